// SPDX-License-Identifier: MIT
// The laws of the quiet notices; see reminder_laws.h.
#pragma once

#include "tests/daemon/course/scene.h"

namespace limber {

class NudgeLaws {
public:
    // `answered`, `broke`: the spell's measure at the last answer and at the last break that was done.
    void see(const Scene& scene, Duration answered, Duration broke);

private:
    void judge(const Scene& scene, Duration answered, Duration broke) const;
    bool is_micro_due(const Scene& scene, Duration answered) const;

    Duration micro_at_{0};
    Duration long_sit_at_{0};
    Duration last_at_{0};                 // of any of them
    std::optional<BootTime> free_since_;  // nothing is in the way of any
    Duration shortest_wait_{0};           // in force since then
    Duration longest_wait_{0};
    std::optional<BootTime> micro_since_;  // nor of the micro-break that is due
};

}  // namespace limber
