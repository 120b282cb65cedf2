// SPDX-License-Identifier: MIT
#include "shared/ipc/packet_socket.h"

#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "shared/ipc/listening_socket.h"
#include "tests/catch.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

using Kind = PacketSocket::Packet::Kind;

struct Pair {
    std::optional<PacketSocket> ours, theirs;
};

Pair make_pair_of_sockets() {
    int ends[2];
    REQUIRE(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    return {PacketSocket(UniqueFd(ends[0])), PacketSocket(UniqueFd(ends[1]))};
}

std::span<const std::byte> bytes(const char* text) {
    return std::as_bytes(std::span(text, std::strlen(text)));
}

bool is_writable(const PacketSocket& socket) {
    pollfd asked{socket.descriptor(), POLLOUT, 0};
    return poll(&asked, 1, 0) == 1;
}

int rings_until_full(const PacketSocket& socket) {
    int rung = 0;
    while (socket.ring() == PacketSocket::Rang::yes) {
        ++rung;
    }
    return rung;
}

}  // namespace

TEST_CASE("a packet arrives whole, with its true length", "[ipc]") {
    const auto pair = make_pair_of_sockets();
    std::array<std::byte, 4> buffer{};
    CHECK(pair.theirs->receive(buffer).kind == Kind::none);
    REQUIRE(pair.ours->send(bytes("123456789")));
    const auto packet = pair.theirs->receive(buffer);
    CHECK(packet.kind == Kind::packet);
    CHECK(packet.length == 9);
    CHECK(std::memcmp(buffer.data(), "1234", 4) == 0);
    CHECK(pair.theirs->receive(buffer).kind == Kind::none);
}

TEST_CASE("two descriptors travel, and more are closed and told", "[ipc]") {
    const auto pair = make_pair_of_sockets();
    std::array<std::byte, 4> buffer{};
    const std::array two{pair.ours->descriptor(), pair.theirs->descriptor()};
    REQUIRE(pair.ours->send(bytes("x"), two));
    const auto packet = pair.theirs->receive_with_descriptors(buffer);
    CHECK_FALSE(packet.unwanted);
    for (const auto& fd : packet.descriptors) {
        REQUIRE(fd);
        CHECK((fcntl(fd.get(), F_GETFD) & FD_CLOEXEC) != 0);
    }

    REQUIRE(pair.ours->send(bytes("x"), two));
    const UniqueFd before(dup(0));
    const auto refused = pair.theirs->receive(buffer);
    CHECK(refused.kind == Kind::packet);
    CHECK(refused.unwanted);
    const UniqueFd after(dup(0));
    CHECK(after.get() == before.get() + 1);
}

TEST_CASE("bells are drained in turns, so that a flood holds nobody", "[ipc]") {
    const auto pair = make_pair_of_sockets();
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::quiet);
    for (int i = 0; i < PacketSocket::most_drained + 1; ++i) {
        REQUIRE(pair.ours->ring() == PacketSocket::Rang::yes);
    }
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::rung);
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::rung);
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::quiet);
}

TEST_CASE("a full socket owes a bell, and says when there is room again", "[ipc]") {
    const auto pair = make_pair_of_sockets();
    CHECK(rings_until_full(*pair.ours) > 16);
    CHECK_FALSE(is_writable(*pair.ours));
    while (pair.theirs->drain_bells() == PacketSocket::Drained::rung) {
    }
    CHECK(is_writable(*pair.ours));
    CHECK(pair.ours->ring() == PacketSocket::Rang::yes);
}

TEST_CASE("what the other side sent before it died is read first, then the hang-up", "[ipc]") {
    auto pair = make_pair_of_sockets();
    std::array<std::byte, 4> buffer{};
    // Something unread at the other side makes its death a reset, which must not eat the last packet.
    REQUIRE(pair.theirs->send(bytes("?")));
    REQUIRE(pair.ours->send(bytes("last")));
    CHECK_FALSE(pair.theirs->peer_hung_up());
    pair.ours.reset();
    CHECK(pair.theirs->peer_hung_up());
    CHECK(pair.theirs->receive(buffer).kind == Kind::packet);
    CHECK(pair.theirs->receive(buffer).kind == Kind::hang_up);
    CHECK(pair.theirs->ring() == PacketSocket::Rang::nobody);
    CHECK_FALSE(pair.theirs->send(bytes("x")));
}

TEST_CASE("bells before a death are heard", "[ipc]") {
    auto pair = make_pair_of_sockets();
    REQUIRE(pair.ours->ring() == PacketSocket::Rang::yes);
    pair.ours.reset();
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::rung_and_hang_up);
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::hang_up);
}

TEST_CASE("what is no bell is a breach", "[ipc]") {
    const auto pair = make_pair_of_sockets();
    REQUIRE(pair.ours->send(bytes("two")));
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::breach);
    const std::array one{pair.ours->descriptor()};
    REQUIRE(pair.ours->send(bytes("b"), one));
    CHECK(pair.theirs->drain_bells() == PacketSocket::Drained::breach);
}

TEST_CASE("the door opens under its name only when it listens, and closes with it", "[ipc]") {
    const RuntimeFolder folder;
    const auto directory = RuntimeFolder::make();
    const auto refused = PacketSocket::connect(directory);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().exit == ExitCode::daemon_not_running);
    CHECK(refused.error().sentence() == "Limber's daemon is not running. Start it: limber daemon start");

    auto door = ListeningSocket::listen(directory);
    REQUIRE(door);
    CHECK_FALSE(std::filesystem::exists(folder.limber() / "socket.new"));
    struct stat status {};
    REQUIRE(stat((folder.limber() / "socket").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(door->accept().kind == ListeningSocket::Accepted::Kind::nobody);

    const auto client = PacketSocket::connect(directory);
    REQUIRE(client);
    const auto accepted = door->accept();
    REQUIRE(accepted.socket);
    CHECK(accepted.socket->peer_is_same_user());

    door->close(directory);
    CHECK_FALSE(std::filesystem::exists(folder.limber() / "socket"));
}

TEST_CASE("sockets left behind by a killed daemon are replaced", "[ipc]") {
    const RuntimeFolder folder;
    const auto directory = RuntimeFolder::make();
    { const auto killed = ListeningSocket::listen(directory); }
    std::ofstream(folder.limber() / "socket.new") << "left behind";
    const auto refused = PacketSocket::connect(directory);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().exit == ExitCode::daemon_not_running);
    const auto door = ListeningSocket::listen(directory);
    REQUIRE(door);
    CHECK(PacketSocket::connect(directory));
}

TEST_CASE("a runtime folder with a path of 300 characters works", "[ipc]") {
    const RuntimeFolder folder;
    const auto deep = folder.base() / std::string(150, 'd') / std::string(150, 'e');
    std::filesystem::create_directories(deep);
    setenv("XDG_RUNTIME_DIR", deep.c_str(), 1);
    const auto directory = RuntimeFolder::make();
    const auto door = ListeningSocket::listen(directory);
    REQUIRE(door);
    CHECK(PacketSocket::connect(directory));
}
