// SPDX-License-Identifier: MIT
#include "tray/command_line/waybar_report.h"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "tray/command_line/status_report.h"
#include "tray/text/markup.h"
#include "tray/text/offer_words.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/text/watching_words.h"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

enum class Look : std::uint8_t {
    gone,
    stretching,
    paused,
    off_hours,
    due,
    held,
    snoozed,
    standing,
    away,
    sitting
};

const char* word_of(Look look) {
    static constexpr std::array<const char*, 10> words{
        "gone", "stretching", "paused", "off-hours", "due", "held", "snoozed", "standing", "away", "sitting"};
    return words[static_cast<std::size_t>(look)];
}

Look look_of(const std::optional<State>& state) {
    if (!state || state->phase == Phase::session_over) {
        return Look::gone;
    }
    if (state->phase == Phase::stretching) {
        return Look::stretching;
    }
    if (state->paused_until) {
        return Look::paused;
    }
    if (state->off_hours) {
        return Look::off_hours;
    }
    switch (state->reminder.state) {
        case ReminderState::due:
        case ReminderState::reminded:
            return state->reminder.wait == ReminderWait::hold ? Look::held : Look::due;
        case ReminderState::snoozed:
            return Look::snoozed;
        case ReminderState::none:
        case ReminderState::started:
            break;
    }
    if (is_standing(*state)) {
        return Look::standing;
    }
    return state->phase == Phase::away ? Look::away : Look::sitting;
}

bool shows_sitting(Look look) {
    return look == Look::off_hours || look == Look::due || look == Look::held || look == Look::snoozed ||
           look == Look::sitting;
}

// In whole minutes from the first one on: seconds would have the bar drawn each second.
std::string minutes_text(Duration passed) {
    return passed < 1min ? fill(tr("%1 min"), {"0"}) : passed_text(passed);
}

Duration standing_for(const State& state, BootTime now) {
    return now - state.watching.standing_since.value_or(now);
}

std::string text_of(Look look, const std::optional<State>& state, const Moment& now) {
    if (shows_sitting(look)) {
        return minutes_text(state->sitting.now(now.boot));
    }
    switch (look) {
        case Look::stretching:
            return tr("stretching");
        case Look::paused:
            return clock_text(now.wall_at(*state->paused_until), now.wall);
        case Look::standing:
            return minutes_text(standing_for(*state, now.boot));
        case Look::away:
            return tr("away");
        default:
            return tr("off");
    }
}

std::int64_t percentage_of(Look look, const std::optional<State>& state, const Moment& now) {
    if (look == Look::due || look == Look::held || look == Look::snoozed) {
        return 100;
    }
    if ((look != Look::sitting && look != Look::off_hours) || state->limit <= Duration(0)) {
        return 0;
    }
    const auto left = state->due_at ? *state->due_at - now.boot : state->limit - state->sitting.now(now.boot);
    return std::clamp<std::int64_t>(100 * (state->limit - left) / state->limit, 0, 100);
}

Json classes_of(Look look, const std::optional<State>& state) {
    Json classes = Json::array({word_of(look)});
    if (look == Look::due && (state->reminder.manner == ReminderManner::again ||
                              state->reminder.manner == ReminderManner::resident)) {
        classes.push_back(to_string(state->reminder.manner));
    }
    if (state && !warning_texts(*state).empty()) {
        classes.push_back("warning");
    }
    return classes;
}

std::string tooltip_of(Look look, const std::optional<State>& state, const Moment& now,
                       const Stretch* stretch) {
    if (look == Look::gone) {
        return status_line(nullptr, now, nullptr);
    }
    auto lines = status_line(&*state, now, stretch);
    const auto add = [&lines](const std::string& line) { lines += line.empty() ? "" : "\n" + line; };
    if (look == Look::due || look == Look::snoozed) {
        add(why_text(state->reminder.offered));
    }
    add(today_text(*state, now.boot));
    for (const auto& held : held_texts(state->watching)) {
        add(held);
    }
    for (const auto& warning : warning_texts(*state)) {
        add(warning);
    }
    return lines;
}

BootTime next_minute(BootTime from, BootTime now) {
    return from + std::chrono::floor<std::chrono::minutes>(now - from) + 1min;
}

}  // namespace

std::string waybar_json(const std::optional<State>& state, const Moment& now, const Stretch* stretch) {
    const auto look = look_of(state);
    return Json{{"text", escape_markup(text_of(look, state, now))},
                {"alt", word_of(look)},
                {"class", classes_of(look, state)},
                {"percentage", percentage_of(look, state, now)},
                {"tooltip", escape_markup(tooltip_of(look, state, now, stretch))}}
        .dump();
}

std::optional<BootTime> next_waybar_change(const State& state, const Moment& now) {
    const auto look = look_of(state);
    if (look == Look::standing && state.watching.standing_since) {
        return next_minute(*state.watching.standing_since, now.boot);
    }
    if (!shows_sitting(look)) {
        return std::nullopt;
    }
    const auto shown = std::chrono::floor<std::chrono::minutes>(state.sitting.now(now.boot));
    return state.sitting.reaches(shown + 1min);
}

}  // namespace limber
