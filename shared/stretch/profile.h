// SPDX-License-Identifier: MIT
// What a person has told about themselves, as far as it decides which stretches suit them. Ids and dates
// only, never more detail. Kept on this machine in $XDG_STATE_HOME/limber/profile.toml (profile_file.h), and
// nowhere else: not in the configuration, the log, a crash report or the shared memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/calendar.h"
#include "shared/stretch/stretch.h"

namespace limber {

// What a sign asks for; the highest one wins.
enum class AlarmLevel : std::uint8_t {
    modify,        // M: the easier variant, or another entry
    professional,  // P: stop the movement, see someone within days
    urgent,        // U: a doctor today; no stretches until cleared
    emergency,     // E: call the emergency number; nothing at all until cleared
};

// Stretches are off until a clinician has cleared the person and they have said so.
struct Alarm {
    AlarmLevel level = AlarmLevel::urgent;
    std::vector<std::string> signs;  // ids of red-flags.toml
    Day since = 0;
    friend bool operator==(const Alarm&, const Alarm&) = default;
};

// Not offered before `until`: exactly one of the three is named.
struct SuspendedPart {
    StretchId stretch;
    std::string group;
    std::string region;
    Day until = 0;
    friend bool operator==(const SuspendedPart&, const SuspendedPart&) = default;
};

// "Offer it again": reports of pain up to that day no longer count.
struct Reenabled {
    StretchId stretch;
    Day on = 0;
    friend bool operator==(const Reenabled&, const Reenabled&) = default;
};

struct Profile {
    std::optional<Day> screened;  // nothing: the questions were never answered
    bool adult = true;
    std::vector<std::string> conditions;  // ids of conditions.toml
    std::vector<Position> positions{Position::seated, Position::standing};
    std::vector<std::string> equipment{"chair", "wall"};
    std::vector<std::string> favoured;  // regions
    std::vector<StretchId> cleared;     // by a clinician, in spite of a condition
    std::vector<StretchId> hidden;
    std::optional<Alarm> alarm;
    std::optional<Day> cleared_on;  // when a clinician ended the last alarm, as the person says
    std::vector<SuspendedPart> suspended;
    std::vector<Reenabled> reenabled;
    std::optional<Day> card_day;        // when an education card was shown last
    int card = 0;                       // its number; 0: none yet
    std::optional<Day> flare_up_until;  // "my back is bad": the first day after it
    friend bool operator==(const Profile&, const Profile&) = default;
};

const char* to_string(AlarmLevel level);

}  // namespace limber
