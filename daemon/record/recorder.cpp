// SPDX-License-Identifier: MIT
#include "daemon/record/recorder.h"

#include "shared/base/log.h"
#include "shared/history/history_reader.h"

namespace limber {

namespace {

std::chrono::seconds whole_seconds(Duration duration) {
    return std::chrono::round<std::chrono::seconds>(duration);
}

}  // namespace

Recorder::Recorder(const std::filesystem::path& directory, const Clock& clock) : writer_(directory, clock) {
    // A damaged file is set aside before it is read.
    writer_.write_waiting();
    read_stretch_history(clock.wall());
}

void Recorder::read_stretch_history(WallTime now) {
    const HistoryReader history(writer_.file());
    const auto offered = history.last_offered();
    const auto hurt = history.last_hurt(now - hurt_suspends);
    if (!offered || !hurt) {
        log_warning((offered ? hurt.error() : offered.error()).sentence());
        return;
    }
    stretch_history_ = {*offered, *hurt};
}

void Recorder::record(const FinishedSpell& spell, bool is_break, const Moment& now) {
    writer_.record(SpellRecord{now.wall_at(spell.since), now.wall_at(spell.until),
                               whole_seconds(spell.seated), spell.stretches, is_break, to_string(spell.end)});
}

void Recorder::record(const ReminderEffect& effect, const Moment& now) {
    if (effect.news == ReminderNews::offered || effect.news == ReminderNews::started) {
        stretch_history_.last_offered[effect.stretch] = now.wall;
    }
    if (effect.outcome == Outcome::hurt) {
        stretch_history_.last_hurt[effect.stretch] = now.wall;
    }
    if (auto record = diary_.take(effect, now.wall)) {
        writer_.record(*std::move(record));
    }
}

DaySums Recorder::sums_of(Day day) const {
    DaySums sums;
    sums.day = day;
    if (const auto history = HistoryReader(writer_.file()).day(start_of(day), start_of(day + 1))) {
        sums.seated = history->sitting;
        sums.breaks = history->breaks;
        sums.stretches = history->stretches;
    }
    return sums;
}

}  // namespace limber
