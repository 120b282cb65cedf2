// SPDX-License-Identifier: MIT
// What a person may set, with its defaults and ranges. $XDG_CONFIG_HOME/limber/config.toml.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/message/break_kind.h"

namespace limber {

// Defaults from the evidence for the schedule: 30 min of sitting, 5 min of rest.
struct Config {
    Duration limit = 30min;      // spell.limit: 20m to 60m
    Duration rest = 5min;        // spell.rest, of a long break: 2m to 15m, less than the limit
    Duration short_rest = 150s;  // spell.short_rest, of a short one: 1m to 15m; in force is at most `rest`
    Duration reading_grace =
        2min;  // spell.reading_grace: 0s to 10m; in force is the smaller of it and half the rest
    Duration snooze = 5min;    // snooze.default: 1m to 30m
    bool floor = false;        // stretches.floor: reminders may offer stretches on the floor
    bool short_times = false;  // testing.short_times: every time above may go down to 1s
    bool cards = true;         // safety.cards: one card about not cracking one's back a day, after a stretch
    bool speech = false;       // window.speech: the steps of a guided run are spoken
    bool sounds = true;        // window.sounds: soft sounds in a guided run
    bool inhibitors = true;    // presence.inhibitors: a film or slides on the screen count as at the desk
    bool microphone = true;    // presence.microphone: so does a microphone in use
    bool camera = true;        // presence.camera: so does a camera in use
    Duration ask_standing = 45min;  // standing.ask_after: 15m to 4h; on one's feet for so long, Limber asks
    bool trace = true;              // trace.on: a diary of transitions, for `limber replay`
    std::string camera_folder = "/dev";  // testing.camera_folder: where video0 and its like are
    std::string emergency_number;        // safety.emergency_number: instead of the one the locale suggests
    int stretch_speed = 1;  // testing.stretch_speed: 1 to 100; from 2 on a guided run goes by itself, so fast

    Duration rest_of(BreakKind kind) const {
        return kind == BreakKind::long_break ? rest : std::min(short_rest, rest);
    }
    Duration grace_of(BreakKind kind) const { return std::min(reading_grace, rest_of(kind) / 2); }
    friend bool operator==(const Config&, const Config&) = default;
};

// Reads the file. Missing file: the defaults. Error (ExitCode::bad_configuration): unreadable, not TOML, a
// wrong type, an unknown key or a value out of range, with file, line, column, the value and what is allowed.
// Nothing is ever written to the file.
Result<Config> read_config(const std::filesystem::path& file);

}  // namespace limber
