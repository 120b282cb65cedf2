// SPDX-License-Identifier: MIT
#include "tray/text/phrases.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "tray/text/credit_words.h"
#include "tray/text/offer_words.h"
#include "tray/text/translate.h"
#include "tray/text/wait_words.h"
#include "tray/text/watching_words.h"

namespace limber {

namespace {

std::string minutes_text(long minutes) {
    return fill(tr("%1 min"), {std::to_string(minutes)});
}

std::string seconds_text(long seconds) {
    return fill(tr("%1 s"), {std::to_string(seconds)});
}

std::string hours_text(long minutes) {
    const auto hours = fill(tr("%1 h"), {std::to_string(minutes / 60)});
    return minutes % 60 == 0 ? hours : hours + " " + minutes_text(minutes % 60);
}

// Whole minutes as people say them: up to two hours in minutes, which compare well with a limit in minutes.
std::string whole_text(long seconds) {
    if (seconds < 60) {
        return seconds_text(seconds);
    }
    const auto minutes = seconds / 60;
    return minutes < 120 ? minutes_text(minutes) : hours_text(minutes);
}

long at_least_zero(Duration length) {
    return static_cast<long>(std::max(Duration(0), length).count());
}

std::tm local(WallTime when) {
    const auto seconds = static_cast<std::time_t>(when.time_since_epoch().count());
    std::tm broken_down{};
    localtime_r(&seconds, &broken_down);
    return broken_down;
}

std::string formatted(const char* format, const std::tm& when) {
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &when)};
}

std::string joined(const std::string& first, const std::string& second) {
    return fill(tr("%1 · %2"), {first, second});
}

std::string next_break_text(const State& state, BootTime now) {
    const auto left = *state.due_at - now;
    return left <= Duration(0) ? tr("time for a break")
                               : fill(tr("next break in about %1"), {rough_text(left)});
}

// Standing is not told as sitting.
std::string place_text(const State& state, BootTime now) {
    return is_standing(state) ? standing_text(state, now) : desk_text(state, state.sitting.now(now));
}

}  // namespace

std::string passed_text(Duration passed) {
    return whole_text(at_least_zero(passed) / 1000);
}

std::string remaining_text(Duration remaining) {
    const auto seconds = (at_least_zero(remaining) + 999) / 1000;
    return whole_text(seconds < 60 ? seconds : (seconds + 59) / 60 * 60);
}

std::string rough_text(Duration length) {
    const auto seconds = (at_least_zero(length) + 500) / 1000;
    return whole_text(seconds < 60 ? seconds : (seconds + 30) / 60 * 60);
}

std::string exact_text(Duration length) {
    const auto seconds = at_least_zero(length) / 1000;
    if (seconds < 60 || seconds % 60 == 0) {
        return whole_text(seconds);
    }
    return minutes_text(seconds / 60) + " " + seconds_text(seconds % 60);
}

std::string clock_text(WallTime when, WallTime now) {
    const auto then = local(when);
    const auto today = local(now);
    const auto time = formatted(tr("%H:%M"), then);
    if (then.tm_year == today.tm_year && then.tm_yday == today.tm_yday) {
        return time;
    }
    return formatted("%A", then) + " " + time;
}

std::string desk_text(const State& state, Duration sitting) {
    const auto length = passed_text(sitting);
    if (state.stretches_in_spell == 0) {
        return fill(tr("%1 at the desk"), {length});
    }
    return fill(tr("%1 at the desk, %2"), {length, tr_count("%1 stretch", "%1 stretches",
                                                            static_cast<long>(state.stretches_in_spell))});
}

std::string stretch_text(const Stretch* stretch) {
    if (stretch == nullptr) {
        return tr("Stand up and walk for a minute");
    }
    if (stretch->total_seconds == 0) {
        return tr_data(stretch->name);
    }
    return fill(tr("%1, %2"),
                {tr_data(stretch->name), exact_text(std::chrono::seconds(guided_seconds(*stretch)))});
}

std::string pause_text(const State& state, const Moment& now) {
    return fill(tr("Paused until %1"), {clock_text(now.wall_at(*state.paused_until), now.wall)});
}

std::string status_line(const State* state, const Moment& now, const Stretch* stretch) {
    if (state == nullptr || state->phase == Phase::session_over) {
        return tr("Limber is not running");
    }
    if (state->phase == Phase::stretching) {
        return stretch == nullptr ? tr("Stretching") : fill(tr("Stretching: %1"), {stretch_text(stretch)});
    }
    const auto desk = place_text(*state, now.boot);
    const bool at_the_desk = state->since || is_standing(*state);
    const auto with_desk = [&](const std::string& text) { return at_the_desk ? joined(text, desk) : text; };
    if (state->paused_until) {
        return with_desk(pause_text(*state, now));
    }
    if (state->off_hours) {
        return with_desk(off_hours_text(*state, now));
    }
    switch (state->reminder.state) {
        case ReminderState::due:
        case ReminderState::reminded: {
            const auto text = joined(desk, break_text(state->reminder.offered, stretch));
            const auto wait = wait_text(*state);
            return wait.empty() ? text : joined(text, wait);
        }
        case ReminderState::snoozed:
            return with_desk(snooze_text(*state, now));
        default:
            break;
    }
    if (state->phase == Phase::away) {
        return tr("Away from the keyboard");
    }
    if (is_standing(*state)) {
        return state->watching.standing_asked ? joined(desk, tr("a change is welcome")) : desk;
    }
    const auto text = state->due_at ? joined(desk, next_break_text(*state, now.boot)) : desk;
    const auto credit = credit_text(*state, now.boot);
    return credit ? joined(text, *credit) : text;
}

std::string warning_text(Warning warning) {
    switch (warning) {
        case Warning::short_times:
            return tr("Short times for testing are on");
        case Warning::history_unsaved:
            return tr("The history is not being saved");
        case Warning::history_set_aside:
            return tr("The damaged history was set aside and a new one begun");
        case Warning::configuration_wrong:
            return tr("The configuration has a mistake; the last good values are in use");
        case Warning::input_unseen:
            return tr("Keyboard and mouse cannot be seen, so time at the desk is not measured");
        case Warning::catalogue_incomplete:
            return tr("A stretch has a mistake in its file and is left out");
        case Warning::input_blind:
            return tr("Keyboard and mouse were not seen reliably; `limber doctor` says more");
        case Warning::input_coarse:
            return tr("This desktop tells of keyboard and mouse only roughly, minutes late");
    }
    return {};
}

std::vector<std::string> warning_texts(const State& state) {
    std::vector<std::string> texts;
    for (int i = 0; i < warning_count; ++i) {
        if (state.has(static_cast<Warning>(i))) {
            texts.push_back(warning_text(static_cast<Warning>(i)));
        }
    }
    return texts;
}

NoticeText notice_text(const State& state, BootTime now, const Stretch* stretch) {
    const auto& offer = state.reminder.offered;
    const auto what = break_text(offer, stretch);
    const auto place = place_text(state, now);
    switch (state.reminder.manner) {
        case ReminderManner::first:
            break;
        case ReminderManner::again:
            return {fill(tr("Still %1"), {place}),
                    fill(tr("Another idea, whenever it suits you: %1"), {what})};
        case ReminderManner::resident:
            return {place, what + "\n" + tr("This stays here until you answer it.")};
        case ReminderManner::quiet:
            return {place, what + "\n" + tr("Held back for you until now; no hurry.")};
    }
    const auto why = why_text(offer);
    return {place, why.empty() ? what : what + "\n" + why};
}

}  // namespace limber
