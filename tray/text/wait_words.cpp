// SPDX-License-Identifier: MIT
#include "tray/text/wait_words.h"

#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

std::vector<std::string> hold_words(const Watching& watching) {
    std::vector<std::string> words;
    const auto any = [&](std::uint32_t signals) { return (watching.signals & signals) != 0; };
    if (any(call_signals)) {
        words.push_back(tr("a call"));
    }
    if (any(bit_of(Signal::inhibitor))) {
        words.push_back(tr("a film or slides"));
    }
    if (any(bit_of(Signal::full_screen))) {
        words.push_back(tr("a full screen"));
    }
    if (any(notice_signals)) {
        words.push_back(tr("do not disturb"));
    }
    return words;
}

std::string wait_text(const State& state) {
    switch (state.reminder.wait) {
        case ReminderWait::nothing:
            return {};
        case ReminderWait::typing_pause:
            return tr("waiting for a pause in your typing");
        case ReminderWait::hold:
            break;
    }
    std::string holds;
    for (const auto& word : hold_words(state.watching)) {
        holds = holds.empty() ? word : fill(tr("%1, %2"), {holds, word});
    }
    return fill(tr("held for you: %1"), {holds});
}

std::string snooze_text(const State& state, const Moment& now) {
    const auto& reminder = state.reminder;
    if (reminder.snooze_end == SnoozeEnd::time && reminder.until) {
        return fill(tr("Snoozed for %1"), {remaining_text(*reminder.until - now.boot)});
    }
    return lasting_snooze_text(state, now);
}

std::string lasting_snooze_text(const State& state, const Moment& now) {
    const auto& reminder = state.reminder;
    switch (reminder.snooze_end) {
        case SnoozeEnd::typing_pause:
            return tr("Snoozed until you stop typing");
        case SnoozeEnd::call_end:
            return tr("Snoozed until the call ends");
        case SnoozeEnd::time:
            break;
    }
    return reminder.until ? fill(tr("Snoozed until %1"), {clock_text(now.wall_at(*reminder.until), now.wall)})
                          : tr("Snoozed");
}

std::string off_hours_text(const State& state, const Moment& now) {
    return state.hours_change
               ? fill(tr("Outside your work hours until %1"), {clock_text(*state.hours_change, now.wall)})
               : tr("Outside your work hours");
}

bool may_snooze(const State& state) {
    return state.reminder.snoozes_left > 0;
}

std::string no_snooze_text() {
    return tr("No snooze is left in this sitting: it was put off as often as you allow");
}

}  // namespace limber
