// SPDX-License-Identifier: MIT
#include "daemon/bus/bus.h"

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

#include "tests/daemon/bus/bus_desk.h"

namespace limber {

namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

TEST_CASE("A bus that is not there is a clear error at once") {
    const TemporaryDirectory directory;
    setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + (directory.path() / "none").string()).c_str(), 1);
    const auto loop = std::move(EventLoop::create()).value();
    const auto began = Clock::now();
    const auto bus = Bus::open_session(*loop);
    REQUIRE_FALSE(bus);
    CHECK(bus.error().what == "cannot reach the session's D-Bus");
    CHECK(bus.error().why == "No such file or directory");
    CHECK(Clock::now() - began < std::chrono::milliseconds(500));
}

TEST_CASE("A bus whose address nobody told is a clear error") {
    unsetenv("DBUS_SESSION_BUS_ADDRESS");
    unsetenv("XDG_RUNTIME_DIR");
    const auto loop = std::move(EventLoop::create()).value();
    const auto bus = Bus::open_session(*loop);
    REQUIRE_FALSE(bus);
    CHECK(bus.error().why == "its address is not known");
}

TEST_CASE("A bus that takes us in and says nothing is given up in time") {
    const TemporaryDirectory directory;
    const auto path = (directory.path() / "mute").string();
    const UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    REQUIRE(bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    REQUIRE(listen(socket.get(), 4) == 0);
    setenv("DBUS_SYSTEM_BUS_ADDRESS", ("unix:path=" + path).c_str(), 1);
    const auto loop = std::move(EventLoop::create()).value();
    const auto began = Clock::now();
    const auto bus = Bus::open_system(*loop);
    REQUIRE_FALSE(bus);
    CHECK(Clock::now() - began < bus_patience + std::chrono::milliseconds(500));
}

TEST_CASE("A bus that goes away is told once, and the process lives on") {
    BusDesk desk;
    int closed = 0;
    desk.bus->on_closed([&] { ++closed; });
    REQUIRE(desk.bus_is_gone());
    REQUIRE(desk.until([&] { return closed > 0; }));
    desk.settle();
    CHECK(closed == 1);
}

TEST_CASE("A bus may be let go of as soon as it has closed") {
    BusDesk desk;
    bool closed = false;
    desk.bus->on_closed([&] {
        closed = true;
        desk.bus.reset();
    });
    desk.private_bus.kill();
    CHECK(desk.until([&] { return closed; }));
    desk.settle();
}

TEST_CASE("A quiet bus wakes nobody") {
    const BusDesk desk;
    desk.settle();
    int turns = 0;
    desk.loop->after_turn([&] { ++turns; });
    sd_event_run(desk.loop->native(), 300000);
    CHECK(turns == 0);
}

}  // namespace limber
