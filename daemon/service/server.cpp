// SPDX-License-Identifier: MIT
#include "daemon/service/server.h"

#include <string>

#include <sys/epoll.h>

#include "daemon/service/daemon_lock.h"
#include "daemon/service/peer_list.h"
#include "shared/base/log.h"
#include "shared/ipc/listening_socket.h"
#include "shared/ipc/lock_file.h"
#include "shared/ipc/state_segment.h"

namespace limber {

namespace {

// Out of descriptors the door is shut for so long: a listening socket that nobody answers stays readable and
// would keep the loop busy.
constexpr Duration door_shut{1000};
constexpr int most_log_lines_per_second = 5;

class SocketServer final : public Server {
public:
    SocketServer(RuntimeDirectory directory, EventLoop& loop, const Clock& clock, ServerListener& listener,
                 LockFile lock, StateWriter state, ListeningSocket door, BootTime started)
        : directory_(std::move(directory)),
          loop_(loop),
          clock_(clock),
          listener_(listener),
          lock_(std::move(lock)),
          state_(std::move(state)),
          door_(std::move(door)),
          started_(started),
          log_lines_(most_log_lines_per_second, started) {}
    ~SocketServer() override { close_door(); }

    bool watch_door() {
        door_watch_ = loop_.watch(door_.descriptor(), EPOLLIN, [this](std::uint32_t) { on_door(); });
        return door_watch_ != nullptr;
    }

    void publish(const State& state) override;
    void say_farewell(Farewell why) override;
    std::optional<BootTime> next_wakeup() const override;
    void on_time(BootTime now) override;

private:
    void close_door();
    void on_door();
    void admit(PacketSocket socket);
    void on_ready(ClientId id);
    void on_first_packet(Peer& peer);
    WelcomeStatus judge(const Hello& hello);
    void welcome(Peer& peer, const Hello& hello);
    void serve(Peer& peer);
    void sweep_hung_up();
    void drop(Peer& peer);
    void drop_for(Peer& peer, const std::string& why);

