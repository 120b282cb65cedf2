// SPDX-License-Identifier: MIT
#include "shared/client/connection.h"

#include <algorithm>
#include <cstring>
#include <deque>

#include "shared/base/build_info.h"
#include "shared/client/welcome.h"
#include "shared/ipc/daemon_error.h"
#include "shared/ipc/mailbox.h"
#include "shared/ipc/packet_socket.h"
#include "shared/ipc/runtime_directory.h"
#include "shared/ipc/state_segment.h"
#include "shared/message/session_id.h"

namespace limber {

struct Connection::Impl {
    explicit Impl(PacketSocket connected) : socket(std::move(connected)) {}

    PacketSocket socket;
    std::optional<StateReader> reader;
    std::optional<ClientMailbox> mailbox;
    std::optional<State> state;
    std::uint64_t revision = 0;
    std::deque<Answer> answers;
    bool bell_owed = false;
    bool closed = false;

    void ring();
    Result<void> take_welcome(Progress& progress);
    Result<void> take_answers(Progress& progress);
    Result<void> take_state(Progress& progress);
    Result<Progress> advance();
};

void Connection::Impl::ring() {
    bell_owed = socket.ring() == PacketSocket::Rang::owed;
}

Result<void> Connection::Impl::take_welcome(Progress& progress) {
    std::array<std::byte, sizeof(Welcome)> bytes{};
    auto packet = socket.receive_with_descriptors(bytes);
    if (packet.kind == PacketSocket::Packet::Kind::none) {
        return {};
    }
    if (packet.kind == PacketSocket::Packet::Kind::hang_up) {
        closed = true;
        return {};
    }
    const auto kept = std::min(packet.length, bytes.size());
    const auto welcome = judge_welcome(std::span(bytes).first(kept), packet.length);
    if (!welcome) {
        return welcome.error();
    }
    if (packet.unwanted) {
        return daemon_speaks_nonsense("it sent more than two descriptors");
    }
    auto state_reader = StateReader::adopt(std::move(packet.descriptors[0]));
    if (!state_reader) {
        return state_reader.error();
    }
    auto own_mailbox = ClientMailbox::adopt(std::move(packet.descriptors[1]));
    if (!own_mailbox) {
        return own_mailbox.error();
    }
    reader.emplace(std::move(*state_reader));
    mailbox.emplace(std::move(*own_mailbox));
    progress.welcomed = true;
    return {};
}

Result<void> Connection::Impl::take_answers(Progress& progress) {
    auto& commands = mailbox->commands();
    const auto waiting = commands.waiting();
    if (!waiting) {
        return daemon_speaks_nonsense("it answers what was not asked");
    }
    for (std::uint64_t i = 0; i < *waiting; ++i) {
        const auto answer = decode_answer(commands.next_answer());
        // Ids are our own count of commands, so the n-th answer has to name the n-th.
        if (!answer || answer->id != static_cast<std::uint32_t>(commands.answered())) {
            return daemon_speaks_nonsense("an answer cannot be read");
        }
        answers.push_back(*answer);
        progress.answered = true;
    }
    return {};
}

Result<void> Connection::Impl::take_state(Progress& progress) {
    StateWords words{};
    const auto read = reader->read(words);
    if (read == 0 || read == revision) {
        return {};
    }
    const auto decoded = decode_state(words);
    if (!decoded) {
        return decoded.error();
    }
    progress.state_changed = !state || !(*state == *decoded);
    state = *decoded;
    revision = read;
    return {};
}

Result<Connection::Progress> Connection::Impl::advance() {
    Progress progress;
    const auto die = [this](const Error& error) {
        closed = true;
        return error;
    };
    if (closed) {
        progress.closed = true;
        return progress;
    }
    if (bell_owed) {
        ring();
    }
    if (!mailbox) {
        if (const auto taken = take_welcome(progress); !taken) {
            return die(taken.error());
        }
    }
    if (mailbox) {
        switch (socket.drain_bells()) {
            case PacketSocket::Drained::quiet:
            case PacketSocket::Drained::rung:
                break;
            case PacketSocket::Drained::hang_up:
            case PacketSocket::Drained::rung_and_hang_up:
                closed = true;
                break;
            case PacketSocket::Drained::breach:
                return die(daemon_speaks_nonsense("it sent something else than a bell"));
        }
        // Answers before the state: an answer means "published", so the state read after it is no older.
        if (const auto taken = take_answers(progress); !taken) {
            return die(taken.error());
        }
        if (const auto taken = take_state(progress); !taken) {
            return die(taken.error());
        }
    }
    progress.closed = closed;
    return progress;
}

Result<Connection> Connection::open(const RuntimeDirectory& directory, Role role,
                                    std::int64_t daemon_missed_at) {
    auto socket = PacketSocket::connect(directory);
    if (!socket) {
        return socket.error();
    }
    Hello hello;
    hello.role = static_cast<std::uint32_t>(role);
    hello.session = own_session_id();
    hello.daemon_missed_at = daemon_missed_at;
    std::strncpy(hello.build.data(), version, hello.build.size() - 1);
    // A daemon that hung up meanwhile may have left a packet that says why: advance() reads it, or the
    // hang-up.
    socket->send(std::as_bytes(std::span(&hello, 1)));
    return Connection(std::make_unique<Impl>(std::move(*socket)));
}

Connection::Connection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {
}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

int Connection::descriptor() const {
    return impl_->socket.descriptor();
}

bool Connection::wants_write() const {
    return impl_->bell_owed;
}

Result<Connection::Progress> Connection::advance() {
    return impl_->advance();
}

bool Connection::welcomed() const {
    return impl_->mailbox.has_value();
}

const std::optional<State>& Connection::state() const {
    return impl_->state;
}

std::uint64_t Connection::state_revision() const {
    return impl_->revision;
}

Farewell Connection::farewell() const {
    return impl_->mailbox ? impl_->mailbox->farewell() : Farewell::none;
}

Result<std::uint32_t> Connection::submit(Command command) {
    if (impl_->closed) {
        return daemon_gone();
    }
    if (!impl_->mailbox) {
        return daemon_silent();
    }
    auto& commands = impl_->mailbox->commands();
    command.id = static_cast<std::uint32_t>(commands.sent() + 1);
    command.state_revision = impl_->revision;
    if (!commands.submit(encode(command))) {
        return daemon_silent();
    }
    impl_->ring();
    return command.id;
}

std::optional<Answer> Connection::take_answer() {
    if (impl_->answers.empty()) {
        return std::nullopt;
    }
    const auto oldest = impl_->answers.front();
    impl_->answers.pop_front();
    return oldest;
}

std::optional<Answer> Connection::take_answer_to(std::uint32_t id) {
    auto& answers = impl_->answers;
    const auto found =
        std::find_if(answers.begin(), answers.end(), [id](const Answer& answer) { return answer.id == id; });
    if (found == answers.end()) {
        return std::nullopt;
    }
    const auto answer = *found;
    answers.erase(found);
    return answer;
}

}  // namespace limber
