// SPDX-License-Identifier: MIT
// A daemon made of its parts, which says what the test tells it to, true or not. Runs in the test's own
// thread: nothing of a client blocks, so each side can be moved by hand.
#pragma once

#include <cstring>
#include <optional>

#include "shared/client/connection.h"
#include "shared/ipc/layout.h"
#include "shared/ipc/listening_socket.h"
#include "shared/ipc/mailbox.h"
#include "shared/ipc/state_segment.h"
#include "tests/shared/ipc/runtime_folder.h"

namespace limber {

class FakeDaemon {
public:
    FakeDaemon() : directory_(RuntimeFolder::make()) {
        auto door = ListeningSocket::listen(directory_);
        auto state = StateWriter::create(BootTime(Duration(1)));
        auto mailbox = DaemonMailbox::create(BootTime(Duration(1)));
        REQUIRE((door && state && mailbox));
        door_.emplace(std::move(*door));
        state_.emplace(std::move(*state));
        mailbox_.emplace(std::move(*mailbox));
    }

    // What an honest one would send.
    static Welcome honest_welcome() {
        Welcome welcome;
        welcome.status = static_cast<std::uint32_t>(WelcomeStatus::welcome);
        welcome.state_bytes = sizeof(StateMemory);
        welcome.mailbox_bytes = sizeof(MailboxMemory);
        welcome.layout_fingerprint = layout_fingerprint();
        std::strcpy(welcome.build.data(), "0.0.1");
        return welcome;
    }

    Connection open_client(Role role = Role::command_line, std::int64_t daemon_missed_at = 0) {
        auto connection = Connection::open(directory_, role, daemon_missed_at);
        REQUIRE(connection);
        auto accepted = door_->accept();
        REQUIRE(accepted.socket);
        client_.emplace(std::move(*accepted.socket));
        return std::move(*connection);
    }

    Hello hear_hello() const {
        Hello hello;
        REQUIRE(client_->receive(std::as_writable_bytes(std::span(&hello, 1))).length == sizeof(hello));
        return hello;
    }

    void send(std::span<const std::byte> packet, std::span<const int> descriptors) const {
        REQUIRE(client_->send(packet, descriptors));
    }
    void send(const Welcome& welcome) const {
        const std::array descriptors{state_->descriptor(), mailbox_->descriptor()};
        send(std::as_bytes(std::span(&welcome, 1)), descriptors);
    }

    Connection welcomed_client() {
        auto connection = open_client();
        hear_hello();
        send(honest_welcome());
        const auto progress = connection.advance();
        REQUIRE(progress);
        REQUIRE(progress->welcomed);
        return connection;
    }

    void hang_up() { client_.reset(); }
    const PacketSocket& socket() const { return *client_; }
    StateWriter& state() { return *state_; }
    DaemonMailbox& mailbox() { return *mailbox_; }

private:
    RuntimeFolder folder_;
    RuntimeDirectory directory_;
    std::optional<ListeningSocket> door_;
    std::optional<StateWriter> state_;
    std::optional<DaemonMailbox> mailbox_;
    std::optional<PacketSocket> client_;
};

}  // namespace limber
