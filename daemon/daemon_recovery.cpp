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

}  // namespace

void Daemon::recover() {
    const auto now = clock_.boot();
    const auto entry = journal_.load();
    const auto day = local_day(clock_.wall());
    today_ = recorder_->sums_of(day);
    if (!entry) {
        log_info(entry.error().sentence());
        return;
    }
    recovered_ = Recovered{*entry, now - input_->idle().value_or(Duration(0)), now};
    const auto after =
        after_blindness(spell_rules_, entry->spell, entry->saved_at, recovered_->last_input, now);
    if (entry->today.day == day) {
        today_ = entry->today;
    }
    reminder_ = entry->reminder;
    recorder_->take_over(reminder_, {now, clock_.wall()});
    take(on_restart(reminder_, now));
    take(SpellStep{after.spell, after.finished});
    log_info("taking up a spell of " + whole_seconds(sitting(spell_rules_, spell_, now)));
    if (after.unseen >= 1s) {
        log_info(whole_seconds(after.unseen) + " not seen");
    }
}

void Daemon::hear_when_missed(BootTime missed_at) {
    if (!recovered_ || missed_at <= recovered_->entry.saved_at || missed_at > recovered_->at) {
        return;
    }
    // What the later known fact adds at the moment of the start, it adds now: a spell that goes on only
    // rises.
    const auto& was = *recovered_;
    const auto by_journal =
        after_blindness(spell_rules_, was.entry.spell, was.entry.saved_at, was.last_input, was.at);
    const auto by_word = after_blindness(spell_rules_, was.entry.spell, missed_at, was.last_input, was.at);
    const bool same_spell = spell_.since && spell_.since == by_word.spell.since && !by_word.finished;
    if (same_spell && by_word.unseen < by_journal.unseen) {
        const auto gained = by_journal.unseen - by_word.unseen;
        spell_.sitting += gained;
        spell_.seated += gained;
        log_info("the tray knew more: " + whole_seconds(by_word.unseen) + " not seen");
    }
    recovered_.reset();
}

}  // namespace limber
