// SPDX-License-Identifier: MIT
#include "shared/config/config.h"

#include <array>
#include <string_view>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"

namespace limber {

namespace {

constexpr std::size_t most_bytes = 1024 * kibibyte;

constexpr std::array<std::string_view, 9> root_keys{"spell",    "snooze",   "stretches", "safety", "window",
                                                    "presence", "standing", "trace",     "testing"};
constexpr std::array<std::string_view, 4> spell_keys{"limit", "rest", "short_rest", "reading_grace"};
constexpr std::array<std::string_view, 1> snooze_keys{"default"};
constexpr std::array<std::string_view, 1> stretches_keys{"floor"};
constexpr std::array<std::string_view, 2> safety_keys{"emergency_number", "cards"};
constexpr std::array<std::string_view, 2> window_keys{"speech", "sounds"};
constexpr std::array<std::string_view, 3> presence_keys{"inhibitors", "microphone", "camera"};
constexpr std::array<std::string_view, 1> standing_keys{"ask_after"};
constexpr std::array<std::string_view, 1> trace_keys{"on"};
constexpr std::array<std::string_view, 3> testing_keys{"short_times", "stretch_speed", "camera_folder"};

// A table that may be left out is read by `take` when it is there.
template <typename Take>
void read_table(TomlTable& root, std::string_view key, Words keys, Take take) {
    if (root.has(key)) {
        auto table = root.table(key);
        table.allow(keys);
        take(table);
    }
}

void read_spell(TomlTable& spell, Config& config) {
    const auto least = [&](Duration usual) {
        return config.short_times ? std::min<Duration>(usual, 1s) : usual;
    };
    if (spell.has("limit")) {
        config.limit = spell.duration("limit", least(20min), 60min);
    }
    if (spell.has("rest")) {
        config.rest = spell.duration("rest", least(2min), 15min);
    }
    if (spell.has("short_rest")) {
        config.short_rest = spell.duration("short_rest", least(1min), 15min);
    }
    if (spell.has("reading_grace")) {
        config.reading_grace = spell.duration("reading_grace", 0s, 10min);
    }
    if (config.rest >= config.limit && spell.has("rest")) {
        spell.refuse("rest",
                     "The limit is " + in_quotes(to_text(config.limit)) + ": the rest must be shorter");
    } else if (config.rest >= config.limit) {
        spell.refuse("limit",
                     "The rest is " + in_quotes(to_text(config.rest)) + ": the limit must be longer");
    }
}

Config take(TomlTable& root) {
    Config config;
    root.allow(root_keys);
    read_table(root, "testing", testing_keys, [&](TomlTable& testing) {
        config.short_times = testing.has("short_times") && testing.flag("short_times");
        if (testing.has("stretch_speed")) {
            config.stretch_speed = testing.number("stretch_speed", 1, 100);
        }
        if (testing.has("camera_folder")) {
            config.camera_folder = testing.text("camera_folder", {1, 4096});
        }
    });
    read_table(root, "spell", spell_keys, [&](TomlTable& spell) { read_spell(spell, config); });
    read_table(root, "snooze", snooze_keys, [&](TomlTable& snooze) {
        if (snooze.has("default")) {
            config.snooze = snooze.duration("default", config.short_times ? 1s : 1min, 30min);
        }
    });
    read_table(root, "safety", safety_keys, [&](TomlTable& safety) {
        if (safety.has("emergency_number")) {
            config.emergency_number = safety.text("emergency_number", {1, 20});
        }
        config.cards = !safety.has("cards") || safety.flag("cards");
    });
    read_table(root, "window", window_keys, [&](TomlTable& window) {
        config.speech = window.has("speech") && window.flag("speech");
        config.sounds = !window.has("sounds") || window.flag("sounds");
    });
    read_table(root, "presence", presence_keys, [&](TomlTable& presence) {
        config.inhibitors = !presence.has("inhibitors") || presence.flag("inhibitors");
        config.microphone = !presence.has("microphone") || presence.flag("microphone");
        config.camera = !presence.has("camera") || presence.flag("camera");
    });
    read_table(root, "standing", standing_keys, [&](TomlTable& standing) {
        if (standing.has("ask_after")) {
            config.ask_standing = standing.duration("ask_after", config.short_times ? 1s : 15min, 4h);
        }
    });
    read_table(root, "trace", trace_keys,
               [&](TomlTable& trace) { config.trace = !trace.has("on") || trace.flag("on"); });
    read_table(root, "stretches", stretches_keys, [&](TomlTable& stretches) {
        config.floor = stretches.has("floor") && stretches.flag("floor");
    });
    return config;
}

bool is_missing(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found;
}

}  // namespace

Result<Config> read_config(const std::filesystem::path& file) {
    Config config;
    // A link that leads nowhere is not a missing file: someone has put a configuration there.
    if (is_missing(file)) {
        return config;
    }
    const auto read = read_toml(file, most_bytes, [&](TomlTable& root) { config = take(root); });
    if (!read) {
        auto error = read.error();
        error.exit = ExitCode::bad_configuration;
        return error;
    }
    return config;
}

}  // namespace limber
