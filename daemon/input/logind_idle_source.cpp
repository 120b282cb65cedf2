// SPDX-License-Identifier: MIT
#include "daemon/input/logind_idle_source.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "daemon/bus/logind.h"
#include "daemon/bus/properties.h"
#include "daemon/input/once_timer.h"

namespace limber {

namespace {

constexpr auto idle_hint = "IdleHint";
constexpr auto idle_since = "IdleSinceHintMonotonic";

// logind is back at once when it is restarted.
constexpr Duration longest_absence{10000};

constexpr auto what = "cannot watch for input by logind's IdleHint";

class LogindIdleSource final : public InputSource {
public:
    explicit LogindIdleSource(const InputSurroundings& around)
        : listener_(around.listener),
          due_(around.loop, [this] { tell(); }),
          absence_(around.loop, [this] { lose("it has not come back"); }),
          logind_(*around.system_bus, logind_name, {[this] { on_here(); }, [this] { on_gone(); }}) {}

    std::optional<SourceRefusal> probe() {
        if (!logind_.find_now()) {
            return SourceRefusal{WatchVerdict::not_here, {what, "logind is not on the system's D-Bus", ""}};
        }
        const auto path = find_logind_session_now(logind_);
        if (!path) {
            return SourceRefusal{WatchVerdict::not_here, {what, "logind knows no session of this login", ""}};
        }
        path_ = *path;
        session_.emplace(
            logind_, path_, logind_session_interface, std::vector<const char*>{idle_since, idle_hint},
            Properties::Listener{[this](const char* name, const PropertyValue& value) { take(name, value); },
                                 nullptr, [this] { arm(); }});
        for (const auto* const name : {idle_since, idle_hint}) {
            const auto value = read_property_now(logind_, path_, logind_session_interface, name);
            if (value) {
                take(name, *value);
            }
        }
        if (!idle_) {
            return SourceRefusal{WatchVerdict::not_offered, {what, "the session has no such hint", ""}};
        }
        return std::nullopt;
    }

    std::string name() const override {
        return "logind's IdleHint of the session " + path_.substr(path_.rfind('/') + 1) +
               " (coarse: set by the desktop after an idle time of its own, if ever)";
    }

    std::optional<Duration> idle() override {
        if (!idle_) {
            return std::nullopt;
        }
        return *idle_ ? std::max(awake_time() - began(), Duration(0)) : Duration(0);
    }

    void notify_idle(Duration after) override {
        wanted_ = Wanted::idle;
        after_ = after;
        arm();
    }

    void notify_input() override {
        wanted_ = Wanted::input;
        arm();
    }

private:
    enum class Wanted { nothing, idle, input };

    void take(const char* name, const PropertyValue& value) {
        if (std::strcmp(name, idle_hint) == 0) {
            if (const auto* const hint = std::get_if<bool>(&value)) {
                noticed_ = *hint && idle_ != true ? awake_time() : noticed_;
                idle_ = *hint;
            }
        } else if (const auto* const since = std::get_if<std::uint64_t>(&value)) {
            since_ = std::chrono::duration_cast<Duration>(
                std::chrono::microseconds(static_cast<std::int64_t>(*since)));
        }
    }

    // When the hint was set, as logind says, if it does.
    Duration began() const { return since_ > Duration(0) && since_ <= noticed_ ? since_ : noticed_; }

    // Everything is told by the timer: nothing in the call that asks for it.
    void arm() {
        due_.cancel();
        if (wanted_ == Wanted::idle && idle_ == true) {
            due_.ring_in(after_ - *idle());
        } else if (wanted_ == Wanted::input && idle_ == false) {
            due_.ring_in(Duration(0));
        }
    }

    void tell() {
        if (std::exchange(wanted_, Wanted::nothing) == Wanted::idle) {
            listener_.on_idle(std::max(idle().value_or(after_), after_));
        } else {
            listener_.on_input();
        }
    }

    void on_here() {
        absence_.cancel();
        session_->ask();
    }

    void on_gone() {
        due_.cancel();
        idle_.reset();
        if (logind_.is_bus_open()) {
            absence_.ring_in(longest_absence);
        } else {
            lose("the system's D-Bus has closed");
        }
    }

    void lose(const char* why) {
        absence_.cancel();
        wanted_ = Wanted::nothing;
        const auto lost = std::exchange(listener_.on_lost, nullptr);
        if (lost) {
            lost(Error{"logind's IdleHint is gone", why, ""});
        }
    }

    Listener listener_;
    std::string path_;
    Wanted wanted_ = Wanted::nothing;
    Duration after_{};
    std::optional<bool> idle_;  // the hint
    Duration since_{};          // when it was set, by logind; awake time
    Duration noticed_{};        // and when that was heard
    OnceTimer due_;
    OnceTimer absence_;
    Service logind_;
    std::optional<Properties> session_;
};

}  // namespace

OpenedSource open_logind_idle_source(const InputSurroundings& around) {
    if (around.system_bus == nullptr || !around.system_bus->is_open()) {
        return SourceRefusal{WatchVerdict::not_here, {what, "there is no system bus", ""}};
    }
    auto source = std::make_unique<LogindIdleSource>(around);
    if (auto refusal = source->probe()) {
        return *std::move(refusal);
    }
    return std::unique_ptr<InputSource>(std::move(source));
}

}  // namespace limber
