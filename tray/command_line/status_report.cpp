// SPDX-License-Identifier: MIT
#include "tray/command_line/status_report.h"

#include <nlohmann/json.hpp>

#include "shared/base/build_info.h"
#include "tray/text/iso_time.h"
#include "tray/text/offer_words.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/text/watching_words.h"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

// What can hold a reminder back; the configuration says which of them do.
constexpr std::uint32_t holding_signals = presence_signals | bit_of(Signal::full_screen) | notice_signals;

std::int64_t in_seconds(Duration duration) {
    return std::chrono::floor<std::chrono::seconds>(duration).count();
}

Json time_or_null(const std::optional<BootTime>& when, const Moment& now) {
    return when ? Json(iso_text(now.wall_at(*when))) : Json(nullptr);
}

Json following_json(const BreakOffer& offer) {
    Json list = Json::array();
    for (const auto& stretch : offer.following) {
        if (!stretch.empty()) {
            list.push_back(std::string(stretch.text()));
        }
    }
    return list;
}

Json wall_time_or_null(const std::optional<WallTime>& when) {
    return when ? Json(iso_text(*when)) : Json(nullptr);
}

Json reminder_json(const ReminderView& reminder, const Moment& now) {
    if (reminder.state == ReminderState::none) {
        return nullptr;
    }
    return {{"id", reminder.id},
            {"state", to_string(reminder.state)},
            {"kind", to_string(reminder.offered.kind)},
            {"stretch", std::string(reminder.offered.stretch.text())},
            {"following", following_json(reminder.offered)},
            {"reason", to_string(reminder.offered.reason)},
            {"until", time_or_null(reminder.until, now)},
            {"snooze_end",
             reminder.state == ReminderState::snoozed ? Json(to_string(reminder.snooze_end)) : Json(nullptr)},
            {"snoozes_left",
             reminder.snoozes_left == unlimited_snoozes ? Json(nullptr) : Json(reminder.snoozes_left)},
            {"wait", to_string(reminder.wait)},
            {"manner", to_string(reminder.manner)}};
}

Json nudge_json(const NudgeView& nudge, const Moment& now) {
    if (nudge.kind == NudgeKind::none) {
        return nullptr;
    }
    return {{"id", nudge.id},
            {"kind", to_string(nudge.kind)},
            {"stretch", std::string(nudge.stretch.text())},
            {"at", iso_text(now.wall_at(nudge.at))}};
}

Json credit_json(const std::optional<CreditView>& credit, const Moment& now) {
    if (!credit) {
        return nullptr;
    }
    return {{"from", iso_text(now.wall_at(credit->from))},
            {"until", iso_text(now.wall_at(credit->until))},
            {"taken_off_s", in_seconds(credit->taken_off)}};
}

Json warnings_json(const State& state) {
    Json list = Json::array();
    for (int i = 0; i < warning_count; ++i) {
        const auto warning = static_cast<Warning>(i);
        if (state.has(warning)) {
            list.push_back(to_string(warning));
        }
    }
    return list;
}

template <typename Kinds, typename Verdicts>
Json verdicts_json(const Verdicts& verdicts) {
    Json all = Json::object();
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        all[to_string(static_cast<Kinds>(i))] = to_string(verdicts[i]);
    }
    return all;
}

Json signals_json(const Watching& watching, std::uint32_t wanted) {
    Json list = Json::array();
    for (std::size_t i = 0; i < signal_count; ++i) {
        const auto signal = static_cast<Signal>(i);
        if (watching.has(signal) && (bit_of(signal) & wanted) != 0) {
            list.push_back(to_string(signal));
        }
    }
    return list;
}

Json seconds_or_null(const std::optional<Measure>& measure, BootTime now) {
    return measure ? Json(in_seconds(measure->now(now))) : Json(nullptr);
}

