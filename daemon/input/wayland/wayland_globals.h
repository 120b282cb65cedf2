// SPDX-License-Identifier: MIT
// What a Wayland compositor has: its seats, which come and go, and the versions of its protocols.
#pragma once

#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "daemon/input/wayland/wayland_connection.h"

struct wl_interface;
struct wl_registry;
struct wl_seat;

namespace limber {

class WaylandGlobals {
public:
    struct SeatListener {
        std::function<void(wl_seat*)> on_come;
        std::function<void(wl_seat*)> on_go;  // it is let go of when this returns
    };

    // `wanted`: the one protocol that is asked for; it outlives this. Error: the compositor does not answer.
    static Result<std::unique_ptr<WaylandGlobals>> read(WaylandConnection& connection,
                                                        const wl_interface& wanted);
    ~WaylandGlobals();
    WaylandGlobals(const WaylandGlobals&) = delete;
    WaylandGlobals& operator=(const WaylandGlobals&) = delete;

    // Of the wanted protocol. 0: not offered.
    std::uint32_t offered_version() const { return wanted_version_; }
    // The wanted protocol, which is offered in this version or a higher one. Null: out of memory.
    void* bind(std::uint32_t version);

    std::vector<wl_seat*> seats() const;
    void listen(SeatListener listener) { listener_ = std::move(listener); }

private:
    explicit WaylandGlobals(const wl_interface& wanted) : wanted_(wanted) {}
    void on_global(std::uint32_t name, std::string_view interface, std::uint32_t version);
    void on_global_gone(std::uint32_t name);

    wl_registry* registry_ = nullptr;
    const wl_interface& wanted_;
    std::uint32_t wanted_name_ = 0;  // the registry's
    std::uint32_t wanted_version_ = 0;
    std::map<std::uint32_t, wl_seat*> seats_;
    SeatListener listener_;
};

}  // namespace limber
