// SPDX-License-Identifier: MIT
// A person who is reminded, for tests of the policy: the spell is a straight line, commands are sentences.
#pragma once

#include <algorithm>

#include "daemon/reminder/reminder.h"

namespace limber {

class ReminderDesk {
public:
    // At the desk for `length`, in one step, without a quiet moment.
    void sit(Duration length) {
        sitting_.value = sitting_.now(now);
        sitting_.at = now;
        sitting_.rate = Measure::rising;
        // As the daemon does: wake at every next_wakeup on the way.
        const auto end = now + length;
        while (true) {
            const auto wakeup = next_wakeup(rules, reminder, around());
            if (!wakeup || *wakeup > end) {
                break;
            }
            now = *wakeup;
            take(on_change(rules, reminder, around()));
        }
        now = end;
        take(on_change(rules, reminder, around()));
        look_round();
    }
    // A reminder that has just begun to wait is put nowhere before it has looked round.
    void look_round() {
        if (reminder.waits_since && now - *reminder.waits_since < Reminder::look) {
            now = *reminder.waits_since + Reminder::look;
            take(on_change(rules, reminder, around()));
        }
    }
    void rest_hands(Duration length = 5s) {
        resting_since = now;
        now += length;
        take(on_change(rules, reminder, around()));
        resting_since.reset();
    }
    void get_up_for_a_break() {
        now += 5min;
        sitting_ = {0s, now, 0};
        take(on_spell_end(reminder));
    }
    Verdict say(CommandKind kind, std::int64_t argument = 0, const char* stretch = nullptr) {
        return say_about(reminder.id, kind, argument, stretch);
    }
    Verdict say_about(std::uint64_t id, CommandKind kind, std::int64_t argument = 0,
                      const char* stretch = nullptr) {
        Command command;
        command.kind = kind;
        command.reminder = id;
        command.argument = argument;
        command.stretch = stretch == nullptr ? StretchId() : *StretchId::parse(stretch);
        auto step = on_command(rules, reminder, command, around(), wall());
        refusal = step.refusal;
        const auto verdict = step.verdict;
        take(step);
        return verdict;
    }
    bool told(ReminderNews news) const {
        return std::any_of(effects.begin(), effects.end(), [&](const auto& e) { return e.news == news; });
    }
    Surroundings around() const {
        return {now, sitting_, true, resting_since, signals, offer(), offer(), micro, false};
    }
    BreakOffer offer() const {
        BreakOffer offer;
        offer.stretch = candidate;
        offer.following = following;
        return offer;
    }
    WallTime wall() const {
        return WallTime(std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()));
    }
    void take(const ReminderStep& step) {
        reminder = step.reminder;
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
    }

    // Without a wait for a pause, and without micro-breaks: those who test these say so.
    ReminderRules rules{30min,
                        5min,
                        2,
                        30min,
                        3s,
                        0s,
                        presence_signals | bit_of(Signal::full_screen) | notice_signals,
                        2h,
                        5min,
                        std::nullopt,
                        std::nullopt};
    std::uint32_t signals = 0;
    std::optional<BootTime> resting_since;
    StretchId micro;
    BootTime now{1h};
    Reminder reminder;
    std::vector<ReminderEffect> effects;
    Refusal refusal = Refusal::none;
    StretchId candidate = *StretchId::parse("chin-tuck");
    std::array<StretchId, BreakOffer::most_following> following{};

private:
    Measure sitting_{0s, BootTime(1h), 0};
};

}  // namespace limber
