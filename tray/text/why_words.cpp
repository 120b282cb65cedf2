// SPDX-License-Identifier: MIT
#include "tray/text/why_words.h"

#include <algorithm>

#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/text/wait_words.h"
#include "tray/text/watching_words.h"

namespace limber {

namespace {

class Reasons {
public:
    Reasons(const State& state, const Moment& now) : state_(state), now_(now) {}

    std::vector<Reason> all() {
        add_reminder();
        add_what_forbids();
        add_place();
        add_what_counts();
        add_blindness();
        return std::move(reasons_);
    }

private:
    void add(const char* code, std::string text) { reasons_.push_back({code, std::move(text)}); }
    void add(const char* code, const char* text, std::initializer_list<std::string_view> parts) {
        add(code, fill(text, parts));
    }
    std::string clock(BootTime when) const { return clock_text(now_.wall_at(when), now_.wall); }
    const Watching& watching() const { return state_.watching; }
    Duration sitting() const { return state_.sitting.now(now_.boot); }
    bool away() const {
        return state_.phase == Phase::away || (state_.phase == Phase::paused && !state_.since);
    }

    void add_reminder() {
        switch (state_.reminder.state) {
            case ReminderState::reminded:
                add("reminded", tr("A reminder is up: answer it in its notification or in the tray's menu"));
                break;
            case ReminderState::due:
                add_wait();
                break;
            case ReminderState::snoozed:
                add_snooze();
                break;
            case ReminderState::started:
                add("stretching", tr("You are at a stretch: until it ends, the clock is stopped"));
                break;
            case ReminderState::none:
                break;
        }
    }

    void add_wait() {
        switch (state_.reminder.wait) {
            case ReminderWait::nothing:
                add("waiting",
                    tr("The break that is due shows in icon and menu; no notification of it is up"));
                break;
            case ReminderWait::typing_pause:
                add("typing_pause", tr("A break is due: the reminder waits for a pause in your typing"));
                break;
            case ReminderWait::hold:
                for (const auto& word : hold_words(watching())) {
                    add("held", tr("A break is due, and the reminder is held for you: %1"), {word});
                }
                break;
        }
    }

    void add_snooze() {
        switch (state_.reminder.snooze_end) {
            case SnoozeEnd::typing_pause:
                return add("snoozed", tr("You put the reminder off until you stop typing"));
            case SnoozeEnd::call_end:
                return add("snoozed", tr("You put the reminder off until the call ends"));
            case SnoozeEnd::time:
                break;
        }
        if (state_.reminder.until) {
            add("snoozed", tr("You put the reminder off: it comes back at %1"),
                {clock(*state_.reminder.until)});
        } else {
            add("snoozed", tr("You put the reminder off"));
        }
    }

    void add_what_forbids() {
        if (state_.off_hours && state_.hours_change) {
            add("off_hours", tr("It is outside your work hours until %1: nothing is told"),
                {clock_text(*state_.hours_change, now_.wall)});
        } else if (state_.off_hours) {
            add("off_hours", tr("Your work hours are empty: nothing is ever told"));
        }
        if (state_.paused_until) {
            add("paused", tr("You paused the reminders until %1; time at the desk is measured all the same"),
                {clock(*state_.paused_until)});
        }
        if (watching().silent) {
            add("silent", tr("Breaks are not offered at present: Limber's window says why and until when"));
        }
    }

    void add_place() {
        if (watching().has(Signal::asleep)) {
            add("asleep", tr("The computer sleeps, or is about to: that counts as away"));
        } else if (watching().has(Signal::locked)) {
            add("locked", tr("The screen is locked: that counts as away"));
        } else if (watching().has(Signal::elsewhere)) {
            add("elsewhere", tr("Another session is in front: that counts as away from this one"));
        }
        if (watching().left) {
            add("left", tr("You said that you are leaving: until the next key or motion you are away"));
        }
        if (is_standing(state_)) {
            add_standing();
        } else if (away()) {
            add_absence();
        } else if (state_.reminder.state != ReminderState::started) {
            add_desk();
        }
    }

