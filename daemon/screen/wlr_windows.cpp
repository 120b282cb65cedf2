// SPDX-License-Identifier: MIT
#include "daemon/screen/wlr_windows.h"

#include <algorithm>
#include <list>

#include <wlr-foreign-toplevel-client.h>

#include "daemon/screen/wayland_windows.h"

namespace limber {

namespace {

class WlrWindows final : public WaylandWindows {
public:
    explicit WlrWindows(zwlr_foreign_toplevel_manager_v1* manager) : manager_(manager) {
        static constexpr zwlr_foreign_toplevel_manager_v1_listener listener{
            [](void* self, auto*, zwlr_foreign_toplevel_handle_v1* handle) {
                static_cast<WlrWindows*>(self)->add(handle);
            },
            [](void* self, auto*) { static_cast<WlrWindows*>(self)->finished_ = true; }};
        zwlr_foreign_toplevel_manager_v1_add_listener(manager_, &listener, this);
    }
    ~WlrWindows() override {
        for (const auto& window : windows_) {
            zwlr_foreign_toplevel_handle_v1_destroy(window.handle);
        }
        zwlr_foreign_toplevel_manager_v1_destroy(manager_);
    }
    WlrWindows(const WlrWindows&) = delete;
    WlrWindows& operator=(const WlrWindows&) = delete;

    bool full_screen() const override {
        return std::any_of(windows_.begin(), windows_.end(),
                           [](const Window& window) { return window.full_screen; });
    }
    bool finished() const override { return finished_; }

private:
    struct Window {
        WlrWindows& all;
        zwlr_foreign_toplevel_handle_v1* handle;
        bool told = false;         // holds from the next `done` on
        bool full_screen = false;  // and active
    };

    void add(zwlr_foreign_toplevel_handle_v1* handle) {
        static constexpr zwlr_foreign_toplevel_handle_v1_listener listener{
            drop_unread,  // title
            drop_unread,  // app_id
            drop_unread,  // output_enter
            drop_unread,  // output_leave
            [](void* window, auto*, wl_array* states) {
                static_cast<Window*>(window)->told = is_active_and_full(*states);
            },
            [](void* self, auto*) {
                auto& window = *static_cast<Window*>(self);
                window.full_screen = window.told;
            },
            [](void* self, auto* closed) {
                auto& all = static_cast<Window*>(self)->all;
                zwlr_foreign_toplevel_handle_v1_destroy(closed);
                all.windows_.remove_if([&](const Window& window) { return window.handle == closed; });
            }};
        windows_.push_back({*this, handle});
        zwlr_foreign_toplevel_handle_v1_add_listener(handle, &listener, &windows_.back());
    }

    static bool is_active_and_full(const wl_array& states) {
        const auto* const begin = static_cast<const std::uint32_t*>(states.data);
        const auto* const end = begin + states.size / sizeof *begin;
        const auto has = [&](std::uint32_t state) { return std::find(begin, end, state) != end; };
        return has(ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_ACTIVATED) &&
               has(ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN);
    }

    zwlr_foreign_toplevel_manager_v1* manager_;
    std::list<Window> windows_;  // stay where they are
    bool finished_ = false;
};

const WaylandWindowsProtocol protocol{
    zwlr_foreign_toplevel_manager_v1_interface,
    ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN_SINCE_VERSION,
    [](void* manager) -> std::unique_ptr<WaylandWindows> {
        return std::make_unique<WlrWindows>(static_cast<zwlr_foreign_toplevel_manager_v1*>(manager));
    },
    ""};

}  // namespace

OpenedFullScreenSource open_wlr_screen(EventLoop& loop, FullScreenSource::Listener listener) {
    return open_wayland_screen(loop, std::move(listener), protocol);
}

}  // namespace limber
