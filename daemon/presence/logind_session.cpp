// SPDX-License-Identifier: MIT
#include "daemon/presence/logind_session.h"

#include <vector>

#include "daemon/bus/logind.h"
#include "daemon/bus/properties.h"
#include "daemon/presence/told_signal.h"
#include "shared/base/log.h"

namespace limber {

namespace {

constexpr auto preparing_for_sleep = "PreparingForSleep";
constexpr auto locked_hint = "LockedHint";
constexpr auto active = "Active";

// The Lock signal is a request. A desktop that sets LockedHint tells by it what became of the request, so
// from the first hint on only hints count. Where none ever comes a request counts until the next.
class LockState {
public:
    void hear_request(bool lock) { requested_ = lock; }
    void hear_hint(bool on) {
        hinted_ = hinted_ || on;
        // The first that is told without being asked for, where it was not known that a lock was on.
        requested_ = on;
        hint_ = on;
    }
    void start(bool hint) {
        hinted_ = hinted_ || hint;
        hint_ = hint;
    }
    void forget() {
        requested_ = false;
        hint_ = false;
    }
    bool on() const { return hinted_ ? hint_ : requested_; }

private:
    bool hinted_ = false;  // this desktop sets the hint
    bool hint_ = false;
    bool requested_ = false;
};

class LogindSession final : public PresenceSource {
public:
    explicit LogindSession(const PresenceSurroundings& around)
        : asleep_(Signal::asleep, around.listener),
          locked_(Signal::locked, around.listener),
          elsewhere_(Signal::elsewhere, around.listener),
          logind_(*around.system_bus, logind_name, {[this] { on_here(); }, [this] { on_gone(); }}),
          sleep_(logind_.listen({logind_path, logind_manager, "PrepareForSleep"},
                                [this](sd_bus_message* message) {
                                    if (const auto begins = read_bool(message)) {
                                        asleep_.set(*begins);
                                    }
                                })),
          manager_(logind_, logind_path, logind_manager, {preparing_for_sleep},
                   {[this](const char*, const PropertyValue& value) {
                        if (const auto* const preparing = std::get_if<bool>(&value)) {
                            verdict_ = WatchVerdict::in_use;
                            asleep_.set(*preparing);
                        }
                    },
                    [this](const char*, bool not_offered) {
                        verdict_ = not_offered ? WatchVerdict::not_offered : WatchVerdict::failed;
                    }}) {
        logind_.find();
    }

    WatchVerdict verdict() const override { return verdict_; }

private:
    void on_here() {
        manager_.ask();
        find_logind_session(logind_, [this](const std::optional<std::string>& path) {
            if (path) {
                follow(*path);
            } else {
                log_info("logind knows no session of this login: it tells of sleep, and of no lock");
            }
        });
    }

    void on_gone() {
        session_.reset();
        requests_.clear();
        lock_.forget();
        verdict_ = WatchVerdict::not_here;
        asleep_.set(false);
        locked_.set(false);
        elsewhere_.set(false);
    }

    void follow(const std::string& path) {
        log_debug("follows the session " + path);
        for (const bool lock : {true, false}) {
            requests_.push_back(logind_.listen({path, logind_session_interface, lock ? "Lock" : "Unlock"},
                                               [this, lock](sd_bus_message*) {
                                                   lock_.hear_request(lock);
                                                   locked_.set(lock_.on());
                                               }));
        }
        session_.emplace(logind_, path, logind_session_interface,
                         std::vector<const char*>{locked_hint, active},
                         Properties::Listener{[this](const char* name, const PropertyValue& value) {
                             const auto* const flag = std::get_if<bool>(&value);
                             if (flag != nullptr) {
                                 take(name, *flag);
                             }
                         }});
        hint_known_ = false;
        session_->ask();
    }

    void take(const char* name, bool on) {
        if (name == active) {
            was_active_ = was_active_ || on;
            // One that never was in front is not on a screen of logind's.
            elsewhere_.set(was_active_ && !on);
            return;
        }
        if (std::exchange(hint_known_, true)) {
            lock_.hear_hint(on);
        } else {
            lock_.start(on);
        }
        locked_.set(lock_.on());
    }

    ToldSignal asleep_;
    ToldSignal locked_;
    ToldSignal elsewhere_;
    LockState lock_;
    bool hint_known_ = false;
    bool was_active_ = false;
    WatchVerdict verdict_ = WatchVerdict::not_here;
    Service logind_;
    Match sleep_;
    Properties manager_;
    std::vector<Match> requests_;
    std::optional<Properties> session_;
};

}  // namespace

std::unique_ptr<PresenceSource> make_logind_session(const PresenceSurroundings& around) {
    if (around.system_bus == nullptr || !around.system_bus->is_open()) {
        return nullptr;
    }
    return std::make_unique<LogindSession>(around);
}

}  // namespace limber
