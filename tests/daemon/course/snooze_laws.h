// SPDX-License-Identifier: MIT
// The laws of snoozes; see reminder_laws.h.
#pragma once

#include "tests/daemon/course/scene.h"

namespace limber {

class SnoozeLaws {
public:
    void see(const Scene& scene);

private:
    void begin(const Scene& scene);
    void forget_what_is_over(const Scene& scene);
    void judge_length(const Scene& scene);
    bool is_over(const Scene& scene, Duration tolerance) const;
    bool has_taken_all(const Scene& scene) const {
        return from_ && scene.sat - *from_ >= scene.rules.snoozed_sitting;
    }

    std::uint32_t count_ = 0;       // in this spell, since the last break that was done
    std::optional<Duration> from_;  // the measure at this reminder's first
    Duration taken_{0};             // sitting that this reminder's snoozes took
    Duration most_{0};              // that they might, by any rules in force meanwhile
    Duration last_sat_{0};
    bool counts_ = false;  // from the last step on

    SnoozeEnd end_ = SnoozeEnd::time;
    BootTime begun_{};
    BootTime until_{};
    std::optional<WallTime> calendar_;
};

}  // namespace limber
