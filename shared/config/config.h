// SPDX-License-Identifier: MIT
// What a person may set, with its defaults and ranges. $XDG_CONFIG_HOME/limber/config.toml.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/base/week_hours.h"
#include "shared/message/break_kind.h"

namespace limber {

// How many of the micro-breaks are for the eyes.
enum class EyeTurn : std::uint8_t { every_second, every, never };

// Defaults from the evidence for the schedule (README, "Why these times"): 30 min of sitting, 2.5 and 5 min
// of rest in turn, a micro-break after 20 min.
struct Config {
    // schedule.preset: standard (the defaults), light, active or eyes; it is read first, and every value
    // beside it comes before it.
    BreakTurn breaks = BreakTurn::in_turn;  // schedule.breaks: in_turn, short or long
    std::uint32_t target = 50;              // schedule.target: 0 to 100 percent of the day's breaks; 0: none
    std::optional<Duration> long_sit;       // schedule.long_sit: off, or 45m to 4h without a break

    Duration limit = 30min;      // spell.limit: 20m to 60m
    Duration rest = 5min;        // spell.rest, of a long break: 2m to 15m, less than the limit
    Duration short_rest = 150s;  // spell.short_rest, of a short one: 1m to 15m; in force is at most `rest`
    Duration reading_grace =
        2min;  // spell.reading_grace: 0s to 10m; in force is the smaller of it and half the rest

    std::optional<Duration> micro = 20min;  // micro.after: off, or 15m to 30m
    EyeTurn eyes = EyeTurn::every_second;   // micro.eyes: every_second, every or never

    Duration pause = 3s;                   // moment.pause: 1s to 30s without input are a natural pause
    Duration wait = 90s;                   // moment.wait: 0s to 10m for one, at the most
    bool hold_calls = true;                // hold.calls: microphone or camera in use
    bool hold_films = true;                // hold.films: an idle inhibitor is on: films, slides
    bool hold_full_screen = true;          // hold.full_screen
    bool hold_do_not_disturb = true;       // hold.do_not_disturb
    std::optional<Duration> ceiling = 2h;  // hold.ceiling: none, or 30m to 8h of sitting

    Duration again = 5min;    // again.after: 2m to 30m of sitting
    bool invitation = false;  // again.window: the third time a window fills the screen

    Duration snooze = 5min;                    // snooze.default: 1m to 30m
    std::optional<std::uint32_t> snoozes = 2;  // snooze.most: 0 to 20 in a spell, or unlimited
    Duration snoozed_sitting = 30min;          // snooze.ceiling: 5m to 4h of sitting; ends every snooze

    WeekHours hours;  // hours.monday and so on: lists of "09:00-12:30"; a day that is not named is all day

    bool hooks = true;         // hooks.on
    Duration hook_time = 10s;  // hooks.time: 1s to 60s, after which a hook is stopped

    bool floor = false;        // stretches.floor: reminders may offer stretches on the floor
    bool short_times = false;  // testing.short_times: every time here may go down to 1s
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
