// SPDX-License-Identifier: MIT
// How a daemon takes up where another was killed.
#include "daemon/daemon.h"
#include "daemon/spell/blindness.h"
#include "shared/base/duration_text.h"
#include "shared/base/log.h"

namespace limber {

namespace {

std::string whole_seconds(Duration duration) {
    return to_text(std::chrono::round<std::chrono::seconds>(duration));
}

// By then every source has told what holds, also those that have to ask first.
constexpr Duration time_to_tell{2000};

}  // namespace

void Daemon::load_journal() {
    const auto entry = journal_.load();
    const auto day = local_day(clock_.wall());
    if (!entry) {
        log_info(entry.error().sentence());
        course_.today = recorder_->sums_of(day);
        return;
    }
    journalled_ = *entry;
    course_ = entry->course;
    if (course_.today.day != day) {
        course_ = on_new_day(course_rules(), course_, recorder_->sums_of(day), entry->saved_at);
    }
    // Which of them the new source can tell it says itself.
    course_.devices.known = false;
    recovered_ = Recovered{*entry, {}, {}};
}

void Daemon::recover() {
    const auto now = clock_.boot();
    compare_at_ = now + time_to_tell;
    if (!recovered_) {
        trace(CourseBegins{});
        return;
    }
    const auto idle = input_->idle();
    recovered_->last_input = now - idle.value_or(Duration(0));
    recovered_->at = now;
    recorder_->take_over(course_.reminder, this_moment());
    Event event{EventKind::restart, idle ? std::optional(recovered_->last_input) : std::nullopt};
    event.known_until = recovered_->entry.saved_at;
    const auto unseen_before = course_.unseen;
    work_in(event);
    log_info("taking up a spell of " +
             whole_seconds(sitting(spell_rules(course_rules(), course_), course_.spell, now)));
    if (course_.unseen - unseen_before >= 1s) {
        log_info(whole_seconds(course_.unseen - unseen_before) + " not seen");
    }
}

void Daemon::hear_when_missed(BootTime missed_at) {
    if (!recovered_ || missed_at <= recovered_->entry.saved_at || missed_at > recovered_->at) {
        return;
    }
    // What the later known fact adds at the moment of the start, it adds now: a spell that goes on only
    // rises.
    const auto& was = *recovered_;
    const auto rules = spell_rules(course_rules(), was.entry.course);
    const auto& before = was.entry.course.spell;
    const auto by_journal = after_blindness(rules, before, was.entry.saved_at, was.last_input, was.at);
    const auto by_word = after_blindness(rules, before, missed_at, was.last_input, was.at);
    auto& spell = course_.spell;
    const bool same_spell = spell.since && spell.since == by_word.spell.since && !by_word.finished;
    if (same_spell && by_word.unseen < by_journal.unseen) {
        const auto gained = by_journal.unseen - by_word.unseen;
        spell.sitting += gained;
        spell.seated += gained;
        course_.unseen -= std::min(course_.unseen, gained);
        log_info("the tray knew more: " + whole_seconds(by_word.unseen) + " not seen");
    }
    recovered_.reset();
}

}  // namespace limber
