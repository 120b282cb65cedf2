// SPDX-License-Identifier: MIT
// Clients for tests of the server: an honest one, and a raw one that does what no honest one would.
#pragma once

#include <array>
#include <cstring>
#include <functional>
#include <thread>

#include <fcntl.h>

#include "shared/base/clock.h"
#include "shared/client/connection.h"
#include "shared/ipc/mailbox.h"
#include "shared/ipc/packet_socket.h"
#include "shared/ipc/runtime_directory.h"
#include "shared/message/hello.h"
#include "tests/catch.h"

namespace limber {

inline Connection open_client(Role role = Role::command_line, std::int64_t daemon_missed_at = 0) {
    const auto directory = RuntimeDirectory::open();
    REQUIRE(directory);
    auto connection = Connection::open(*directory, role, daemon_missed_at);
    if (!connection) {
        FAIL(connection.error().sentence());
    }
    return std::move(*connection);
}

inline Connection welcomed_client(Role role = Role::command_line, std::int64_t daemon_missed_at = 0) {
    auto connection = open_client(role, daemon_missed_at);
    const auto welcomed = connection.wait_welcome(2s);
    if (!welcomed) {
        FAIL(welcomed.error().sentence());
    }
    return connection;
}

// Waits for what the other side does in its own time; false after two seconds.
inline bool eventually(const std::function<bool()>& condition) {
    const auto until = SystemClock().boot() + 2s;
    while (!condition()) {
        if (SystemClock().boot() > until) {
            return false;
        }
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

// True once the daemon has hung up.
inline bool is_closed_soon(Connection& client) {
    return eventually([&client] {
        const auto progress = client.advance();
        return progress && progress->closed;
    });
}

// A connection without manners. Usable in a child process: reports by return values only.
class RawClient {
public:
    static std::optional<RawClient> connect() {
        const auto directory = RuntimeDirectory::open();
        if (!directory) {
            return std::nullopt;
        }
        auto socket = PacketSocket::connect(*directory);
        if (!socket) {
            return std::nullopt;
        }
        return RawClient(std::move(*socket));
    }

    static std::optional<RawClient> welcomed() {
        auto client = connect();
        if (!client || !client->send(honest_hello()) || !client->take_welcome()) {
            return std::nullopt;
        }
        return client;
    }

    static Hello honest_hello() {
        Hello hello;
        hello.role = static_cast<std::uint32_t>(Role::command_line);
        return hello;
    }

    bool send(const Hello& hello) const { return send(&hello, sizeof(hello)); }
    bool send(const void* packet, std::size_t length) const {
        return socket.send({static_cast<const std::byte*>(packet), length});
    }

    // Waits at most two seconds. The status, or nothing at a hang-up.
    std::optional<WelcomeStatus> take_status() {
        PacketSocket::Packet packet;
        eventually([this, &packet] {
            packet = socket.receive_with_descriptors(std::as_writable_bytes(std::span(&welcome, 1)));
            return packet.kind != PacketSocket::Packet::Kind::none;
        });
        if (packet.kind != PacketSocket::Packet::Kind::packet) {
            return std::nullopt;
        }
        state_memory = std::move(packet.descriptors[0]);
        mailbox_memory = std::move(packet.descriptors[1]);
        return static_cast<WelcomeStatus>(welcome.status);
    }

    bool take_welcome() {
        if (take_status() != WelcomeStatus::welcome) {
            return false;
        }
        auto adopted = ClientMailbox::adopt(UniqueFd(fcntl(mailbox_memory.get(), F_DUPFD_CLOEXEC, 0)));
        auto mapped = SealedMemory::adopt(UniqueFd(fcntl(mailbox_memory.get(), F_DUPFD_CLOEXEC, 0)),
                                          sizeof(MailboxMemory), SealedMemory::Access::read_write);
        if (!adopted || !mapped) {
            return false;
        }
        mailbox.emplace(std::move(*adopted));
        memory.emplace(std::move(*mapped));
        return true;
    }

    // Whatever the daemon sends until it hangs up; false when it does not within two seconds.
    bool is_hung_up_on() const {
        return eventually([this] {
            std::array<std::byte, 64> rest{};
            return socket.receive(rest).kind == PacketSocket::Packet::Kind::hang_up;
        });
    }

    MailboxMemory& words() const { return *static_cast<MailboxMemory*>(memory->address()); }

    PacketSocket socket;
    Welcome welcome;
    UniqueFd state_memory, mailbox_memory;
    std::optional<ClientMailbox> mailbox;
    std::optional<SealedMemory> memory;  // the mailbox again, to scribble in

private:
    explicit RawClient(PacketSocket connected) : socket(std::move(connected)) {}
};

}  // namespace limber
