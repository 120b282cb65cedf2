// SPDX-License-Identifier: MIT
#include "tests/daemon/course/nudge_laws.h"

#include <algorithm>

namespace limber {

bool NudgeLaws::is_micro_due(const Scene& scene, Duration answered) const {
    if (!scene.rules.micro || scene.is.state != ReminderState::none || !scene.around.present ||
        scene.hushed) {
        return false;
    }
    const auto due = std::max(answered, micro_at_) + *scene.rules.micro;
    const auto latest = answered + scene.rules.limit - *scene.rules.micro / 4;
    return scene.sat >= due && scene.sat <= latest;
}

void NudgeLaws::judge(const Scene& scene, Duration answered, Duration broke) const {
    const auto& nudge = scene.is.nudge;
    const auto& rules = scene.rules;
    scene.demand(nudge.id == scene.was.nudge.id + 1,
                 "one quiet notice at a time, each with a number of its own");
    scene.demand(scene.free, "no quiet notice in a hold, a pause, off hours or to nobody");
    scene.demand(scene.is.state == ReminderState::none && scene.told(ReminderNews::nudged),
                 "no quiet notice beside a reminder");
    const auto waited = free_since_ ? scene.now - *free_since_ : Duration(0);
    scene.demand(scene.in_pause() || waited >= std::min(shortest_wait_, rules.wait),
                 "a quiet notice waits for a pause in typing, too");
    const bool is_micro = nudge.kind == NudgeKind::micro;
    scene.demand(is_micro || nudge.kind == NudgeKind::long_sit, "a quiet notice is of a kind");
    scene.demand(nudge.stretch.empty() != is_micro, "a micro-break has a stretch, a long sit has none");
    const auto within = scene.sat - last_at_;
    scene.demand(!is_micro || last_at_ == 0ms || (rules.micro && within >= *rules.micro / 4),
                 "a micro-break does not come upon another quiet notice");
    if (is_micro) {
        scene.demand(rules.micro && scene.sat - std::max(answered, micro_at_) >= *rules.micro,
                     "a micro-break comes after its time of sitting");
        scene.demand(
            scene.sat - answered <= rules.limit - *rules.micro / 4 + std::max(longest_wait_, rules.wait) + 1s,
            "no micro-break comes right before a break");
    } else {
        scene.demand(rules.long_sit && scene.sat - std::max(broke, long_sit_at_) >= *rules.long_sit,
                     "a long sit is told after its time");
    }
}

void NudgeLaws::see(const Scene& scene, Duration answered, Duration broke) {
    for (auto* const mark : {&micro_at_, &long_sit_at_, &last_at_}) {
        *mark = scene.spell_ended() ? Duration(0) : std::min(*mark, scene.low);
    }
    if (scene.is.nudge != scene.was.nudge) {
        judge(scene, answered, broke);
        (scene.is.nudge.kind == NudgeKind::long_sit ? long_sit_at_ : micro_at_) = scene.sat;
        micro_at_ = last_at_ = scene.sat;
    }
    free_since_ = scene.free ? free_since_.value_or(scene.now) : std::optional<BootTime>();
    shortest_wait_ = free_since_ ? std::min(shortest_wait_, scene.rules.wait) : scene.rules.wait;
    longest_wait_ = free_since_ ? std::max(longest_wait_, scene.rules.wait) : scene.rules.wait;
    const bool due = is_micro_due(scene, answered);
    if (due && scene.held && scene.is.waiting_nudge != NudgeKind::long_sit) {
        micro_at_ = scene.sat;
    }
    micro_since_ = due && scene.free ? micro_since_.value_or(scene.now) : std::optional<BootTime>();
    scene.demand(!micro_since_ || scene.now - *micro_since_ <= longest_wait_ + Reminder::look,
                 "a micro-break that is due comes");
}

}  // namespace limber
