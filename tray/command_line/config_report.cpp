// SPDX-License-Identifier: MIT
#include "tray/command_line/config_report.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "shared/base/foreign_text.h"
#include "shared/base/nearest_word.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

// Values are written in what TOML and JSON have in common.
Json value_json(const Setting& setting, const WrittenConfig& config) {
    return Json::parse(value_of(setting, config));
}

std::string origin_text(ValueOrigin origin) {
    switch (origin) {
        case ValueOrigin::by_default:
            return tr("default");
        case ValueOrigin::by_preset:
            return tr("from the preset");
        case ValueOrigin::by_file:
            return tr("from the file");
    }
    return {};
}

const char* origin_word(ValueOrigin origin) {
    constexpr std::array words{"default", "preset", "file"};
    return words[static_cast<std::size_t>(origin)];
}

Json json_of(const Setting& setting, const WrittenConfig& config) {
    return {{"key", setting.key()},
            {"value", value_json(setting, config)},
            {"from", origin_word(origin_of(setting, config))},
            {"default", value_json(setting, WrittenConfig{})}};
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

}  // namespace

std::string plain_value(const Setting& setting, const WrittenConfig& config) {
    const auto json = value_json(setting, config);
    return json.is_string() ? json.get<std::string>() : value_of(setting, config);
}

std::string settings_text(const WrittenConfig& config) {
    std::size_t keys = 0;
    std::size_t values = 0;
    for (const auto& setting : settings()) {
        keys = std::max(keys, setting.key().size());
        values = std::max(values, plain_value(setting, config).size());
    }
    std::string text;
    for (const auto& setting : settings()) {
        text += (text.empty() ? "" : "\n") + padded(setting.key(), keys + 2) +
                padded(plain_value(setting, config), values + 2) + origin_text(origin_of(setting, config));
    }
    return text;
}

std::string settings_json(const WrittenConfig& config, const std::string& file) {
    Json all = Json::array();
    for (const auto& setting : settings()) {
        all.push_back(json_of(setting, config));
    }
    return Json{{"file", file}, {"settings", all}}.dump();
}

std::string setting_json(const Setting& setting, const WrittenConfig& config) {
    return json_of(setting, config).dump();
}

Error unknown_setting(std::string_view key) {
    std::vector<std::string> keys;
    std::string named;
    for (const auto& setting : settings()) {
        keys.push_back(setting.key());
        if (setting.name == key) {
            named += (named.empty() ? "" : ", ") + keys.back();
        }
    }
    const std::vector<std::string_view> words(keys.begin(), keys.end());
    const auto nearest = named.empty() ? std::string(nearest_word(key, words)) : named;
    return {fill(tr("There is no setting %1"), {in_quotes(key)}), "",
            nearest.empty() ? std::string(tr("limber config list names all of them"))
                            : fill(tr("Did you mean %1?"), {nearest}),
            ExitCode::usage};
}

}  // namespace limber
