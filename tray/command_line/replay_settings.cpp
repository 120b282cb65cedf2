// SPDX-License-Identifier: MIT
#include "tray/command_line/replay_settings.h"

#include <algorithm>
#include <array>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "shared/base/nearest_word.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

struct Key {
    std::string_view name;
    Duration CourseRules::*rule;
    Duration least;
    Duration most;
};

// shared/config/config.h has the ranges; here each may go down to a second, as it is only a game.
constexpr std::array<Key, 11> keys{{
    {"spell.limit", &CourseRules::limit, 1s, 60min},
    {"spell.rest", &CourseRules::rest, 1s, 15min},
    {"spell.short_rest", &CourseRules::short_rest, 1s, 15min},
    {"spell.reading_grace", &CourseRules::reading_grace, 0s, 10min},
    {"snooze.default", &CourseRules::snooze, 1s, 30min},
    {"standing.ask_after", &CourseRules::ask_standing, 1s, 4h},
    {"micro.after", &CourseRules::micro, 0s, 30min},
    {"moment.wait", &CourseRules::wait, 0s, 10min},
    {"hold.ceiling", &CourseRules::ceiling, 0s, 8h},
    {"again.after", &CourseRules::again, 1s, 30min},
    {"snooze.ceiling", &CourseRules::snoozed_sitting, 1s, 4h},
}};

Error wrong(std::string what, std::string hint) {
    return {std::move(what), "", std::move(hint), ExitCode::usage};
}

Error unknown_key(std::string_view word) {
    std::array<std::string_view, keys.size()> names;
    std::string all;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        names[i] = keys[i].name;
        all += (i == 0 ? "" : ", ") + std::string(names[i]);
    }
    const auto known = fill(tr("What can be set is %1"), {all});
    const auto nearest = nearest_word(word, names);
    return wrong(fill(tr("%1 cannot be set"), {in_quotes(word)}),
                 nearest.empty() ? known : fill(tr("Did you mean %1?"), {nearest}) + " " + known);
}

Result<ReplaySetting> parse_setting(std::string_view text) {
    const auto sign = text.find('=');
    const auto word = text.substr(0, sign);
    const auto* const key =
        std::find_if(keys.begin(), keys.end(), [&](const Key& one) { return one.name == word; });
    if (key == keys.end()) {
        return unknown_key(word);
    }
    if (sign == std::string_view::npos) {
        return wrong(fill(tr("%1 is set to nothing"), {in_quotes(word)}),
                     fill(tr("Write it like %1"), {std::string(word) + "=45m"}));
    }
    const auto value = parse_duration(text.substr(sign + 1));
    if (!value) {
        auto error = value.error();
        error.what = std::string(word) + ": " + error.what;
        return error;
    }
    if (*value < key->least || *value > key->most) {
        return wrong(fill(tr("%1 cannot be %2"), {word, to_text(*value)}),
                     fill(tr("Allowed is %1 to %2"), {to_text(key->least), to_text(key->most)}));
    }
    return ReplaySetting{key->name, key->rule, *value};
}

}  // namespace

Result<std::vector<ReplaySetting>> parse_replay_settings(const std::vector<std::string>& texts) {
    std::vector<ReplaySetting> settings;
    for (const auto& text : texts) {
        const auto setting = parse_setting(text);
        if (!setting) {
            return setting.error();
        }
        std::erase_if(settings, [&](const ReplaySetting& one) { return one.key == setting->key; });
        settings.push_back(*setting);
    }
    return settings;
}

CourseRules changed(CourseRules rules, const std::vector<ReplaySetting>& settings) {
    for (const auto& setting : settings) {
        rules.*setting.rule = setting.value;
    }
    return rules;
}

Result<void> settings_fit(const std::vector<ReplaySetting>& settings, const std::vector<CourseRules>& seen) {
    for (const auto& was : seen) {
        const auto rules = changed(was, settings);
        const bool is_own_fault = rules.limit != was.limit || rules.rest != was.rest;
        if (is_own_fault && rules.rest >= rules.limit) {
            return wrong(fill(tr("With %1 the limit is %2 and the rest %3"),
                              {settings_text(settings), to_text(rules.limit), to_text(rules.rest)}),
                         tr("The rest must be shorter than the limit"));
        }
    }
    return {};
}

std::string settings_text(const std::vector<ReplaySetting>& settings) {
    std::string text;
    for (const auto& setting : settings) {
        text += (text.empty() ? "" : ", ") + std::string(setting.key) + "=" + to_text(setting.value);
    }
    return text;
}

}  // namespace limber
