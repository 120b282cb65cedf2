// SPDX-License-Identifier: MIT
// What the daemon puts before the person next; the rest is in daemon.cpp.
#include <algorithm>

#include "daemon/choice/limits_of.h"
#include "daemon/choice/next_break.h"
#include "daemon/choice/plan_due.h"
#include "daemon/daemon.h"
#include "daemon/reminder/break_turn.h"
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
    return plan_ ? with_plan(candidates_, catalogue_.stretches(), *plan_, course_.today.day) : candidates_;
}

// On a bad back's days one sits for less long.
CourseRules Daemon::course_rules() const {
    constexpr Duration bad_back_limit = 20min;
    const auto limit =
        in_flare_up(profile_, course_.today.day) ? std::min(config_.limit, bad_back_limit) : config_.limit;
    const auto bits = [](bool is_on, std::uint32_t signals) { return is_on ? signals : 0; };
    CourseRules rules{limit,          config_.rest,        config_.short_rest, config_.reading_grace,
                      config_.snooze, config_.ask_standing};
    rules.turn = config_.breaks;
    rules.most_snoozes = config_.snoozes.value_or(unlimited_snoozes);
    rules.snoozed_sitting = config_.snoozed_sitting;
    rules.pause = config_.pause;
    rules.wait = config_.wait;
    rules.holds = bits(config_.hold_calls, call_signals) |
                  bits(config_.hold_films, bit_of(Signal::inhibitor)) |
                  bits(config_.hold_full_screen, bit_of(Signal::full_screen)) |
                  bits(config_.hold_do_not_disturb, notice_signals);
    rules.ceiling = config_.ceiling.value_or(Duration(0));
    rules.again = config_.again;
    rules.micro = config_.micro.value_or(Duration(0));
    rules.long_sit = config_.long_sit.value_or(Duration(0));
    return rules;
}

CourseContext Daemon::context() const {
    const auto& next = next_breaks();
    return {this_moment(), next.offer, next.other, next.micro, silent()};
}

void Daemon::measure_coverage(const ChoiceLimits& limits) const {
    const auto coverage = coverage_of(candidates_, limits, recorder_->tried(), course_.today.day);
    const auto allowed = allowed_by(candidates_, limits, course_.today.day, true);
    coverage_.moved = coverage.moved | coverage.moved_regions << State::region_shift;
    coverage_.reachable = coverage.reachable | coverage.reachable_regions << State::region_shift;
    coverage_.left_out = static_cast<std::uint32_t>(std::count(allowed.begin(), allowed.end(), false));
}

bool Daemon::silent() const {
    return profile_.alarm && profile_.alarm->level == AlarmLevel::emergency;
}

ChoiceContext Daemon::choice_context() const {
    // Nothing of this spell was paid back: the person has not been up since it began.
    const auto& spell = course_.spell;
    const bool motionless = spell.since && spell.sitting == spell.seated;
    const auto before = breaks_before(course_);
    ChoiceContext context;
    context.day = course_.today.day;
    context.break_index = index_of_break(before);
    context.kind = next_kind(course_rules(), course_);
    context.standing = course_.attendance.standing_since.has_value();
    context.seed = split_mix(secret_ ^ static_cast<std::uint64_t>(course_.today.day));
    context.easier = in_flare_up(profile_, course_.today.day);
    context.strained = motionless ? region_bit("hips") | region_bit("lower-back") : 0;
    switch (config_.eyes) {
        case EyeTurn::every_second:
            context.eyes_after = 3;
            break;
        case EyeTurn::every:
            context.eyes_after = 1;
            break;
        case EyeTurn::never:
            context.eyes_after.reset();
            break;
    }
    for (const auto& region : profile_.favoured) {
        context.favoured |= region_bit(region);
    }
    return context;
}

const Daemon::NextBreaks& Daemon::next_breaks() const {
    auto context = choice_context();
    const ChoiceKey key{recorder_->tried_revision(),
                        context.strained,
                        context.standing,
                        context.day,
                        context.break_index,
                        context.kind,
                        course_.reminder.offered.stretch,
                        configuration_revision_};
    if (key == choice_key_) {
        return next_breaks_;
    }
    choice_key_ = key;
    if (plan_) {
        context.planned = due_today(*plan_, recorder_->tried(), course_.today.day);
    }
    const auto tried = since_reenabled(recorder_->tried(), profile_);
    const auto limits = limits_of(profile_, candidates_, course_.today.day, config_.floor);
    next_breaks_.offer = to_offer(context.kind, choose(candidates_today(), limits, tried, context));
    auto tried_and_up = tried;
    tried_and_up.push_back({key.offered, context.day, context.break_index, TriedOutcome::shown});
    next_breaks_.other = to_offer(context.kind, choose(candidates_today(), limits, tried_and_up, context));
    context.planned.clear();
    context.kind = BreakKind::micro;
    context.break_index = index_of_micro_break(breaks_before(course_));
    next_breaks_.micro = to_offer(context.kind, choose(candidates_, limits, tried, context)).stretch;
    measure_coverage(limits);
    return next_breaks_;
}

}  // namespace limber
