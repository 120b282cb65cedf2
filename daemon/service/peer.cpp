// SPDX-License-Identifier: MIT
#include "daemon/service/peer.h"

#include <array>
#include <cstring>

#include <sys/epoll.h>

#include "shared/base/build_info.h"
#include "shared/ipc/layout.h"

namespace limber {

namespace {

constexpr std::size_t frozen_bytes = 16;

Welcome make_welcome(WelcomeStatus status) {
    Welcome welcome;
    welcome.status = static_cast<std::uint32_t>(status);
    welcome.state_bytes = sizeof(StateMemory);
    welcome.mailbox_bytes = sizeof(MailboxMemory);
    welcome.layout_fingerprint = layout_fingerprint();
    std::strncpy(welcome.build.data(), version, welcome.build.size() - 1);
    return welcome;
}

// Only the first 16 bytes are looked at before the protocol is known to be ours: they alone never change.
WelcomeStatus judge(const Hello& hello, const PacketSocket::Packet& packet) {
    if (packet.length < frozen_bytes || hello.magic != hello_magic || packet.unwanted) {
        return WelcomeStatus::not_understood;
    }
    if (hello.protocol != protocol_version) {
        return WelcomeStatus::wrong_version;
    }
    const bool known_role = hello.role >= static_cast<std::uint32_t>(Role::tray) &&
                            hello.role <= static_cast<std::uint32_t>(Role::command_line);
    return packet.length == sizeof(Hello) && known_role ? WelcomeStatus::welcome
                                                        : WelcomeStatus::not_understood;
}

}  // namespace

Peer::Peer(ClientId id, PacketSocket socket, BootTime hello_deadline)
    : id_(id), socket_(std::move(socket)), hello_deadline_(hello_deadline) {
}

bool Peer::watch(EventLoop& loop, std::function<void(std::uint32_t)> on_ready) {
    watch_ = loop.watch(socket_.descriptor(), EPOLLIN, std::move(on_ready));
    return watch_ != nullptr;
}

Peer::FirstPacket Peer::take_first_packet() const {
    FirstPacket first;
    std::array<std::byte, sizeof(Hello)> bytes{};
    const auto packet = socket_.receive(bytes);
    if (packet.kind != PacketSocket::Packet::Kind::packet) {
        first.kind = packet.kind == PacketSocket::Packet::Kind::none ? FirstPacket::Kind::none
                                                                     : FirstPacket::Kind::hang_up;
        return first;
    }
    first.kind = FirstPacket::Kind::hello;
    std::memcpy(&first.hello, bytes.data(), bytes.size());
    first.error = judge(first.hello, packet);
    return first;
}

void Peer::refuse(WelcomeStatus why) const {
    const auto welcome = make_welcome(why);
    socket_.send(std::as_bytes(std::span(&welcome, 1)));
}

Result<void> Peer::welcome(const Hello& hello, const StateWriter& state, BootTime daemon_started,
                           BootTime now) {
    auto mailbox = DaemonMailbox::create(daemon_started);
    if (!mailbox) {
        return mailbox.error();
    }
    const auto welcome = make_welcome(WelcomeStatus::welcome);
    const std::array descriptors{state.descriptor(), mailbox->descriptor()};
    if (!socket_.send(std::as_bytes(std::span(&welcome, 1)), descriptors)) {
        return Error{"cannot welcome a client", "it hung up or does not read", "", {}};
    }
    mailbox->close_descriptor();
    role_ = static_cast<Role>(hello.role);
    session_ = hello.session;
    mailbox_.emplace(std::move(*mailbox));
    bucket_.emplace(Server::commands_per_second, now);
    return {};
}

Peer::Bells Peer::take_bells() {
    if (bell_owed_) {
        ring();
    }
    Bells bells;
    switch (socket_.drain_bells()) {
        case PacketSocket::Drained::quiet:
            break;
        case PacketSocket::Drained::rung:
            bells.rung = true;
            break;
        case PacketSocket::Drained::hang_up:
            bells.hung_up = true;
            break;
        case PacketSocket::Drained::rung_and_hang_up:
            bells.rung = bells.hung_up = true;
            break;
        case PacketSocket::Drained::breach:
            bells.breach = "it sent something else than a bell";
            break;
    }
    return bells;
}

const char* Peer::take_commands(BootTime now, const std::function<Answer(const Command&)>& judge) {
    auto& commands = mailbox_->commands();
    const auto waiting = commands.waiting();
    if (!waiting) {
        return "it claims more commands than its mailbox holds";
    }
    serving_ = true;
    for (std::uint64_t i = 0; i < *waiting; ++i) {
        commands.answer(encode(answer_to(commands.copy_next(), now, judge)));
    }
    serving_ = false;
    if (*waiting > 0) {
        ring();
    }
    return nullptr;
}

Answer Peer::answer_to(const CommandWords& words, BootTime now,
                       const std::function<Answer(const Command&)>& judge) {
    const auto id = static_cast<std::uint32_t>(words[0]);
    if (!bucket_->take(now)) {
        return {id, Verdict::too_many, Refusal::none, 0};
    }
    const auto command = decode_command(words);
    if (!command) {
        return {id, Verdict::refused, Refusal::not_understood, 0};
    }
    auto answer = judge(*command);
    answer.id = id;
    return answer;
}

void Peer::ring() {
    // While its commands are carried out, one bell at the end tells of states and answers alike.
    if (!welcomed() || serving_) {
        return;
    }
    const bool owed = socket_.ring() == PacketSocket::Rang::owed;
    if (owed != bell_owed_) {
        bell_owed_ = owed;
        watch_->want(owed ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

void Peer::say(Farewell why) {
    if (welcomed()) {
        mailbox_->say(why);
    }
}

}  // namespace limber
