// SPDX-License-Identifier: MIT
// The daemon's end of one client: its socket, and after the hello its mailbox. Decides nothing; the server
// does.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "daemon/event_loop.h"
#include "daemon/service/server.h"
#include "daemon/service/token_bucket.h"
#include "shared/ipc/mailbox.h"
#include "shared/ipc/packet_socket.h"
#include "shared/ipc/state_segment.h"
#include "shared/message/hello.h"

namespace limber {

class Peer {
public:
    Peer(ClientId id, PacketSocket socket, BootTime hello_deadline);

    // False: the kernel has no room for another watch.
    bool watch(EventLoop& loop, std::function<void(std::uint32_t)> on_ready);

    ClientId id() const { return id_; }
    bool welcomed() const { return mailbox_.has_value(); }
    bool is_tray() const { return welcomed() && role_ == Role::tray; }
    std::uint64_t session() const { return session_; }
    BootTime hello_deadline() const { return hello_deadline_; }
    bool hung_up() const { return socket_.peer_hung_up(); }

    // The first packet, once it is there. `error` is WelcomeStatus::welcome for a hello that can be read.
    struct FirstPacket {
        enum class Kind { none, hello, hang_up } kind = Kind::none;
        Hello hello;
        WelcomeStatus error = WelcomeStatus::welcome;
    };
    FirstPacket take_first_packet() const;

    void refuse(WelcomeStatus why) const;
    // Makes the mailbox and passes both descriptors. An Error is for the log.
    Result<void> welcome(const Hello& hello, const StateWriter& state, BootTime daemon_started, BootTime now);

    // What came since the last time. `breach` says what the client did.
    struct Bells {
        bool rung = false;
        bool hung_up = false;
        const char* breach = nullptr;
    };
    Bells take_bells();
    // Carries out what lies in the mailbox, one after the other. `judge` is asked with a private copy.
    // Returns what the client did against the protocol, or null. Rings once when anything was answered.
    const char* take_commands(BootTime now, const std::function<Answer(const Command&)>& judge);

    // After publishing. Never drops the client: a dead one's hang-up comes by itself.
    void ring();
    void say(Farewell why);

private:
    Answer answer_to(const CommandWords& words, BootTime now,
                     const std::function<Answer(const Command&)>& judge);

    ClientId id_;
    PacketSocket socket_;
    BootTime hello_deadline_;
    Role role_ = Role::command_line;
    std::uint64_t session_ = 0;
    std::optional<DaemonMailbox> mailbox_;
    std::optional<TokenBucket> bucket_;
    bool serving_ = false;
    bool bell_owed_ = false;
    std::unique_ptr<EventLoop::Watch> watch_;  // last: goes before its descriptor is closed
};

}  // namespace limber
