// SPDX-License-Identifier: MIT
// A Wayland compositor without a screen that has windows and tells of them by either protocol. It lives in
// the test's own process and does nothing but in serve().
#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <vector>

#include "tests/temporary_directory.h"

struct wl_client;
struct wl_display;
struct wl_global;
struct wl_resource;

namespace limber {

class FakeWindowServer {
public:
    enum class Protocol { none, wlr, plasma };

    // Sets WAYLAND_DISPLAY and XDG_RUNTIME_DIR for this process, to be found by. `version`: at most what the
    // headers know is offered.
    FakeWindowServer(Protocol protocol, std::uint32_t version);
    ~FakeWindowServer();
    FakeWindowServer(const FakeWindowServer&) = delete;
    FakeWindowServer& operator=(const FakeWindowServer&) = delete;

    // Answers what clients have sent, and sends what there is to tell.
    void serve();
    // Serves nobody from now on, and is gone for its clients.
    void die();

    // Windows are numbered from one. Each change is told when the call is made, as the protocol wants it.
    std::uint32_t open_window(bool full_screen = false);
    void close_window(std::uint32_t number);
    // Takes the activation from the one before; 0: none is active.
    void activate(std::uint32_t number);
    void fill_screen(std::uint32_t number, bool on);
    void rename(std::uint32_t number);
    // Also the global: it is offered to nobody any more.
    void finish();

    std::size_t clients() const;
    std::size_t handles() const { return handles_.size(); }  // held by the clients
    std::uint32_t bound_version() const { return bound_version_; }

    // For the requests of clients.
    void add_manager(wl_client* client, std::uint32_t version, std::uint32_t id);
    void add_plasma_window(wl_resource* manager, std::uint32_t id, std::uint32_t number);
    void forget(wl_resource* resource);

private:
    struct Window {
        std::uint32_t number;
        bool active;
        bool full_screen;
    };
    struct Handle {
        wl_resource* resource;
        std::uint32_t window;
    };

    void introduce(wl_resource* manager, const Window& window);
    void tell(const Window& window);
    void tell_state(wl_resource* handle, const Window& window) const;
    Window& window(std::uint32_t number);

    Protocol protocol_;
    TemporaryDirectory folder_;
    wl_display* display_;
    wl_global* global_ = nullptr;
    std::list<Window> windows_;
    std::vector<wl_resource*> managers_;
    std::vector<Handle> handles_;
    std::uint32_t next_ = 1;
    std::uint32_t bound_version_ = 0;
};

}  // namespace limber