    RuntimeDirectory directory_;
    EventLoop& loop_;
    const Clock& clock_;
    ServerListener& listener_;
    std::optional<LockFile> lock_;
    StateWriter state_;
    std::optional<StateWords> published_;
    ListeningSocket door_;
    BootTime started_;
    std::optional<BootTime> door_opens_;
    ClientId last_id_ = 0;
    TokenBucket log_lines_;  // a client that is dropped over and over fills no disk
    PeerList peers_;
    std::unique_ptr<EventLoop::Watch> door_watch_;
};

void SocketServer::publish(const State& state) {
    const auto words = encode(state);
    if (published_ == words || !lock_) {
        return;
    }
    published_ = words;
    state_.publish(words);
    for (const auto& peer : peers_.all()) {
        peer->ring();
    }
}

void SocketServer::say_farewell(Farewell why) {
    const PeerList::InUse in_use(peers_);
    close_door();
    // Whoever reads the farewell may start the next daemon at once.
    lock_.reset();
    for (const auto& peer : peers_.all()) {
        peer->say(why);
    }
    peers_.remove_all();
}

std::optional<BootTime> SocketServer::next_wakeup() const {
    const Peer* const unfinished = peers_.oldest_unfinished();
    return earliest(door_opens_, unfinished ? std::optional(unfinished->hello_deadline()) : std::nullopt);
}

void SocketServer::on_time(BootTime now) {
    const PeerList::InUse in_use(peers_);
    if (door_opens_ && *door_opens_ <= now) {
        door_opens_.reset();
        door_watch_->want(EPOLLIN);
    }
    Peer* late = peers_.oldest_unfinished();
    while (late != nullptr && late->hello_deadline() <= now) {
        drop_for(*late, "it never said hello");
        late = peers_.oldest_unfinished();
    }
}

void SocketServer::close_door() {
    door_watch_.reset();
    door_opens_.reset();
    door_.close(directory_);
}

void SocketServer::on_door() {
    const PeerList::InUse in_use(peers_);
    // One a turn: clients that are in already are served in between.
    auto accepted = door_.accept();
    if (accepted.kind == ListeningSocket::Accepted::Kind::no_room) {
        log_warning("no descriptor or memory left for another client; trying again in a second");
        door_opens_ = clock_.boot() + door_shut;
        door_watch_->want(0);
    } else if (accepted.socket) {
        admit(std::move(*accepted.socket));
    }
}

void SocketServer::admit(PacketSocket socket) {
    auto made = std::make_unique<Peer>(++last_id_, std::move(socket), clock_.boot() + hello_limit);
    const auto id = made->id();
    if (!made->watch(loop_, [this, id](std::uint32_t) { on_ready(id); })) {
        log_warning("no memory left to watch another client");
        return;
    }
    peers_.add(std::move(made));
    // An honest client says hello at once, so it is hardly ever the oldest that has not. Refusing the newest
    // instead would let a few silent ones keep everyone out.
    on_ready(id);
    if (peers_.unfinished() > most_unfinished_hellos) {
        drop_for(*peers_.oldest_unfinished(), "too many others have not said hello either");
    }
}

void SocketServer::on_ready(ClientId id) {
    const PeerList::InUse in_use(peers_);
    Peer* const peer = peers_.find(id);
    if (peer == nullptr) {
        return;
    }
    if (peer->welcomed()) {
        serve(*peer);
    } else {
        on_first_packet(*peer);
    }
}

void SocketServer::on_first_packet(Peer& peer) {
    const auto first = peer.take_first_packet();
    if (first.kind == Peer::FirstPacket::Kind::none) {
        return;
    }
    if (first.kind == Peer::FirstPacket::Kind::hang_up) {
        drop(peer);
        return;
    }
    const auto status = first.error == WelcomeStatus::welcome ? judge(first.hello) : first.error;
    if (peers_.find(peer.id()) == nullptr) {
        return;  // the listener ended everything meanwhile
    }
    if (status == WelcomeStatus::welcome) {
        welcome(peer, first.hello);
        return;
    }
    peer.refuse(status);
    if (status == WelcomeStatus::wrong_version) {
        drop_for(peer, "it speaks protocol " + std::to_string(first.hello.protocol) + ", this daemon " +
                           std::to_string(protocol_version));
    } else if (status == WelcomeStatus::not_understood) {
        drop_for(peer, "its hello makes no sense");
    } else {
        drop(peer);
    }
}

WelcomeStatus SocketServer::judge(const Hello& hello) {
    // Who died a moment ago holds no place against who comes back.
    sweep_hung_up();
    Peer* const tray = peers_.tray();
    if (tray != nullptr && hello.role == static_cast<std::uint32_t>(Role::tray)) {
        if (tray->session() == hello.session) {
            return WelcomeStatus::tray_running;
        }
        tray->say(Farewell::replaced_by_newer_login);
        log_info("the tray of a newer login replaces client " + std::to_string(tray->id()));
        drop(*tray);
    }
    return peers_.welcomed() < most_clients ? WelcomeStatus::welcome : WelcomeStatus::too_many_clients;
}

void SocketServer::welcome(Peer& peer, const Hello& hello) {
    const auto now = clock_.boot();
    if (const auto done = peer.welcome(hello, state_, started_, now); !done) {
        drop_for(peer, done.error().sentence());
        return;
    }
    const bool possible =
        hello.daemon_missed_at >= 0 && hello.daemon_missed_at <= now.time_since_epoch().count();
    listener_.on_client(peer.id(), static_cast<Role>(hello.role), possible ? hello.daemon_missed_at : 0);
}

void SocketServer::serve(Peer& peer) {
    const auto bells = peer.take_bells();
    const char* breach = bells.breach;
    if (bells.rung && breach == nullptr) {
        breach = peer.take_commands(clock_.boot(), [this, id = peer.id()](const Command& command) {
            return listener_.on_command(id, command);
        });
    }
    if (breach != nullptr) {
        peer.say(Farewell::protocol_breach);
        drop_for(peer, breach);
    } else if (bells.hung_up) {
        drop(peer);
    }
}

void SocketServer::sweep_hung_up() {
    for (const auto id : peers_.ids()) {
        Peer* const peer = peers_.find(id);
        if (peer != nullptr && peer->welcomed() && peer->hung_up()) {
            serve(*peer);
            drop(*peer);
        }
    }
}

void SocketServer::drop(Peer& peer) {
    if (peers_.remove(peer) && peer.welcomed()) {
        listener_.on_client_gone(peer.id());
    }
}

void SocketServer::drop_for(Peer& peer, const std::string& why) {
    if (log_lines_.take(clock_.boot())) {
        log_warning("client " + std::to_string(peer.id()) + " is dropped: " + why);
    }
    drop(peer);
}

}  // namespace

Result<std::unique_ptr<Server>> Server::start(RuntimeDirectory directory, EventLoop& loop, const Clock& clock,
                                              ServerListener& listener) {
    auto lock = take_daemon_lock(directory);
    if (!lock) {
        return lock.error();
    }
    const auto started = clock.boot();
    auto state = StateWriter::create(started);
    if (!state) {
        return state.error();
    }
    auto door = ListeningSocket::listen(directory);
    if (!door) {
        return door.error();
    }
    auto server =
        std::make_unique<SocketServer>(std::move(directory), loop, clock, listener, std::move(*lock),
                                       std::move(*state), std::move(*door), started);
    if (!server->watch_door()) {
        return Error{"cannot watch for clients", "the kernel has no memory for it", "", {}};
    }
    return std::unique_ptr<Server>(std::move(server));
}

}  // namespace limber
