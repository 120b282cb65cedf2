// SPDX-License-Identifier: MIT
// The server's side of the compositor of the tests: seats, notices of rest on a time of its own, inhibitors.
#pragma once

#include <list>
#include <memory>
#include <string>

#include "tests/daemon/input/fake_compositor.h"

struct wl_client;
struct wl_display;
struct wl_global;
struct wl_resource;

namespace limber {

struct FakeOrder {
    char what;
    std::uint32_t argument;
};

class FakeWaylandServer {
public:
    FakeWaylandServer(const FakeCompositorHas& has, const std::string& display);
    // Does what it is told on this descriptor, until it is closed.
    void serve(int orders);

    // For the requests of clients.
    void add_notice(wl_resource* resource, wl_resource* seat, std::uint32_t after, bool heeds_inhibitors);
    void remove_notice(wl_resource* resource);

private:
    struct Seat {
        std::uint32_t number;
        wl_global* global;
    };
    struct Notice {
        wl_resource* resource;
        std::uint32_t seat;
        std::uint32_t after;
        bool heeds_inhibitors;
        bool rests;
        std::uint64_t due;  // never: stopped
    };

    std::uint32_t obey(const FakeOrder& order);
    void add_seat();
    void remove_seat(std::uint32_t number);
    void see_input(std::uint32_t seat);
    void inhibit(bool on);
    void start(Notice& notice) const;
    void tell_those_due();
    void tell(Notice& notice, bool rests);

    FakeCompositorHas has_;
    wl_display* display_;
    std::list<Seat> seats_;
    std::list<Notice> notices_;
    std::uint32_t next_seat_ = 0;
    std::uint32_t events_ = 0;
    std::uint64_t now_ = 0;
    bool inhibited_ = false;
};

}  // namespace limber
