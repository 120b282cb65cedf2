// SPDX-License-Identifier: MIT
#include "daemon/screen/plasma_windows.h"

#include <algorithm>
#include <list>
#include <string_view>

#include <plasma-window-management-client.h>

#include "daemon/screen/wayland_windows.h"

namespace limber {

namespace {

constexpr std::uint32_t both =
    ORG_KDE_PLASMA_WINDOW_MANAGEMENT_STATE_ACTIVE | ORG_KDE_PLASMA_WINDOW_MANAGEMENT_STATE_FULLSCREEN;

class PlasmaWindows final : public WaylandWindows {
public:
    explicit PlasmaWindows(org_kde_plasma_window_management* manager) : manager_(manager) {
        wl_proxy_add_dispatcher(reinterpret_cast<wl_proxy*>(manager_), hear_manager, nullptr, this);
    }
    ~PlasmaWindows() override {
        for (const auto& window : windows_) {
            org_kde_plasma_window_destroy(window.handle);
        }
        org_kde_plasma_window_management_destroy(manager_);
    }
    PlasmaWindows(const PlasmaWindows&) = delete;
    PlasmaWindows& operator=(const PlasmaWindows&) = delete;

    bool full_screen() const override {
        return std::any_of(windows_.begin(), windows_.end(),
                           [](const Window& window) { return window.full_screen; });
    }

private:
    struct Window {
        PlasmaWindows& all;
        org_kde_plasma_window* handle;
        bool full_screen = false;  // and active
    };

    void add(const char* id) {
        auto* const handle = org_kde_plasma_window_management_get_window_by_uuid(manager_, id);
        if (handle != nullptr) {
            windows_.push_back({*this, handle});
            wl_proxy_add_dispatcher(reinterpret_cast<wl_proxy*>(handle), hear_window, nullptr,
                                    &windows_.back());
        }
    }

    void remove(org_kde_plasma_window* gone) {
        org_kde_plasma_window_destroy(gone);
        windows_.remove_if([&](const Window& window) { return window.handle == gone; });
    }

    // Dispatchers in place of listeners, since KWin tells also of what came with later versions than the one
    // bound, and libwayland ends a program that has no listener for an event. What is not named here is
    // dropped unread.
    static int hear_manager(const void*, void* proxy, std::uint32_t, const wl_message* event,
                            wl_argument* arguments) {
        auto* const manager = static_cast<wl_proxy*>(proxy);
        if (std::string_view(event->name) == "window_with_uuid") {
            static_cast<PlasmaWindows*>(wl_proxy_get_user_data(manager))->add(arguments[1].s);
        }
        return 0;
    }

    static int hear_window(const void*, void* proxy, std::uint32_t, const wl_message* event,
                           wl_argument* arguments) {
        const std::string_view name(event->name);
        auto& window = *static_cast<Window*>(wl_proxy_get_user_data(static_cast<wl_proxy*>(proxy)));
        if (name == "state_changed") {
            window.full_screen = (arguments[0].u & both) == both;
        } else if (name == "unmapped") {
            window.all.remove(window.handle);
        }
        return 0;
    }

    org_kde_plasma_window_management* manager_;
    std::list<Window> windows_;  // stay where they are
};

// KWin 6 has earlier versions too, and says of every window asked for by them that it is gone.
const WaylandWindowsProtocol protocol{
    org_kde_plasma_window_management_interface,
    ORG_KDE_PLASMA_WINDOW_MANAGEMENT_WINDOW_WITH_UUID_SINCE_VERSION,
    [](void* manager) -> std::unique_ptr<WaylandWindows> {
        return std::make_unique<PlasmaWindows>(static_cast<org_kde_plasma_window_management*>(manager));
    },
    "KWin offers it when limberd.desktop is installed and names this program"};

}  // namespace

OpenedFullScreenSource open_plasma_screen(EventLoop& loop, FullScreenSource::Listener listener) {
    return open_wayland_screen(loop, std::move(listener), protocol);
}

}  // namespace limber
