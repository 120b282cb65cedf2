// SPDX-License-Identifier: MIT
// What the daemon puts before the person next; the rest is in daemon.cpp.
#include <algorithm>

#include "daemon/choice/limits_of.h"
#include "daemon/choice/next_break.h"
#include "daemon/choice/plan_due.h"
#include "daemon/daemon.h"
#include "shared/base/log.h"
#include "shared/base/split_mix.h"
#include "shared/stretch/plan_file.h"
#include "shared/stretch/profile_file.h"

namespace limber {

// With a profile that cannot be read nothing is known of what to leave out: then nothing is offered but to
// stand up and walk.
void Daemon::read_profile() {
    const auto read = limber::read_profile(profile_file_, catalogue_.conditions());
    if (read) {
        profile_ = *read;
    } else {
        log_error(read.error().sentence());
        profile_.adult = false;
    }
    read_plan();
    ++configuration_revision_;
}

// One with a fault is left out: what it asks for is not to be guessed.
void Daemon::read_plan() {
    const auto read = read_kept_plan(plan_file_, catalogue_);
    plan_.reset();
    if (read) {
        plan_ = *read;
    } else {
        log_error(read.error().sentence());
    }
}

Candidates Daemon::candidates_today() const {
    return plan_ ? with_plan(candidates_, catalogue_.stretches(), *plan_, today_.day) : candidates_;
}

// Breaks of today before the one that is up, or that comes next.
std::uint32_t Daemon::breaks_before() const {
    const bool counted = reminder_.state != ReminderState::none && !reminder_.own_accord;
    return today_.reminders - (counted && today_.reminders > 0 ? 1U : 0U);
}

BreakKind Daemon::next_kind() const {
    return reminder_.state != ReminderState::none ? reminder_.offered.kind : kind_of_break(breaks_before());
}

// Rest and grace are those of the break that is due; on a bad back's days one sits for less long.
void Daemon::follow_kind() {
    constexpr Duration bad_back_limit = 20min;
    const auto kind = next_kind();
    const auto limit =
        in_flare_up(profile_, today_.day) ? std::min(config_.limit, bad_back_limit) : config_.limit;
    spell_rules_ = {limit, config_.rest_of(kind), config_.grace_of(kind)};
    reminder_rules_ = {limit, config_.snooze};
}

void Daemon::measure_coverage(const ChoiceLimits& limits) const {
    const auto coverage = coverage_of(candidates_, limits, recorder_->tried(), today_.day);
    const auto allowed = allowed_by(candidates_, limits, today_.day, true);
    coverage_.moved = coverage.moved | coverage.moved_regions << State::region_shift;
    coverage_.reachable = coverage.reachable | coverage.reachable_regions << State::region_shift;
    coverage_.left_out = static_cast<std::uint32_t>(std::count(allowed.begin(), allowed.end(), false));
}

bool Daemon::silent() const {
    return profile_.alarm && profile_.alarm->level == AlarmLevel::emergency;
}

const BreakOffer& Daemon::candidate() const {
    // Nothing of this spell was paid back: the person has not been up since it began.
    const bool motionless = spell_.since && spell_.sitting == spell_.seated;
    const ChoiceKey key{recorder_->tried_revision(), motionless, today_.day, breaks_before(), next_kind(),
                        configuration_revision_};
    if (!(key == choice_key_)) {
        choice_key_ = key;
        ChoiceContext context;
        context.day = today_.day;
        context.break_index = index_of_break(breaks_before());
        context.kind = next_kind();
        context.seed = split_mix(secret_ ^ static_cast<std::uint64_t>(today_.day));
        context.easier = in_flare_up(profile_, today_.day);
        context.strained = motionless ? region_bit("hips") | region_bit("lower-back") : 0;
        for (const auto& region : profile_.favoured) {
            context.favoured |= region_bit(region);
        }
        if (plan_) {
            context.planned = due_today(*plan_, recorder_->tried(), today_.day);
        }
        const auto tried = since_reenabled(recorder_->tried(), profile_);
        const auto limits = limits_of(profile_, candidates_, today_.day, config_.floor);
        candidate_ = to_offer(context.kind, choose(candidates_today(), limits, tried, context));
        measure_coverage(limits);
    }
    return candidate_;
}

}  // namespace limber
