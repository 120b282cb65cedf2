// SPDX-License-Identifier: MIT
#include "tests/daemon/input/fake_wayland_server.h"

#include <algorithm>
#include <limits>

#include <ext-idle-notify-v1-server.h>
#include <kde-idle-server.h>
#include <poll.h>
#include <sys/socket.h>
#include <wayland-server.h>

namespace limber {

#ifdef EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION
const std::uint32_t known_ext_idle_version = 2;
#else
const std::uint32_t known_ext_idle_version = 1;
#endif

namespace {

constexpr auto no_seat = std::numeric_limits<std::uint32_t>::max();
constexpr auto never = std::numeric_limits<std::uint64_t>::max();

FakeWaylandServer& server_of(wl_resource* resource) {
    return *static_cast<FakeWaylandServer*>(wl_resource_get_user_data(resource));
}

void destroy(wl_client*, wl_resource* resource) {
    wl_resource_destroy(resource);
}

void forget_notice(wl_resource* resource) {
    server_of(resource).remove_notice(resource);
}

constexpr struct ext_idle_notification_v1_interface ext_notice_calls { destroy };
constexpr struct org_kde_kwin_idle_timeout_interface kde_notice_calls {
    destroy, [](wl_client*, wl_resource*) {}
};

void get_ext(wl_client* client, wl_resource* notifier, std::uint32_t id, std::uint32_t after,
             wl_resource* seat, bool heeds_inhibitors) {
    auto* const resource = wl_resource_create(client, &ext_idle_notification_v1_interface,
                                              wl_resource_get_version(notifier), id);
    auto& server = server_of(notifier);
    wl_resource_set_implementation(resource, &ext_notice_calls, &server, forget_notice);
    server.add_notice(resource, seat, after, heeds_inhibitors);
}

constexpr struct ext_idle_notifier_v1_interface ext_calls {
    destroy,
        [](wl_client* client, wl_resource* notifier, std::uint32_t id, std::uint32_t after,
           wl_resource* seat) { get_ext(client, notifier, id, after, seat, true); },
#ifdef EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION
        [](wl_client* client, wl_resource* notifier, std::uint32_t id, std::uint32_t after,
           wl_resource* seat) { get_ext(client, notifier, id, after, seat, false); },
#endif
};

constexpr struct org_kde_kwin_idle_interface kde_calls {
    [](wl_client* client, wl_resource* idle, std::uint32_t id, wl_resource* seat, std::uint32_t after) {
        auto* const resource = wl_resource_create(client, &org_kde_kwin_idle_timeout_interface, 1, id);
        auto& server = server_of(idle);
        wl_resource_set_implementation(resource, &kde_notice_calls, &server, forget_notice);
        server.add_notice(resource, seat, after, true);
    }
};

constexpr struct wl_seat_interface seat_calls {
    [](wl_client*, wl_resource*, std::uint32_t) {}, [](wl_client*, wl_resource*, std::uint32_t) {},
        [](wl_client*, wl_resource*, std::uint32_t) {}, destroy
};

void bind_ext(wl_client* client, void* server, std::uint32_t version, std::uint32_t id) {
    auto* const resource =
        wl_resource_create(client, &ext_idle_notifier_v1_interface, static_cast<int>(version), id);
    wl_resource_set_implementation(resource, &ext_calls, server, nullptr);
}

void bind_kde(wl_client* client, void* server, std::uint32_t, std::uint32_t id) {
    auto* const resource = wl_resource_create(client, &org_kde_kwin_idle_interface, 1, id);
    wl_resource_set_implementation(resource, &kde_calls, server, nullptr);
}

void bind_seat(wl_client* client, void* number, std::uint32_t version, std::uint32_t id) {
    auto* const resource = wl_resource_create(client, &wl_seat_interface, static_cast<int>(version), id);
    wl_resource_set_implementation(resource, &seat_calls, number, nullptr);
    wl_seat_send_capabilities(resource, WL_SEAT_CAPABILITY_KEYBOARD);
}

}  // namespace

FakeWaylandServer::FakeWaylandServer(const FakeCompositorHas& has, const std::string& display)
    : has_(has), display_(wl_display_create()) {
    wl_display_add_socket(display_, display.c_str());
    if (has.ext_idle > 0) {
        const auto version = static_cast<int>(std::min(has.ext_idle, known_ext_idle_version));
        wl_global_create(display_, &ext_idle_notifier_v1_interface, version, this, bind_ext);
    }
    if (has.kde_idle) {
        wl_global_create(display_, &org_kde_kwin_idle_interface, 1, this, bind_kde);
    }
    for (std::uint32_t i = 0; i < has.seats; ++i) {
        add_seat();
    }
}

void FakeWaylandServer::serve(int orders) {
    auto* const loop = wl_display_get_event_loop(display_);
    for (;;) {
        wl_display_flush_clients(display_);
        pollfd ready[2] = {{orders, POLLIN, 0}, {wl_event_loop_get_fd(loop), POLLIN, 0}};
        poll(ready, 2, -1);
        wl_event_loop_dispatch(loop, 0);
        tell_those_due();
        FakeOrder order{};
        if (ready[0].revents != 0) {
            if (recv(orders, &order, sizeof order, 0) != sizeof order) {
                return;
            }
            // A connection just made is read only the next time round.
            wl_event_loop_dispatch(loop, 0);
            tell_those_due();
            const auto answer = obey(order);
            tell_those_due();
            wl_display_flush_clients(display_);
            send(orders, &answer, sizeof answer, MSG_NOSIGNAL);
        }
    }
}

std::uint32_t FakeWaylandServer::obey(const FakeOrder& order) {
    switch (order.what) {
        case 'p':
            now_ += order.argument;
            return 0;
        case 'i':
            see_input(order.argument);
            return 0;
        case 'h':
            inhibit(order.argument != 0);
            return 0;
        case '+':
            add_seat();
            return 0;
        case '-':
            remove_seat(order.argument);
            return 0;
        case 'n':
            return static_cast<std::uint32_t>(notices_.size());
        case 'e':
            return events_;
        case 'f':
            wl_resource_post_error(notices_.front().resource, 0, "the test wants it so");
            return 0;
        default:
            return 0;
    }
}

void FakeWaylandServer::add_seat() {
    const auto number = next_seat_++;
    auto* const data = reinterpret_cast<void*>(static_cast<std::uintptr_t>(number));
    seats_.push_back({number, wl_global_create(display_, &wl_seat_interface, 5, data, bind_seat)});
}

void FakeWaylandServer::remove_seat(std::uint32_t number) {
    seats_.remove_if([&](const Seat& seat) {
        if (seat.number == number) {
            wl_global_destroy(seat.global);
        }
        return seat.number == number;
    });
    for (auto& notice : notices_) {
        if (notice.seat == number) {
            notice.seat = no_seat;
            notice.due = never;
        }
    }
}

void FakeWaylandServer::see_input(std::uint32_t seat) {
    for (auto& notice : notices_) {
        const bool hidden = inhibited_ && notice.heeds_inhibitors && has_.inhibitor_hides_input;
        if (notice.seat == seat && !hidden) {
            tell(notice, false);
            start(notice);
        }
    }
}

void FakeWaylandServer::inhibit(bool on) {
    inhibited_ = on;
    for (auto& notice : notices_) {
        if (notice.heeds_inhibitors) {
            if (on && !has_.inhibitor_hides_input) {
                tell(notice, false);
            }
            start(notice);
        }
    }
}

void FakeWaylandServer::add_notice(wl_resource* resource, wl_resource* seat, std::uint32_t after,
                                   bool heeds_inhibitors) {
    const auto number =
        static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(wl_resource_get_user_data(seat)));
    notices_.push_back({resource, number, after, heeds_inhibitors, false, never});
    start(notices_.back());
}

void FakeWaylandServer::remove_notice(wl_resource* resource) {
    notices_.remove_if([&](const Notice& notice) { return notice.resource == resource; });
}

void FakeWaylandServer::start(Notice& notice) const {
    const bool stopped = (inhibited_ && notice.heeds_inhibitors) || notice.seat == no_seat;
    notice.due = stopped ? never : now_ + notice.after - notice.after * has_.early_percent / 100;
}

void FakeWaylandServer::tell_those_due() {
    for (auto& notice : notices_) {
        if (notice.due <= now_) {
            notice.due = never;
            tell(notice, true);
        }
    }
}

void FakeWaylandServer::tell(Notice& notice, bool rests) {
    if (notice.rests == rests) {
        return;
    }
    notice.rests = rests;
    ++events_;
    if (wl_resource_instance_of(notice.resource, &ext_idle_notification_v1_interface, &ext_notice_calls) !=
        0) {
        rests ? ext_idle_notification_v1_send_idled(notice.resource)
              : ext_idle_notification_v1_send_resumed(notice.resource);
    } else {
        rests ? org_kde_kwin_idle_timeout_send_idle(notice.resource)
              : org_kde_kwin_idle_timeout_send_resumed(notice.resource);
    }
}

}  // namespace limber
