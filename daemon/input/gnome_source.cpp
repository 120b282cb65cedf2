// SPDX-License-Identifier: MIT
#include "daemon/input/gnome_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "daemon/bus/property_value.h"
#include "daemon/bus/service.h"
#include "daemon/input/once_timer.h"

namespace limber {

namespace {

constexpr auto monitor_name = "org.gnome.Mutter.IdleMonitor";

// A shell that is replaced is back within this.
constexpr Duration longest_absence{10000};
// In a row; each may take `bus_patience`.
constexpr int most_failures = 5;
// Mutter rounds to whole milliseconds, and so do we.
constexpr Duration rounding{2};
// Of watches that fired before their numbers were known. There is one at a time, but for a flood of requests.
constexpr std::size_t most_early = 16;

BusMember member(const char* name) {
    return {"/org/gnome/Mutter/IdleMonitor/Core", monitor_name, name};
}

std::optional<Duration> read_idle_time(sd_bus_message* message) {
    std::uint64_t idle = 0;
    return sd_bus_message_read(message, "t", &idle) > 0
               ? std::optional(Duration(static_cast<std::int64_t>(idle)))
               : std::nullopt;
}

class GnomeSource final : public InputSource {
public:
    explicit GnomeSource(const InputSurroundings& around)
        : listener_(around.listener),
          absence_(around.loop, [this] { lose("it has not come back"); }),
          monitor_(*around.session_bus, monitor_name, {[this] { on_here(); }, [this] { on_gone(); }}),
          fired_(monitor_.listen(member("WatchFired"), [this](sd_bus_message* message) {
              if (const auto watch = read_number(message)) {
                  on_fired(*watch);
              }
          })) {}

    // Whether it works here.
    std::optional<SourceRefusal> probe() {
        const std::string what = "cannot watch for input by GNOME's idle monitor";
        if (!monitor_.find_now()) {
            return SourceRefusal{WatchVerdict::not_here, {what, "it is not on the session's D-Bus", ""}};
        }
        bool not_offered = false;
        const auto reply = monitor_.call_now(member("GetIdletime"), &not_offered);
        if (!reply || !read_idle_time(reply.get())) {
            return SourceRefusal{not_offered ? WatchVerdict::not_offered : WatchVerdict::failed,
                                 {what, "it does not tell the idle time", ""}};
        }
        return std::nullopt;
    }

    std::string name() const override { return std::string(monitor_name) + " on the session's D-Bus"; }

    std::optional<Duration> idle() override {
        const auto reply = monitor_.call_now(member("GetIdletime"), nullptr);
        return reply ? read_idle_time(reply.get()) : std::nullopt;
    }

    void notify_idle(Duration after) override {
        idle_after_ = std::max(after, Duration(1));
        wants_input_ = false;
        last_input_.reset();
        failures_ = 0;
        add_watch();
    }

    void notify_input() override {
        idle_after_.reset();
        wants_input_ = true;
        // What came since the rest that was told last is input too.
        input_after_ = std::exchange(last_input_, std::nullopt).value_or(awake_time());
        failures_ = 0;
        add_watch();
    }

private:
    // Makes the watch for what is wanted, in place of any other.
    void add_watch() {
        drop_watch();
        const auto round = ++round_;
        const auto on_reply = [this, round](const Reply& reply) { on_added(round, reply); };
        bool asked = false;
        if (idle_after_) {
            asked = monitor_.call(member("AddIdleWatch"), on_reply, "t",
                                  static_cast<std::uint64_t>(idle_after_->count()));
        } else if (wants_input_) {
            asked = monitor_.call(member("AddUserActiveWatch"), on_reply);
            look_for_missed_input(round);
        }
        adding_ += asked ? 1 : 0;
    }

    void drop_watch() {
        if (watch_) {
            remove(*std::exchange(watch_, std::nullopt));
        }
    }

    void remove(std::uint32_t watch) { monitor_.send(member("RemoveWatch"), "u", watch); }

