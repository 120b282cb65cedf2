// SPDX-License-Identifier: MIT
// Why a stretch is not offered to this person: for whoever wants to see the list. Pure. The choice itself
// goes by daemon/choice, which rules out the same.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "shared/stretch/profile.h"

namespace limber {

// While nobody has answered the screening, a stretch may avoid nothing but these: an injury to a joint or an
// eye is known to whoever has it.
inline constexpr std::array<std::string_view, 4> harmless_conditions{"shoulder-injury", "wrist-injury",
                                                                     "ankle-injury", "recent-eye-surgery"};

enum class LeftOutReason : std::uint8_t {
    alarm,         // stretches are off until a clinician has cleared the person
    under_age,     // stand and walk only
    condition,     // `condition` says which
    not_screened,  // the questions were never answered, and the stretch is not among the careful ones
    suspended,     // after a report of pain
    hidden,
    position,   // not one the person can take
    equipment,  // not at hand
};

struct LeftOut {
    LeftOutReason reason;
    std::string condition;  // an id of conditions.toml
    Day until = 0;          // of a suspension
};

// Nothing: it may be offered. `floor`: the configuration offers stretches on the floor.
std::optional<LeftOut> why_left_out(const Stretch& stretch, const Profile& profile, Day today, bool floor);

}  // namespace limber
