// SPDX-License-Identifier: MIT
#include "tests/daemon/screen/fake_window_server.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include <plasma-window-management-server.h>
#include <wayland-server.h>
#include <wlr-foreign-toplevel-server.h>

namespace limber {

namespace {

constexpr auto socket_name = "wayland-of-windows";

FakeWindowServer& server_of(wl_resource* resource) {
    return *static_cast<FakeWindowServer*>(wl_resource_get_user_data(resource));
}

void destroy(wl_client*, wl_resource* resource) {
    wl_resource_destroy(resource);
}

void forget(wl_resource* resource) {
    server_of(resource).forget(resource);
}

void bind_manager(wl_client* client, void* server, std::uint32_t version, std::uint32_t id) {
    static_cast<FakeWindowServer*>(server)->add_manager(client, version, id);
}

// What Limber has no use for is left out; a client that asked for it would crash the test.
const auto wlr_manager_calls = [] {
    struct zwlr_foreign_toplevel_manager_v1_interface calls {};
    return calls;
}();
const auto wlr_handle_calls = [] {
    struct zwlr_foreign_toplevel_handle_v1_interface calls {};
    calls.destroy = destroy;
    return calls;
}();
const auto plasma_manager_calls = [] {
    struct org_kde_plasma_window_management_interface calls {};
    calls.get_window_by_uuid = [](wl_client*, wl_resource* manager, std::uint32_t id, const char* uuid) {
        server_of(manager).add_plasma_window(manager, id, static_cast<std::uint32_t>(std::stoul(uuid)));
    };
    return calls;
}();
const auto plasma_window_calls = [] {
    struct org_kde_plasma_window_interface calls {};
    calls.destroy = destroy;
    return calls;
}();

}  // namespace

FakeWindowServer::FakeWindowServer(Protocol protocol, std::uint32_t version)
    : protocol_(protocol), display_(wl_display_create()) {
    setenv("XDG_RUNTIME_DIR", folder_.path().c_str(), 1);
    setenv("WAYLAND_DISPLAY", socket_name, 1);
    if (wl_display_add_socket(display_, socket_name) != 0) {
        throw std::runtime_error("no socket for the compositor of the test");
    }
    if (protocol_ != Protocol::none) {
        const auto& interface = protocol_ == Protocol::wlr ? zwlr_foreign_toplevel_manager_v1_interface
                                                           : org_kde_plasma_window_management_interface;
        global_ = wl_global_create(
            display_, &interface, std::min(static_cast<int>(version), interface.version), this, bind_manager);
    }
}

FakeWindowServer::~FakeWindowServer() {
    die();
    unsetenv("WAYLAND_DISPLAY");
}

void FakeWindowServer::serve() {
    if (display_ != nullptr) {
        // A connection just made is read only the next time round.
        wl_event_loop_dispatch(wl_display_get_event_loop(display_), 0);
        wl_event_loop_dispatch(wl_display_get_event_loop(display_), 0);
        wl_display_flush_clients(display_);
    }
}

void FakeWindowServer::die() {
    if (display_ != nullptr) {
        wl_display_destroy_clients(display_);
        wl_display_destroy(display_);
        display_ = nullptr;
    }
}

std::size_t FakeWindowServer::clients() const {
    return display_ == nullptr
               ? 0
               : static_cast<std::size_t>(wl_list_length(wl_display_get_client_list(display_)));
}

void FakeWindowServer::add_manager(wl_client* client, std::uint32_t version, std::uint32_t id) {
    bound_version_ = version;
    const bool wlr = protocol_ == Protocol::wlr;
    auto* const manager = wl_resource_create(
        client,
        wlr ? &zwlr_foreign_toplevel_manager_v1_interface : &org_kde_plasma_window_management_interface,
        static_cast<int>(version), id);
    wl_resource_set_implementation(
        manager,
        wlr ? static_cast<const void*>(&wlr_manager_calls) : static_cast<const void*>(&plasma_manager_calls),
        this, limber::forget);
    managers_.push_back(manager);
    for (const auto& window : windows_) {
        introduce(manager, window);
    }
}

void FakeWindowServer::introduce(wl_resource* manager, const Window& window) {
    if (protocol_ == Protocol::plasma) {
        const auto uuid = std::to_string(window.number);
        org_kde_plasma_window_management_send_window_with_uuid(manager, window.number, uuid.c_str());
        org_kde_plasma_window_management_send_stacking_order_uuid_changed(manager, uuid.c_str());
        return;
    }
    auto* const handle =
        wl_resource_create(wl_resource_get_client(manager), &zwlr_foreign_toplevel_handle_v1_interface,
                           wl_resource_get_version(manager), 0);
    wl_resource_set_implementation(handle, &wlr_handle_calls, this, limber::forget);
    handles_.push_back({handle, window.number});
    zwlr_foreign_toplevel_manager_v1_send_toplevel(manager, handle);
    zwlr_foreign_toplevel_handle_v1_send_title(handle, "a title");
    zwlr_foreign_toplevel_handle_v1_send_app_id(handle, "a program");
    tell_state(handle, window);
}

void FakeWindowServer::add_plasma_window(wl_resource* manager, std::uint32_t id, std::uint32_t number) {
    auto* const handle = wl_resource_create(wl_resource_get_client(manager), &org_kde_plasma_window_interface,
                                            wl_resource_get_version(manager), id);
    wl_resource_set_implementation(handle, &plasma_window_calls, this, limber::forget);
    handles_.push_back({handle, number});
    org_kde_plasma_window_send_title_changed(handle, "a title");
    org_kde_plasma_window_send_app_id_changed(handle, "a program");
    org_kde_plasma_window_send_pid_changed(handle, 4711);
    // Of a later version, as KWin does it.
    org_kde_plasma_window_send_activity_entered(handle, "an activity");
    const auto found = std::find_if(windows_.begin(), windows_.end(),
                                    [&](const Window& window) { return window.number == number; });
    if (found == windows_.end()) {
        org_kde_plasma_window_send_unmapped(handle);
    } else {
        tell_state(handle, *found);
    }
    org_kde_plasma_window_send_initial_state(handle);
}

void FakeWindowServer::forget(wl_resource* resource) {
    managers_.erase(std::remove(managers_.begin(), managers_.end(), resource), managers_.end());
    handles_.erase(std::remove_if(handles_.begin(), handles_.end(),
                                  [&](const Handle& handle) { return handle.resource == resource; }),
                   handles_.end());
}

void FakeWindowServer::tell_state(wl_resource* handle, const Window& window) const {
    if (protocol_ == Protocol::plasma) {
        std::uint32_t flags = ORG_KDE_PLASMA_WINDOW_MANAGEMENT_STATE_CLOSEABLE;
        if (window.active) {
            flags |= ORG_KDE_PLASMA_WINDOW_MANAGEMENT_STATE_ACTIVE;
        }
        if (window.full_screen) {
            flags |= ORG_KDE_PLASMA_WINDOW_MANAGEMENT_STATE_FULLSCREEN;
        }
        org_kde_plasma_window_send_state_changed(handle, flags);
        return;
    }
    wl_array states;
    wl_array_init(&states);
    const auto add = [&](bool on, std::uint32_t state) {
        if (on) {
            *static_cast<std::uint32_t*>(wl_array_add(&states, sizeof state)) = state;
        }
    };
    add(window.active, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_ACTIVATED);
    add(window.full_screen, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN);
    zwlr_foreign_toplevel_handle_v1_send_state(handle, &states);
    wl_array_release(&states);
    zwlr_foreign_toplevel_handle_v1_send_done(handle);
}

void FakeWindowServer::tell(const Window& window) {
    for (const auto& handle : handles_) {
        if (handle.window == window.number) {
            tell_state(handle.resource, window);
        }
    }
}

FakeWindowServer::Window& FakeWindowServer::window(std::uint32_t number) {
    for (auto& window : windows_) {
        if (window.number == number) {
            return window;
        }
    }
    throw std::runtime_error("the test has no such window");
}

std::uint32_t FakeWindowServer::open_window(bool full_screen) {
    windows_.push_back({next_++, false, full_screen});
    for (auto* const manager : managers_) {
        introduce(manager, windows_.back());
    }
    return windows_.back().number;
}

void FakeWindowServer::close_window(std::uint32_t number) {
    for (const auto& handle : handles_) {
        if (handle.window == number && protocol_ == Protocol::plasma) {
            org_kde_plasma_window_send_unmapped(handle.resource);
        } else if (handle.window == number) {
            zwlr_foreign_toplevel_handle_v1_send_closed(handle.resource);
        }
    }
    windows_.remove_if([&](const Window& window) { return window.number == number; });
}

void FakeWindowServer::activate(std::uint32_t number) {
    for (auto& window : windows_) {
        if (window.active != (window.number == number)) {
            window.active = window.number == number;
            tell(window);
        }
    }
}

void FakeWindowServer::fill_screen(std::uint32_t number, bool on) {
    window(number).full_screen = on;
    tell(window(number));
}

void FakeWindowServer::rename(std::uint32_t number) {
    for (const auto& handle : handles_) {
        if (handle.window == number && protocol_ == Protocol::plasma) {
            org_kde_plasma_window_send_title_changed(handle.resource, "another title");
        } else if (handle.window == number) {
            zwlr_foreign_toplevel_handle_v1_send_title(handle.resource, "another title");
            zwlr_foreign_toplevel_handle_v1_send_done(handle.resource);
        }
    }
}

void FakeWindowServer::finish() {
    if (protocol_ == Protocol::wlr) {
        for (auto* const manager : managers_) {
            zwlr_foreign_toplevel_manager_v1_send_finished(manager);
        }
        return;
    }
    wl_global_remove(global_);
}

}  // namespace limber
