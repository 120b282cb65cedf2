// SPDX-License-Identifier: MIT
#include "daemon/presence/microphone/microphone.h"

#include <array>
#include <utility>

#include "daemon/presence/microphone/pulse_connection.h"
#include "daemon/presence/microphone/pulse_loop.h"
#include "daemon/presence/microphone/pulse_socket.h"
#include "daemon/presence/told_signal.h"
#include "shared/base/log.h"

namespace limber {

namespace {

// A server makes its socket a moment before it listens, and one that fell may be on its way up again.
constexpr std::array<Duration, 3> retry_after{Duration(200), Duration(1000), Duration(5000)};

class Microphone final : public PresenceSource {
public:
    explicit Microphone(const PresenceSurroundings& around)
        : microphone_(Signal::microphone, around.listener),
          pulse_loop_(around.loop.native()),
          socket_(around.loop, [this] { on_socket(); }) {
        connect();
    }

    WatchVerdict verdict() const override {
        return ready_ ? WatchVerdict::in_use : failed_ ? WatchVerdict::failed : WatchVerdict::not_here;
    }
    // Also the moment to try again a server that cannot be watched for.
    void ask() override {
        if (!connection_) {
            connect();
        }
    }
    std::optional<BootTime> next_wakeup() const override { return ended_ ? BootTime{} : retry_at_; }

    void on_time(BootTime now) override {
        if (std::exchange(ended_, false)) {
            connection_.reset();
            if (retries_ < retry_after.size() && socket_.is_there()) {
                retry_at_ = now + retry_after[retries_++];
            }
        }
        if (retry_at_ && *retry_at_ <= now) {
            connect();
        }
    }

private:
    void on_socket() {
        retries_ = 0;
        if (!connection_) {
            connect();
        }
    }

    void connect() {
        retry_at_.reset();
        if (connection_ || !socket_.is_there()) {
            return;
        }
        const auto pulse = PulseLibrary::load();
        if (!pulse) {
            log_once(pulse.error());
            return;
        }
        library_ = *pulse;
        PulseConnection::Listener listener;
        listener.on_ready = [this] {
            ready_ = true;
            failed_ = false;
            retries_ = 0;
        };
        listener.on_judgement = [this](bool in_use) { microphone_.set(in_use); };
        listener.on_end = [this](int error) { on_end(error); };
        connection_ = std::make_unique<PulseConnection>(*library_, pulse_loop_.api(), std::move(listener));
        connection_->connect(socket_.address());
    }

    // Told in the connection's own call: it is let go of when the loop comes round.
    void on_end(int error) {
        ended_ = true;
        ready_ = false;
        microphone_.set(false);
        failed_ = error != PA_ERR_CONNECTIONREFUSED && error != PA_ERR_CONNECTIONTERMINATED;
        if (failed_) {
            log_once({"cannot ask the sound server whether a microphone is in use", library_->strerror(error),
                      ""});
        }
    }

    void log_once(const Error& error) {
        if (!std::exchange(logged_, true)) {
            log_info(error.sentence());
        }
    }

    ToldSignal microphone_;
    PulseLoop pulse_loop_;
    const PulseLibrary* library_ = nullptr;
    std::unique_ptr<PulseConnection> connection_;
    bool ready_ = false;
    bool failed_ = false;
    bool logged_ = false;
    bool ended_ = false;
    std::size_t retries_ = 0;
    std::optional<BootTime> retry_at_;
    PulseSocket socket_;
};

}  // namespace

std::unique_ptr<PresenceSource> make_microphone(const PresenceSurroundings& around) {
    return std::make_unique<Microphone>(around);
}

}  // namespace limber