void add_watching(Json& json, const Watching& watching, const Moment& now) {
    const auto source = watching.source();
    json["signals"] = signals_json(watching, ~0U);
    json["source"] = source ? Json(to_string(*source)) : Json(nullptr);
    json["sources"] = verdicts_json<InputKind>(watching.inputs);
    json["presence"] = verdicts_json<PresenceKind>(watching.presences);
    json["keyboard_today_s"] = seconds_or_null(watching.keyboard_today, now.boot);
    json["pointer_today_s"] = seconds_or_null(watching.pointer_today, now.boot);
    json["standing_since"] = time_or_null(watching.standing_since, now);
    json["standing_asked"] = watching.standing_asked;
    json["unseen_s"] = in_seconds(watching.unseen);
    json["undoable_s"] = in_seconds(watching.undoable);
    json["left"] = watching.left;
    json["last_input"] = time_or_null(watching.last_input, now);
}

// Below the status line, each on a line: what a person would not expect.
std::vector<std::string> watching_lines(const State& state, const Moment& now) {
    const auto& watching = state.watching;
    std::vector<std::string> lines;
    if (const auto since = watching.standing_since) {
        lines.push_back(fill(tr("Standing since %1"), {clock_text(now.wall_at(*since), now.wall)}));
    }
    for (const auto& held : held_texts(watching)) {
        lines.push_back(held);
    }
    if (const auto hands = hands_text(watching, now.boot); !hands.empty()) {
        lines.push_back(hands);
    }
    const bool doubtful = state.has(Warning::input_blind) || state.has(Warning::input_coarse);
    if (doubtful && watching.source()) {
        lines.push_back(source_text(watching));
    }
    return lines;
}

}  // namespace

std::string status_json(const std::optional<State>& told, const Moment& now) {
    const auto state = told.value_or(State());
    Json json;
    json["version"] = version;
    json["phase"] = told ? to_string(state.phase) : "daemon_gone";
    json["sitting_s"] = in_seconds(state.sitting.now(now.boot));
    json["sitting_ms"] = state.sitting.now(now.boot).count();
    json["since"] = time_or_null(state.since, now);
    json["due_in_s"] =
        state.due_at ? Json(std::max<std::int64_t>(0, in_seconds(*state.due_at - now.boot))) : Json();
    json["limit_s"] = in_seconds(state.limit);
    json["rest_s"] = in_seconds(state.rest);
    json["next_break"] = to_string(state.next_kind);
    json["left_out"] = state.left_out;
    json["reminder"] = reminder_json(state.reminder, now);
    json["paused_until"] = time_or_null(state.paused_until, now);
    json["held_by"] = signals_json(state.watching, holding_signals);
    json["today"] = {{"breaks", state.breaks_today},
                     {"stretches", state.stretches_today},
                     {"sitting_s", in_seconds(state.sitting_today.now(now.boot))}};
    json["due_today"] = state.due_today;
    json["target"] = state.target;
    json["off_hours"] = state.off_hours;
    json["hours_change"] = wall_time_or_null(state.hours_change);
    json["nudge"] = nudge_json(state.nudge, now);
    json["credit"] = credit_json(state.credit, now);
    json["stretches_in_spell"] = state.stretches_in_spell;
    json["warnings"] = warnings_json(state);
    add_watching(json, state.watching, now);
    return json.dump();
}

std::string today_text(const State& state, BootTime now) {
    return fill(tr("Today: %1 at the desk, %2, %3"),
                {passed_text(state.sitting_today.now(now)),
                 tr_count("%1 break", "%1 breaks", static_cast<long>(state.breaks_today)),
                 tr_count("%1 stretch", "%1 stretches", static_cast<long>(state.stretches_today))});
}

std::string status_text(const State& state, const Catalogue* catalogue, const Moment& now) {
    const auto* const stretch =
        catalogue == nullptr ? nullptr : catalogue->find(state.reminder.offered.stretch);
    std::string text = status_line(&state, now, stretch) + "\n";
    if (state.reminder.state != ReminderState::none) {
        text += fill(tr("Break: %1"), {break_text(state.reminder.offered, stretch)}) + "\n";
    }
    text += today_text(state, now.boot) + "\n";
    for (const auto& line : watching_lines(state, now)) {
        text += line + "\n";
    }
    for (const auto& warning : warning_texts(state)) {
        text += warning + "\n";
    }
    return text;
}

}  // namespace limber
