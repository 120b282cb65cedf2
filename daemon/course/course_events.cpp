// SPDX-License-Identifier: MIT
// What an event does to the course: the attendance first, then the reminder, each telling the other.
#include <algorithm>
#include <type_traits>

#include "daemon/course/course.h"
#include "daemon/reminder/break_turn.h"
#include "daemon/spell/blindness.h"

namespace limber {

namespace {

bool was_completed(Outcome outcome) {
    return outcome == Outcome::done || outcome == Outcome::too_much;
}

// Whoever was up and walking has ended the spell, whatever became of the stretch.
StretchEnd spell_end_of(const ReminderEffect& run, bool seated) {
    if (run.walked) {
        return StretchEnd::ends_spell;
    }
    if (!was_completed(*run.outcome)) {
        return StretchEnd::abandoned;
    }
    return seated ? StretchEnd::goes_on : StretchEnd::ends_spell;
}

class Working {
public:
    Working(const CourseRules& rules, const Course& course, const CourseContext& context)
        : rules_(rules), context_(context), step_{course, {}} {}

    CourseStep run(const Event& event) {
        event_ = &event;
        work_in(event);
        const bool ran = course().reminder.state == ReminderState::started;
        take(on_change(reminder_rules(rules_), course().reminder, around()));
        if (ran && course().reminder.state != ReminderState::started) {
            // Lost: who is there now?
            take(on_change(reminder_rules(rules_), course().reminder, around()));
        }
        return std::move(step_);
    }

private:
    Course& course() { return step_.course; }
    BootTime now() const { return context_.now.boot; }
    Surroundings around() { return surroundings(rules_, course(), context_); }

    void work_in(const Event& event);
    void restart(const Event& event);
    void command(const Command& command);

    // Rules are taken anew each time: the break that is due may have become another kind.
    template <typename... Arguments>
    void attend(AttendanceStep (*function)(const AtDesk&, std::type_identity_t<Arguments>..., BootTime),
                Arguments... arguments) {
        const auto rules = attendance_rules(rules_, course());
        const auto before = course().attendance.undo.credit;
        take(function(AtDesk{rules, course().attendance, course().spell}, arguments..., now()),
             rules.spell.rest);
        const auto& after = course().attendance.undo.credit;
        if (after && after != before) {
            const auto back = course().spell.anchor;
            const auto taken_off = std::max(Duration(0), after->sitting - (back - after->from));
            const CreditView credit{after->from, back, taken_off};
            course().credit = credit;
            step_.effects.push_back(CreditEffect{credit});
        }
    }
    void take(const AttendanceStep& next, Duration rest);
    void take(const ReminderStep& next);
    void keep_answered(const ReminderEffect& effect, Duration sat);
    void tell(const ReminderEffect& effect);