    void add_standing() {
        if (const auto since = watching().standing_since) {
            add("standing", tr("You said that you are standing, since %1: the clock is stopped at %2"),
                {clock(*since), passed_text(sitting())});
        } else {
            add("standing", tr("You said that you are standing: the clock is stopped at %1"),
                {passed_text(sitting())});
        }
        if (watching().standing_asked) {
            add("standing_asked", tr("That is long: Limber asks whether you still stand"));
        }
    }

    void add_absence() {
        if (const auto last = watching().last_input) {
            add("away", tr("You are away: the last key or motion was at %1"), {clock(*last)});
        } else {
            add("away", tr("You are away: no key or motion is seen"));
        }
        const auto paid = state_.sitting.value - sitting();
        if (!state_.since) {
            add("spell_ended",
                tr("The absence was long enough: the clock is at zero and begins with the next key "
                   "or motion"));
        } else if (paid > Duration(0)) {
            add("paying_back", tr("The absence has paid back %1 so far; %2 are left on the clock"),
                {passed_text(paid), passed_text(sitting())});
        } else {
            add("not_ended", tr("The clock is at %1; an absence of %2 ends the spell"),
                {passed_text(sitting()), exact_text(state_.rest)});
        }
    }

    void add_desk() {
        add("at_the_desk", tr("You have been at the desk for %1; a break is due after %2"),
            {passed_text(sitting()), exact_text(state_.limit)});
        if (state_.phase == Phase::grace) {
            add("reading", tr("No key or motion for a moment: that is reading, and counts as at the desk"));
        }
        const bool nothing_up =
            state_.reminder.state == ReminderState::none && !state_.paused_until && !state_.off_hours;
        if (!nothing_up || watching().silent) {
            return;
        }
        if (!state_.due_at) {
            add("not_foreseeable", tr("When the next one is due cannot be told yet"));
        } else if (*state_.due_at <= now_.boot) {
            add("any_moment", tr("The time is up: the reminder comes at any moment"));
        } else {
            add("counting", tr("The next one is due in %1, at %2, if you stay"),
                {remaining_text(*state_.due_at - now_.boot), clock(*state_.due_at)});
        }
    }

    void add_what_counts() {
        for (const auto signal : {Signal::inhibitor, Signal::microphone, Signal::camera}) {
            if (watching().has(signal)) {
                add(to_string(signal), held_text(signal));
            }
        }
        const bool may_put_off =
            state_.reminder.state == ReminderState::reminded || state_.reminder.state == ReminderState::due;
        if (may_put_off && !may_snooze(state_)) {
            add("no_snooze", no_snooze_text());
        }
        if (!away() && state_.credit && state_.credit->taken_off > Duration(0)) {
            add("credit", tr("%1 away, until %2: %3 taken off the clock"),
                {passed_text(state_.credit->until - state_.credit->from), clock(state_.credit->until),
                 passed_text(state_.credit->taken_off)});
        }
        if (!away() && watching().undoable >= Duration(1s)) {
            add("paid_back",
                tr("The last absence took %1 off the clock; `limber here` puts it back if you were at "
                   "the desk"),
                {passed_text(watching().undoable)});
        }
        if (watching().unseen > Duration(0)) {
            add("unseen",
                tr("%1 were not seen (the daemon was not running): they count neither as at the desk "
                   "nor as away"),
                {exact_text(watching().unseen)});
        }
        if (state_.has(Warning::short_times)) {
            add("short_times", warning_text(Warning::short_times));
        }
    }

    void add_blindness() {
        for (const auto warning : {Warning::input_unseen, Warning::input_blind, Warning::input_coarse}) {
            if (state_.has(warning)) {
                add(to_string(warning), warning_text(warning));
            }
        }
    }

    const State& state_;
    const Moment& now_;
    std::vector<Reason> reasons_;
};

}  // namespace

Why why_now(const State* state, const Moment& now) {
    Why why;
    if (state == nullptr || state->phase == Phase::session_over) {
        why.because = {{"daemon_gone",
                        tr("Limber is not running, so nothing is measured; start it: limber daemon start")}};
        return why;
    }
    why.due = state->reminder.state == ReminderState::due || state->reminder.state == ReminderState::reminded;
    if (state->due_at) {
        why.due_in = std::max(Duration(0), *state->due_at - now.boot);
    }
    why.because = Reasons(*state, now).all();
    return why;
}

}  // namespace limber
