// SPDX-License-Identifier: MIT
// Turns what the spell and the reminder tell into history, and history into what the choice and the day's
// sums start from.
#pragma once

#include "daemon/choice/choice.h"
#include "daemon/record/day_sums.h"
#include "daemon/record/history_writer.h"
#include "daemon/record/reminder_diary.h"
#include "daemon/reminder/reminder.h"
#include "daemon/spell/spell.h"

namespace limber {

class Recorder {
public:
    // `directory`: what state_directory() says. The clock must outlive the recorder.
    Recorder(const std::filesystem::path& directory, const Clock& clock);

    void record(const FinishedSpell& spell, bool is_break, const Moment& now);
    void record(const ReminderEffect& effect, const Moment& now);
    void take_over(const Reminder& reminder, const Moment& now) { diary_.take_over(reminder, now.wall); }

    // Writes what waits, if it can be written now; to be called now and then while unsaved().
    void write_waiting() { writer_.write_waiting(); }
    bool unsaved() const { return writer_.unsaved(); }
    bool set_aside() const { return writer_.set_aside().has_value(); }

    // Read at the start and kept up in memory, so that it is right also while history cannot be written.
    const StretchHistory& stretch_history() const { return stretch_history_; }
    // What history has of that local day; nothing where it cannot be read.
    DaySums sums_of(Day day) const;

private:
    void read_stretch_history(WallTime now);

    HistoryWriter writer_;
    ReminderDiary diary_;
    StretchHistory stretch_history_;
};

}  // namespace limber
