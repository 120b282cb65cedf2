// SPDX-License-Identifier: MIT
// Whether the source of input can be believed. Pure. Being wrong about absence in silence is the worst a
// break reminder can do; a source is found blind when
//   - it tells of no input for a working hour while clicks, commands or unlocking show a person: three signs,
//   an
//     hour between the first and the last, and not one event since before the first; or
//   - it never tells of rest: four hours of input without a pause of the reading grace, or input that goes on
//   for
//     ten minutes behind a locked screen (a mouse that jitters, a game controller).
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/time.h"

namespace limber {

struct SensorTrust {
    static constexpr Duration working_hour = 1h;
    static constexpr std::uint32_t enough_signs = 3;
    static constexpr Duration longest_input = 4h;
    static constexpr Duration longest_behind_lock = 10min;

    std::uint32_t signs = 0;  // of a person, since the last event
    std::optional<BootTime> first_sign;
    std::optional<BootTime> last_sign;
    std::optional<BootTime> busy_since;  // input without a rest
    std::optional<BootTime> locked_since;
    // A source that falls silent while an idle inhibitor is on, however long: that it tells of no rest means
    // nothing.
    bool silent_at_times = false;
    friend bool operator==(const SensorTrust&, const SensorTrust&) = default;
};

// The source told of input (`hands`) or of rest.
SensorTrust on_told(const SensorTrust& trust, bool hands, BootTime now);
// A person did something that goes by keyboard or mouse.
SensorTrust on_sign(const SensorTrust& trust, BootTime now);
SensorTrust on_lock(const SensorTrust& trust, bool locked, BootTime now);
// Another source, which starts with a clean sheet.
SensorTrust on_new_source(const SensorTrust& trust, bool silent_at_times);

bool is_blind(const SensorTrust& trust, BootTime now);
std::optional<BootTime> next_wakeup(const SensorTrust& trust);

}  // namespace limber
