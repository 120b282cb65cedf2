// SPDX-License-Identifier: MIT
#include "daemon/course/replay.h"

#include <algorithm>

namespace limber {

namespace {

// Until when a daemon was awake before it wrote that line.
BootTime ran_until(const TraceLine& line) {
    const auto* const event = std::get_if<Event>(&line.what);
    if (event != nullptr && event->kind == EventKind::restart) {
        return event->known_until.value_or(line.at.boot);
    }
    const bool slept = event != nullptr && event->kind == EventKind::slept && event->since;
    return slept ? *event->since : line.at.boot;
}

}  // namespace

Replay::Replay(Change change) : change_(std::move(change)) {
    if (change_) {
        rules_ = change_(rules_);
    }
}

CourseContext Replay::context(BootTime now) const {
    // Which stretch it was does not matter here; that there was one, and another besides, does.
    static const auto some_stretch = *StretchId::parse("replayed");
    static const auto another_stretch = *StretchId::parse("replayed-too");
    CourseContext context;
    context.now = {now, last_.wall_at(now)};
    context.candidate.kind = next_kind(rules_, course_);
    const bool is_offered = course_.reminder.offered.stretch == some_stretch;
    context.candidate.stretch = is_offered ? another_stretch : some_stretch;
    context.other = context.candidate;
    context.micro = some_stretch;
    return context;
}

void Replay::begin_anew() {
    if (course_.spell.since && is_told(last_)) {
        const auto seated_by_now = seated(spell_rules(rules_, course_), course_.spell, last_.boot);
        entries_.push_back({last_, OpenSpellEffect{*course_.spell.since, seated_by_now}});
        sums_.seated += seated_by_now;
        sums_.longest = std::max(sums_.longest, seated_by_now);
    }
    const auto today = course_.today;
    const auto id = course_.reminder.id;
    course_ = {};
    course_.today = today;
    course_.today.seated_before = Duration(0);
    course_.reminder.id = id;
}

void Replay::play(const TraceLine& line) {
    sums_.lines += is_told(line.at) ? 1U : 0U;
    const auto* const event = std::get_if<Event>(&line.what);
    const bool begins = std::holds_alternative<CourseBegins>(line.what) || line.at.boot < last_.boot;
    if (begins) {
        begin_anew();
    } else {
        pass(ran_until(line));
    }
    last_ = line.at;
    if (const auto* const rules = std::get_if<CourseRules>(&line.what)) {
        rules_ = change_ ? change_(*rules) : *rules;
        return;
    }
    // A daemon that starts takes up the sums of the day it starts on, before anything happens.
    if (begins || (event != nullptr && event->kind == EventKind::restart)) {
        turn_day(line.at);
    }
    if (event != nullptr) {
        take(as_it_applies(*event), line.at.boot);
    }
}

void Replay::go_on_until(const Moment& now) {
    if (now.boot >= last_.boot) {
        pass(now.boot);
        last_ = now;
        turn_day(now);
    }
}

void Replay::end() {
    begin_anew();
}

// The answers were given to the reminders of then: here they go to the one that is up. Of one that finds none
// only that somebody was there remains.
Event Replay::as_it_applies(const Event& event) {
    auto played = event;
    if (event.kind != EventKind::command) {
        return played;
    }
    auto& command = played.command;
    const auto& reminder = course_.reminder;
    command.reminder = reminder.state == ReminderState::none ? 0 : reminder.id;
    bool applies = true;
    switch (command.kind) {
        case CommandKind::snooze:
        case CommandKind::skip:
        case CommandKind::another:
        case CommandKind::notice_expired:
        case CommandKind::notice_closed:
            applies = reminder.pending();
            break;
        case CommandKind::go_on:
            // How many stretches the break had is not told; that its run is not forgotten is.
            command.kind = CommandKind::start;
            applies = reminder.state == ReminderState::started;
            break;
        case CommandKind::finish:
        case CommandKind::walked:
            applies = reminder.state == ReminderState::started;
            break;
        default:
            break;
    }
    if (applies) {
        return played;
    }
    sums_.not_applied += is_told(last_) ? 1U : 0U;
    return {is_by_hand(event.command.kind) ? EventKind::person : EventKind::time};
}

void Replay::pass(BootTime until) {
    while (const auto wakeup = next_wakeup(rules_, course_, context(last_.boot))) {
        if (*wakeup > until) {
            break;
        }
        const auto before = course_;
        const auto now = std::max(*wakeup, last_.boot);
        take({EventKind::time}, now);
        // What is due and changes nothing would be due for ever.
        if (course_ == before && now == last_.boot) {
            break;
        }
        last_ = {now, last_.wall_at(now)};
    }
}

void Replay::take(const Event& event, BootTime now) {
    const auto here = context(now);
    const auto unseen = course_.unseen;
    const auto step = on_event(rules_, course_, event, here);
    course_ = step.course;
    for (const auto& effect : step.effects) {
        tell(effect, here.now);
    }
    if (course_.unseen > unseen && is_told(here.now)) {
        entries_.push_back({here.now, UnseenEffect{course_.unseen - unseen}});
    }
    turn_day(here.now);
}

void Replay::turn_day(const Moment& now) {
    const auto day = local_day(now.wall);
    if (day == course_.today.day) {
        return;
    }
    const bool was_eve = told_from_ && course_.today.day < *told_from_ && day >= *told_from_;
    DaySums fresh;
    fresh.day = day;
    course_ = on_new_day(rules_, course_, fresh, now.boot);
    if (was_eve) {
        sums_.seated = -course_.today.seated_before;
    }
}

void Replay::tell(const CourseEffect& effect, const Moment& now) {
    if (!is_told(now)) {
        return;
    }
    if (const auto* const spell = std::get_if<SpellEffect>(&effect)) {
        ++sums_.spells;
        sums_.breaks += spell->is_break ? 1U : 0U;
        sums_.seated += spell->spell.seated;
        sums_.longest = std::max(sums_.longest, spell->spell.seated);
    } else if (const auto* const offer = std::get_if<OfferEffect>(&effect)) {
        sums_.reminders += offer->reminder.news == ReminderNews::raised ? 1U : 0U;
    } else if (const auto* const no_break = std::get_if<NoBreakEffect>(&effect)) {
        const auto told = std::find_if(entries_.rbegin(), entries_.rend(), [&](const ReplayEntry& entry) {
            const auto* const ended = std::get_if<SpellEffect>(&entry.what);
            return ended != nullptr && ended->spell == no_break->spell;
        });
        sums_.breaks -= told != entries_.rend() && std::get<SpellEffect>(told->what).is_break ? 1U : 0U;
    }
    std::visit([&](const auto& of_that_kind) { entries_.push_back({now, of_that_kind}); }, effect);
}

}  // namespace limber
