// SPDX-License-Identifier: MIT
// A length of time that changes by itself: what lets the daemon publish on change only, while every client
// can say what it is at this moment.
#pragma once

#include <algorithm>
#include <cstdint>

#include "shared/base/time.h"

namespace limber {

// Straight line from `value` at `at`: it changes by `rate` thousandths of a second each second and never
// falls below zero. +1000 is sitting, 0 stands still, negative pays back.
struct Measure {
    Duration value{0};
    BootTime at{};
    std::int64_t rate = 0;

    static constexpr std::int64_t rising = 1000;

    Duration now(BootTime when) const {
        const auto moved = Duration((when - at).count() * rate / 1000);
        return std::max(Duration(0), value + moved);
    }

    // When a rising measure reaches `target`; nothing when it does not rise. Never earlier than `at`.
    std::optional<BootTime> reaches(Duration target) const {
        if (rate <= 0) {
            return std::nullopt;
        }
        const auto missing = std::max(Duration(0), target - value);
        return at + Duration((missing.count() * 1000 + rate - 1) / rate);
    }

    friend bool operator==(const Measure&, const Measure&) = default;
};

}  // namespace limber
