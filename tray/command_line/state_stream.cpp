// SPDX-License-Identifier: MIT
#include "tray/command_line/state_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "shared/base/clock.h"
#include "shared/base/unique_fd.h"
#include "shared/client/connection.h"
#include "shared/client/daemon_watch.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"

namespace limber {

namespace {

// What a wait found.
enum class Woken : std::uint8_t { ready, time, end };

class StateStream {
public:
    explicit StateStream(const StreamForm& form) : form_(form) {}

    Result<void> run();

private:
    Moment now() const { return {clock_.boot(), clock_.wall()}; }
    // False: nobody reads any more.
    bool put(const std::optional<State>& state);
    Woken wait(int descriptor, short events, std::optional<BootTime> until) const;
    // True: a daemon may be there. False: the stream is over.
    bool wait_for_daemon(DaemonWatch& watch);
    // As above, when the daemon is gone.
    bool follow(Connection& connection);

    const StreamForm& form_;
    const SystemClock clock_;
    UniqueFd signals_;
    std::optional<std::string> last_;
};

UniqueFd signals_to_end() {
    sigset_t set{};
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    return UniqueFd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
}

Result<void> StateStream::run() {
    signals_ = signals_to_end();
    if (!signals_) {
        return system_error("cannot wait for signals", errno);
    }
    for (;;) {
        // The watch comes first: a daemon that comes between the two would be missed.
        auto watch = DaemonWatch::start();
        if (!watch) {
            return watch.error();
        }
        auto connection = connect_to_daemon();
        while (!connection) {
            if (connection.error().exit != ExitCode::daemon_not_running) {
                return connection.error();
            }
            if (!put(std::nullopt) || !wait_for_daemon(*watch)) {
                return {};
            }
            connection = connect_to_daemon();
        }
        if (!follow(*connection)) {
            return {};
        }
    }
}

bool StateStream::put(const std::optional<State>& state) {
    auto line = form_.line(state, now());
    // That there is no daemon is told once, however often one is looked for.
    if (last_ == line && (!form_.repeats || !state)) {
        return true;
    }
    last_ = std::move(line);
    return std::printf("%s\n", last_->c_str()) >= 0 && std::fflush(stdout) == 0;
}

Woken StateStream::wait(int descriptor, short events, std::optional<BootTime> until) const {
    for (;;) {
        int patience = -1;
        if (until) {
            patience =
                static_cast<int>(std::clamp<std::int64_t>((*until - clock_.boot()).count(), 0, INT32_MAX));
        }
        // Of standard output only that nobody is at the other end is told.
        std::array<pollfd, 3> asked{
            {{descriptor, events, 0}, {signals_.get(), POLLIN, 0}, {STDOUT_FILENO, 0, 0}}};
        const int ready = poll(asked.data(), asked.size(), patience);
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        if (ready < 0 || asked[1].revents != 0 || asked[2].revents != 0) {
            return Woken::end;
        }
        return ready == 0 ? Woken::time : Woken::ready;
    }
}

bool StateStream::wait_for_daemon(DaemonWatch& watch) {
    while (wait(watch.descriptor(), POLLIN, std::nullopt) == Woken::ready) {
        if (watch.advance()) {
            return true;
        }
    }
    return false;
}

bool StateStream::follow(Connection& connection) {
    bool changed = true;
    for (;;) {
        if (changed && !put(connection.state())) {
            return false;
        }
        const auto until = form_.next_change ? form_.next_change(*connection.state(), now()) : std::nullopt;
        const auto events = static_cast<short>(POLLIN | (connection.wants_write() ? POLLOUT : 0));
        const auto woken = wait(connection.descriptor(), events, until);
        if (woken == Woken::end) {
            return false;
        }
        changed = woken == Woken::time;
        if (woken == Woken::ready) {
            const auto progress = connection.advance();
            if (!progress || progress->closed) {
                return true;
            }
            changed = progress->state_changed;
        }
    }
}

}  // namespace

ExitCode stream_states(const StreamForm& form) {
    const auto done = StateStream(form).run();
    return done ? ExitCode::ok : fail(done.error());
}

}  // namespace limber