    void on_added(std::uint64_t round, const Reply& reply) {
        --adding_;
        const auto watch = reply.ok() ? read_number(reply.message()) : std::nullopt;
        const auto early = watch ? std::find(early_.begin(), early_.end(), *watch) : early_.end();
        const bool has_fired = early != early_.end();
        if (has_fired) {
            early_.erase(early);
        }
        if (adding_ == 0) {
            for (const auto unknown : std::exchange(early_, {})) {
                remove(unknown);
            }
        }
        if (round != round_) {
            if (watch) {
                remove(*watch);
            }
        } else if (!watch) {
            on_failure();
        } else {
            failures_ = 0;
            watch_ = watch;
            if (has_fired) {
                on_fired(*watch);
            }
        }
    }

    void on_failure() {
        if (++failures_ < most_failures) {
            add_watch();
        } else {
            lose("it makes no watch");
        }
    }

    void on_fired(std::uint32_t watch) {
        if (watch != watch_) {
            if (adding_ > 0 && early_.size() < most_early) {
                early_.push_back(watch);
            } else {
                remove(watch);
            }
        } else if (wants_input_) {
            // It was for one time, and Mutter has forgotten it.
            watch_.reset();
            tell_input();
        } else {
            drop_watch();
            tell_idle(awake_time() - *idle_after_);
        }
    }

    // How long ago the last input was has to be asked. Much less than was waited for: there was input since
    // the watch fired, which is not lost but found by the next request.
    void tell_idle(Duration latest) {
        const auto after = *idle_after_;
        const auto tell = [this, after, latest](std::optional<Duration> idle) {
            last_input_ = idle && *idle > after / 2 ? awake_time() - *idle : latest;
            idle_after_.reset();
            listener_.on_idle(std::max(idle.value_or(after), after));
        };
        const bool asked = monitor_.call(member("GetIdletime"), [this, round = round_, tell](const Reply& r) {
            if (round == round_) {
                tell(r.ok() ? read_idle_time(r.message()) : std::nullopt);
            }
        });
        if (!asked) {
            tell(std::nullopt);
        }
    }

    // The watch is for the next input: what came before Mutter made it shows in the idle time alone.
    void look_for_missed_input(std::uint64_t round) {
        monitor_.call(member("GetIdletime"), [this, round, asked_at = awake_time()](const Reply& reply) {
            const auto idle = round == round_ && wants_input_ && reply.ok() ? read_idle_time(reply.message())
                                                                            : std::nullopt;
            // Mutter's answer is of a moment after the question, so the last input is no earlier than this.
            if (idle && asked_at - *idle > input_after_ + rounding) {
                drop_watch();
                tell_input();
            }
        });
    }

    void tell_input() {
        ++round_;
        wants_input_ = false;
        listener_.on_input();
    }

    void on_here() {
        absence_.cancel();
        input_after_ = awake_time();
        failures_ = 0;
        add_watch();
    }

    void on_gone() {
        ++round_;
        watch_.reset();
        adding_ = 0;
        early_.clear();
        if (monitor_.is_bus_open()) {
            absence_.ring_in(longest_absence);
        } else {
            lose("the session's D-Bus has closed");
        }
    }

    void lose(const char* why) {
        absence_.cancel();
        wants_input_ = false;
        idle_after_.reset();
        const auto lost = std::exchange(listener_.on_lost, nullptr);
        if (lost) {
            lost(Error{"GNOME's idle monitor is gone", why, ""});
        }
    }

    Listener listener_;
    std::optional<Duration> idle_after_;  // wanted: to be told of rest
    bool wants_input_ = false;
    Duration input_after_{};              // then: input later than this, in awake time
    std::optional<Duration> last_input_;  // of the rest that was told last: when it began at the latest
    std::optional<std::uint32_t> watch_;  // that Mutter keeps for us
    std::uint64_t round_ = 0;             // answers to former requests are old
    int adding_ = 0;                      // watches that are being made
    int failures_ = 0;
    std::vector<std::uint32_t> early_;
    OnceTimer absence_;
    Service monitor_;
    Match fired_;
};

}  // namespace

OpenedSource open_gnome_source(const InputSurroundings& around) {
    if (around.session_bus == nullptr || !around.session_bus->is_open()) {
        return SourceRefusal{
            WatchVerdict::not_here,
            {"cannot watch for input by GNOME's idle monitor", "there is no session bus", ""}};
    }
    auto source = std::make_unique<GnomeSource>(around);
    if (auto refusal = source->probe()) {
        return *std::move(refusal);
    }
    return std::unique_ptr<InputSource>(std::move(source));
}

}  // namespace limber
