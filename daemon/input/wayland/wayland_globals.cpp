// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/wayland_globals.h"

#include <algorithm>

#include <wayland-client.h>

namespace limber {

namespace {

constexpr Duration longest_answer{2s};

void release(wl_seat* seat) {
    if (wl_seat_get_version(seat) >= WL_SEAT_RELEASE_SINCE_VERSION) {
        wl_seat_release(seat);
    } else {
        wl_seat_destroy(seat);
    }
}

}  // namespace

Result<std::unique_ptr<WaylandGlobals>> WaylandGlobals::read(WaylandConnection& connection,
                                                             const wl_interface& wanted) {
    static constexpr wl_registry_listener listener{
        [](void* self, wl_registry*, std::uint32_t name, const char* interface, std::uint32_t version) {
            static_cast<WaylandGlobals*>(self)->on_global(name, interface, version);
        },
        [](void* self, wl_registry*, std::uint32_t name) {
            static_cast<WaylandGlobals*>(self)->on_global_gone(name);
        }};
    std::unique_ptr<WaylandGlobals> globals(new WaylandGlobals(wanted));
    globals->registry_ = wl_display_get_registry(connection.display());
    if (globals->registry_ == nullptr) {
        return Error{"cannot ask the Wayland compositor what it has", "out of memory", ""};
    }
    wl_registry_add_listener(globals->registry_, &listener, globals.get());
    const auto answered = connection.roundtrip(longest_answer);
    if (!answered) {
        return answered.error();
    }
    return globals;
}

WaylandGlobals::~WaylandGlobals() {
    for (const auto& [name, seat] : seats_) {
        release(seat);
    }
    if (registry_ != nullptr) {
        wl_registry_destroy(registry_);
    }
}

void* WaylandGlobals::bind(std::uint32_t version) {
    return wl_registry_bind(registry_, wanted_name_, &wanted_, version);
}

std::vector<wl_seat*> WaylandGlobals::seats() const {
    std::vector<wl_seat*> seats;
    for (const auto& [name, seat] : seats_) {
        seats.push_back(seat);
    }
    return seats;
}

void WaylandGlobals::on_global(std::uint32_t name, std::string_view interface, std::uint32_t version) {
    if (interface == wanted_.name) {
        wanted_name_ = name;
        wanted_version_ = version;
    }
    if (interface != wl_seat_interface.name) {
        return;
    }
    static constexpr wl_seat_listener deaf{[](void*, wl_seat*, std::uint32_t) {},
                                           [](void*, wl_seat*, const char*) {}};
    // The first version in which a seat that is gone can be given back.
    const auto wanted = std::min<std::uint32_t>(version, WL_SEAT_RELEASE_SINCE_VERSION);
    auto* const seat = static_cast<wl_seat*>(wl_registry_bind(registry_, name, &wl_seat_interface, wanted));
    if (seat == nullptr) {
        return;
    }
    wl_seat_add_listener(seat, &deaf, nullptr);
    seats_[name] = seat;
    if (listener_.on_come) {
        listener_.on_come(seat);
    }
}

void WaylandGlobals::on_global_gone(std::uint32_t name) {
    const auto found = seats_.find(name);
    if (found == seats_.end()) {
        return;
    }
    wl_seat* const seat = found->second;
    seats_.erase(found);
    if (listener_.on_go) {
        listener_.on_go(seat);
    }
    release(seat);
}

}  // namespace limber