    const CourseRules& rules_;
    const CourseContext& context_;
    const Event* event_ = nullptr;
    CourseStep step_;
};

void Working::take(const AttendanceStep& next, Duration rest) {
    course().attendance = next.attendance;
    course().spell = next.spell;
    for (const auto& spell : next.finished) {
        const bool is_break = ends_in_break(spell, rest);
        course().today = on_spell_finished(course().today, spell, is_break);
        course().unseen = Duration(0);
        course().credit.reset();
        step_.effects.push_back(SpellEffect{spell, is_break});
        take(on_spell_end(course().reminder));
    }
    if (next.no_break) {
        const bool was_break = ends_in_break(*next.no_break, rest);
        course().today.breaks -= was_break && course().today.breaks > 0 ? 1U : 0U;
        step_.effects.push_back(NoBreakEffect{*next.no_break});
    }
    if (next.refused) {
        step_.verdict = Verdict::refused;
        step_.refusal = event_->kind == EventKind::here ? Refusal::nothing_to_undo : Refusal::not_standing;
    }
}

void Working::take(const ReminderStep& next) {
    const auto sat = around().sitting.now(now());
    course().reminder = next.reminder;
    for (const auto& effect : next.effects) {
        keep_answered(effect, sat);
        tell(effect);
    }
}

// The next break may be of another kind, by which an absence that goes on pays back less.
void Working::keep_answered(const ReminderEffect& effect, Duration sat) {
    if (effect.news != ReminderNews::skipped && effect.news != ReminderNews::finished &&
        effect.news != ReminderNews::withdrawn) {
        return;
    }
    for (auto* const mark : {&course().reminder.answered_at, &course().reminder.broke_at}) {
        *mark = *mark == sat ? std::max(sat, around().sitting.now(now())) : *mark;
    }
}

void Working::tell(const ReminderEffect& effect) {
    auto& today = course().today;
    today.reminders += effect.news == ReminderNews::raised ? 1U : 0U;
    const auto before = breaks_before(course());
    const bool is_micro =
        effect.news == ReminderNews::nudged || course().reminder.offered.kind == BreakKind::micro;
    step_.effects.push_back(
        OfferEffect{effect, is_micro ? index_of_micro_break(before) : index_of_break(before)});
    if (effect.news == ReminderNews::started) {
        attend(on_run_start);
    } else if (effect.news == ReminderNews::lost) {
        attend(on_run_end, StretchEnd::abandoned);
    } else if (effect.news == ReminderNews::went_on) {
        today.stretches += was_completed(*effect.outcome) ? 1U : 0U;
    } else if (effect.news == ReminderNews::finished) {
        today.stretches += was_completed(*effect.outcome) && !effect.stretch.empty() ? 1U : 0U;
        attend(on_run_end, spell_end_of(effect, event_->seated));
    }
}

void Working::work_in(const Event& event) {
    switch (event.kind) {
        case EventKind::time:
            return attend(on_time);
        case EventKind::input:
            return attend(on_input);
        case EventKind::rest:
            return attend(on_rest, event.since.value_or(now()));
        case EventKind::signal:
            return attend(on_signal, event.signal, event.on);
        case EventKind::slept:
            return attend(on_slept, event.since.value_or(now()), event.known_until);
        case EventKind::device:
            course().devices =
                on_device(course().devices, event.device, event.on, event.since.value_or(now()));
            return;
        case EventKind::devices_unknown:
            course().devices = on_devices_unknown(course().devices, now());
            return;
        case EventKind::person:
            return attend(on_person);
        case EventKind::standing:
            return attend(on_standing, event.on);
        case EventKind::leave:
            return attend(on_leave);
        case EventKind::here:
            course().credit.reset();
            return attend(on_here);
        case EventKind::command:
            return command(event.command);
        case EventKind::run_lost:
            return take(on_run_lost(course().reminder));
        case EventKind::clock_set:
            return take(on_clock_change(course().reminder, now(), context_.now.wall));
        case EventKind::off_hours:
            return take(on_hours(course().reminder, event.on));
        case EventKind::profile_changed:
            return take(on_profile_change(course().reminder, around()));
        case EventKind::restart:
            return restart(event);
    }
}

void Working::command(const Command& command) {
    if (is_by_hand(command.kind)) {
        attend(on_person);
    }
    const auto next =
        on_command(reminder_rules(rules_), course().reminder, command, around(), context_.now.wall);
    step_.verdict = next.verdict;
    step_.refusal = next.refusal;
    take(next);
}

// The time that no daemon watched continues the state it began in: see blindness.h. Signals that changed
// meanwhile are told by their sources, as of now.
void Working::restart(const Event& event) {
    take(on_restart(course().reminder, now()));
    auto& at = course().attendance;
    const auto rules = spell_rules(rules_, course());
    const bool still_here = at.hands || at.held();
    if (at.absent() || at.standing_since || (!event.since && !still_here)) {
        return attend(on_time);
    }
    const bool by_hold = at.held() && !at.hands;
    const auto last_input = by_hold ? now() : event.since.value_or(now());
    const auto after =
        after_blindness(rules, course().spell, event.known_until.value_or(now()), last_input, now());
    AttendanceStep next{at, after.spell, {}, {}, false};
    if (after.finished) {
        next.finished.push_back(*after.finished);
    }
    next.attendance.nudge.reset();
    if (!event.since || by_hold) {
        next.spell = limber::on_input(rules, after.spell, now()).spell;
    } else {
        next.attendance.hands = false;
        next.attendance.last_input = last_input;
    }
    take(next, rules.rest);
    course().unseen += after.unseen;
}

}  // namespace

CourseStep on_event(const CourseRules& rules, const Course& course, const Event& event,
                    const CourseContext& context) {
    return Working(rules, course, context).run(event);
}

}  // namespace limber
