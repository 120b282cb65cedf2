// SPDX-License-Identifier: MIT
#include "tray/command_line/status_report.h"

#include <nlohmann/json.hpp>

#include "shared/base/build_info.h"
#include "tray/command_line/time_argument.h"
#include "tray/text/offer_words.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

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
            {"until", time_or_null(reminder.until, now)}};
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

}  // namespace

std::string status_json(const std::optional<State>& told, const Moment& now) {
    const auto state = told.value_or(State());
    Json json;
    json["version"] = version;
    json["phase"] = told ? to_string(state.phase) : "daemon_gone";
    json["sitting_s"] = in_seconds(state.sitting.now(now.boot));
    json["since"] = time_or_null(state.since, now);
    json["due_in_s"] =
        state.due_at ? Json(std::max<std::int64_t>(0, in_seconds(*state.due_at - now.boot))) : Json();
    json["limit_s"] = in_seconds(state.limit);
    json["rest_s"] = in_seconds(state.rest);
    json["next_break"] = to_string(state.next_kind);
    json["left_out"] = state.left_out;
    json["reminder"] = reminder_json(state.reminder, now);
    json["paused_until"] = time_or_null(state.paused_until, now);
    json["held_by"] = nullptr;
    json["today"] = {{"breaks", state.breaks_today},
                     {"stretches", state.stretches_today},
                     {"sitting_s", in_seconds(state.sitting_today.now(now.boot))}};
    json["stretches_in_spell"] = state.stretches_in_spell;
    json["warnings"] = warnings_json(state);
    return json.dump();
}

std::string status_text(const State& state, const Catalogue* catalogue, const Moment& now) {
    const auto* const stretch =
        catalogue == nullptr ? nullptr : catalogue->find(state.reminder.offered.stretch);
    std::string text = status_line(&state, now, stretch) + "\n";
    if (state.reminder.state != ReminderState::none) {
        text += fill(tr("Break: %1"), {break_text(state.reminder.offered, stretch)}) + "\n";
    }
    text += fill(tr("Today: %1 at the desk, %2, %3"),
                 {passed_text(state.sitting_today.now(now.boot)),
                  tr_count("%1 break", "%1 breaks", static_cast<long>(state.breaks_today)),
                  tr_count("%1 stretch", "%1 stretches", static_cast<long>(state.stretches_today))}) +
            "\n";
    for (const auto& warning : warning_texts(state)) {
        text += warning + "\n";
    }
    return text;
}

}  // namespace limber
