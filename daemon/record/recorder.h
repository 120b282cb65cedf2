// SPDX-License-Identifier: MIT
// Turns what the spell and the reminder tell into history, and history into what the choice and the day's
// sums start from.
#pragma once

#include "daemon/choice/choice_history.h"
#include "daemon/course/day_sums.h"
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
    // `break_index`: of the day, as the choice counts.
    void record(const ReminderEffect& effect, std::int32_t break_index, const Moment& now);
    void take_back(const FinishedSpell& spell, const Moment& now);  // its end was no break
    void take_over(const Reminder& reminder, const Moment& now) { diary_.take_over(reminder, now.wall); }

    // Writes what waits, if it can be written now; to be called now and then while unsaved().
    void write_waiting() { writer_.write_waiting(); }
    bool unsaved() const { return writer_.unsaved(); }
    bool set_aside() const { return writer_.set_aside().has_value(); }

    // What was done, passed over or hurt, for the choice: of the last weeks, and all that ever hurt. Read at
    // the start and kept up in memory, so that it is right also while history cannot be written.
    const std::vector<Tried>& tried() const { return tried_; }
    // Grows with every change of tried(), whose size stops growing.
    std::uint64_t tried_revision() const { return tried_revision_; }
    // What history has of that local day; nothing where it cannot be read.
    DaySums sums_of(Day day) const;

private:
    void read_tried(WallTime now);
    void keep(const Tried& tried);

    HistoryWriter writer_;
    ReminderDiary diary_;
    std::vector<Tried> tried_;
    std::uint64_t tried_revision_ = 0;
};

}  // namespace limber
