// SPDX-License-Identifier: MIT
// What follows when a person says that a stretch hurt. Pure. The level is the highest of the signs they tick;
// without one it is `professional` when the pain was sharp and `modify` when it was a stretchy soreness.
#pragma once

#include <string>
#include <vector>

#include "shared/message/command.h"
#include "shared/stretch/red_flags.h"

namespace limber {

// A report of pain keeps what it suspends out for so long.
inline constexpr Day hurt_suspends_for = 14;

struct HurtReport {
    std::vector<std::string> signs;  // ids of red-flags.toml
    bool sharp = true;               // counts where no sign is named
};

struct HurtVerdict {
    AlarmLevel level = AlarmLevel::modify;
    Outcome outcome = Outcome::hurt;  // only a stretchy soreness is "too much"
    std::vector<AlarmCard> cards;     // what the person reads, the gravest first; none for `modify`
    Profile profile;                  // as it is from now on
};

// `stretch`: the one that hurt; empty where no stretch was done (signs told in the screening).
HurtVerdict judge_hurt(const RedFlags& red_flags, const Profile& profile, const StretchId& stretch,
                       const HurtReport& report, Day today);

// "A clinician has cleared me", on that day.
Profile cleared(Profile profile, Day day);

}  // namespace limber
