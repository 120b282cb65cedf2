// SPDX-License-Identifier: MIT
// How a gap without input pays a spell back: the formulas at the head of spell.h, and nothing else.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/time.h"

namespace limber {

struct SpellRules;

class Payback {
public:
    // A gap that began with `sitting` on the clock. `absent_after`: idling after which a known absence began.
    Payback(const SpellRules& rules, Duration sitting, std::optional<Duration> absent_after);

    // Sitting that is left when the gap (with the absence, where there is one, still going on) has lasted
    // `gap`.
    Duration left_after(Duration gap) const;
    // Thousandths of a second a second by which left_after() changes just after `gap`.
    std::int64_t rate_after(Duration gap) const;

private:
    Duration by_idling(Duration gap) const;
    Duration by_absence(Duration gap) const;

    const SpellRules& rules_;
    Duration sitting_;
    std::optional<Duration> absent_after_;
};

}  // namespace limber
