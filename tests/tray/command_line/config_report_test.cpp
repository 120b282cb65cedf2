// SPDX-License-Identifier: MIT
#include "tray/command_line/config_report.h"

#include <nlohmann/json.hpp>

#include "tests/catch.h"

using namespace limber;

namespace {

WrittenConfig read(std::string_view text) {
    const auto config = read_written_config(text, "config.toml");
    REQUIRE(config);
    return *config;
}

std::string plain(std::string_view key, const WrittenConfig& config) {
    return plain_value(*find_setting(key), config);
}

}  // namespace

TEST_CASE("a value is told as it can be set", "[command-line]") {
    const auto config =
        read("[hours]\nmonday = [\"09:00-12:30\", \"13:15-18:00\"]\n[micro]\nafter = \"off\"\n");
    CHECK(plain("spell.limit", config) == "30m");
    CHECK(plain("spell.short_rest", config) == "2m30s");
    CHECK(plain("micro.after", config) == "off");
    CHECK(plain("hold.films", config) == "true");
    CHECK(plain("snooze.most", config) == "2");
    CHECK(plain("safety.emergency_number", config).empty());
    CHECK(plain("hours.monday", config) == "[\"09:00-12:30\", \"13:15-18:00\"]");
    for (const auto& setting : settings()) {
        CHECK(as_written(setting, plain_value(setting, config)) == value_of(setting, config));
    }
}

TEST_CASE("each setting is a line with its value and where it comes from", "[command-line]") {
    const auto text = settings_text(read("[schedule]\npreset = \"light\"\n"));
    CHECK_THAT(text, Catch::Matchers::StartsWith("schedule.preset "));
    CHECK(text.find(" light ") != std::string::npos);
    std::string origins;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        origins += line.ends_with("default") ? 'd' : line.ends_with("preset") ? 'p' : 'f';
        at = end + 1;
    }
    CHECK(origins.size() == settings().size());
    CHECK(origins.substr(0, 10) == "fpddpdddpd");
}

TEST_CASE("for programs values have their types", "[command-line]") {
    const auto json = nlohmann::json::parse(
        settings_json(read("[snooze]\nmost = 5\n[schedule]\npreset = \"light\"\n"), "/a/config.toml"));
    CHECK(json["file"] == "/a/config.toml");
    REQUIRE(json["settings"].size() == settings().size());
    const auto of = [&](const std::string& key) {
        for (const auto& one : json["settings"]) {
            if (one["key"] == key) {
                return one;
            }
        }
        return nlohmann::json();
    };
    CHECK(of("snooze.most")["value"] == 5);
    CHECK(of("snooze.most")["from"] == "file");
    CHECK(of("snooze.most")["default"] == 2);
    CHECK(of("spell.limit")["value"] == "1h");
    CHECK(of("spell.limit")["from"] == "preset");
    CHECK(of("spell.limit")["default"] == "30m");
    CHECK(of("hold.calls")["value"] == true);
    CHECK(of("hold.calls")["from"] == "default");
    CHECK(of("hours.sunday")["value"] == nlohmann::json::array({"00:00-24:00"}));
    const auto one = nlohmann::json::parse(setting_json(*find_setting("trace.on"), WrittenConfig{}));
    CHECK(one["key"] == "trace.on");
    CHECK(one["value"] == true);
}

TEST_CASE("the key that was most likely meant is told", "[command-line]") {
    CHECK(unknown_setting("spell.limt").sentence() ==
          "There is no setting \"spell.limt\". Did you mean spell.limit?");
    CHECK(unknown_setting("limit").hint == "Did you mean spell.limit?");
    CHECK(unknown_setting("ceiling").hint == "Did you mean hold.ceiling, snooze.ceiling?");
    CHECK(unknown_setting("colour").hint == "limber config list names all of them");
    CHECK(unknown_setting("colour").exit == ExitCode::usage);
}
