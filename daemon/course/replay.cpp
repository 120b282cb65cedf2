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
    // Which stretch it was does not matter here; that there was one does.
    static const auto some_stretch = *StretchId::parse("replayed");
    CourseContext context;
    context.now = {now, last_.wall_at(now)};
    context.candidate.kind = next_kind(course_);
    context.candidate.stretch = some_stretch;
    return context;
}

void Replay::begin_anew() {
    if (course_.spell.since) {
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
    ++sums_.lines;
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
    if (event != nullptr) {
        auto played = *event;
        if (applies(played)) {
            take(played, line.at.boot);
        } else {
            ++sums_.not_applied;
        }
    }
}

void Replay::end() {
    begin_anew();
}

// The answers were given to the reminders of then: here they go to the one that is up.
bool Replay::applies(Event& event) const {
    if (event.kind != EventKind::command) {
        return true;
    }
    auto& command = event.command;
    const auto& reminder = course_.reminder;
    command.reminder = reminder.state == ReminderState::none ? 0 : reminder.id;
    switch (command.kind) {
        case CommandKind::snooze:
        case CommandKind::skip:
        case CommandKind::notice_expired:
        case CommandKind::notice_closed:
            return reminder.pending();
        case CommandKind::finish:
        case CommandKind::walked:
            return reminder.state == ReminderState::started;
        case CommandKind::another:
        case CommandKind::go_on:
        case CommandKind::profile_changed:
            return false;
        default:
            return true;
    }
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
    const auto day = local_day(here.now.wall);
    if (day != course_.today.day) {
        DaySums fresh;
        fresh.day = day;
        course_ = on_new_day(rules_, course_, fresh, now);
    }
    const auto unseen = course_.unseen;
    const auto step = on_event(rules_, course_, event, here);
    course_ = step.course;
    for (const auto& effect : step.effects) {
        tell(effect, here.now);
    }
    if (course_.unseen > unseen) {
        entries_.push_back({here.now, UnseenEffect{course_.unseen - unseen}});
    }
}

void Replay::tell(const CourseEffect& effect, const Moment& now) {
    std::visit([&](const auto& told) { entries_.push_back({now, told}); }, effect);
    if (const auto* const spell = std::get_if<SpellEffect>(&effect)) {
        ++sums_.spells;
        sums_.breaks += spell->is_break ? 1U : 0U;
        sums_.seated += spell->spell.seated;
        sums_.longest = std::max(sums_.longest, spell->spell.seated);
    } else if (const auto* const offer = std::get_if<OfferEffect>(&effect)) {
        sums_.reminders += offer->reminder.news == ReminderNews::raised ? 1U : 0U;
    } else if (std::holds_alternative<NoBreakEffect>(effect)) {
        sums_.breaks -= sums_.breaks > 0 ? 1U : 0U;
    }
}

}  // namespace limber
