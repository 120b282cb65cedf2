// SPDX-License-Identifier: MIT
#include "tray/command_line/replay_json.h"

#include <chrono>

#include <nlohmann/json.hpp>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "tray/text/iso_time.h"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

std::int64_t in_seconds(Duration duration) {
    return std::chrono::floor<std::chrono::seconds>(duration).count();
}

struct ToJson {
    const Moment& at;
    Json& json;

    void operator()(const SpellEffect& told) const {
        const auto& spell = told.spell;
        begin("spell", spell.since);
        json["until"] = iso_text(at.wall_at(spell.until));
        json["sitting_s"] = in_seconds(spell.seated);
        json["stretches"] = spell.stretches;
        json["end"] = to_string(spell.end);
        json["is_break"] = told.is_break;
    }
    void operator()(const CreditEffect& told) const {
        begin("credit", told.from);
        json["until"] = iso_text(at.wall_at(told.until));
        json["taken_off_s"] = in_seconds(told.taken_off);
    }
    void operator()(const NoBreakEffect& told) const {
        begin("break_taken_back", told.spell.since);
        json["until"] = iso_text(at.wall_at(told.spell.until));
    }
    void operator()(const OfferEffect& told) const {
        const auto& outcome = told.reminder.outcome;
        json["kind"] = "reminder";
        json["news"] = to_string(told.reminder.news);
        json["outcome"] = outcome ? Json(to_string(*outcome)) : Json(nullptr);
    }
    void operator()(const UnseenEffect& told) const {
        json["kind"] = "unseen";
        json["length_s"] = in_seconds(told.length);
    }
    void operator()(const OpenSpellEffect& told) const {
        begin("open_spell", told.since);
        json["sitting_s"] = in_seconds(told.seated);
    }

private:
    void begin(const char* kind, BootTime from) const {
        json["kind"] = kind;
        json["from"] = iso_text(at.wall_at(from));
    }
};

Json entries_json(const Replay& replay) {
    Json list = Json::array();
    for (const auto& entry : replay.entries()) {
        Json json{{"at", iso_text(entry.at.wall)}};
        std::visit(ToJson{entry.at, json}, entry.what);
        list.push_back(std::move(json));
    }
    return list;
}

Json sums_json(const ReplaySums& sums) {
    return {{"sitting_s", in_seconds(sums.seated)},  {"spells", sums.spells},
            {"longest_s", in_seconds(sums.longest)}, {"breaks", sums.breaks},
            {"reminders", sums.reminders},           {"not_applied", sums.not_applied}};
}

Json rules_json(const CourseRules& rules) {
    return {{"limit_s", in_seconds(rules.limit)},
            {"rest_s", in_seconds(rules.rest)},
            {"short_rest_s", in_seconds(rules.short_rest)},
            {"reading_grace_s", in_seconds(rules.reading_grace)},
            {"snooze_s", in_seconds(rules.snooze)},
            {"ask_after_s", in_seconds(rules.ask_standing)},
            {"micro_s", in_seconds(rules.micro)},
            {"wait_s", in_seconds(rules.wait)},
            {"ceiling_s", in_seconds(rules.ceiling)},
            {"again_s", in_seconds(rules.again)},
            {"snoozed_sitting_s", in_seconds(rules.snoozed_sitting)}};
}

Json lines_json(const PlayedTrace& played) {
    Json list = Json::array();
    for (const auto& line : played.unreadable) {
        list.push_back({{"line", line.number}, {"why", line.why}});
    }
    return {{"read", played.replay.sums().lines},
            {"not_read_count", played.unread},
            {"not_read", std::move(list)},
            {"cut", played.cut}};
}

}  // namespace

std::string replay_json(const ReplaySource& source, const std::vector<ReplaySetting>& settings,
                        const PlayedTrace& played) {
    Json json;
    json["trace"] = printable(source.file.native());
    json["set"] = Json::object();
    for (const auto& setting : settings) {
        json["set"][std::string(setting.key)] = to_text(setting.value);
    }
    json["rules"] = rules_json(played.replay.rules());
    json["rules_known"] = played.rules_known;
    json["entries"] = entries_json(played.replay);
    json["sums"] = sums_json(played.replay.sums());
    json["as_it_was"] = played.as_it_was ? sums_json(played.as_it_was->sums()) : Json(nullptr);
    json["lines"] = lines_json(played);
    return json.dump();
}

}  // namespace limber
