// SPDX-License-Identifier: MIT
// Turns what the spell and the reminder tell into rows of history, and history into what the choice and the
// day's sums start from.
#pragma once

#include <memory>
#include <optional>

#include "daemon/choice/choice.h"
#include "daemon/record/day_sums.h"
#include "daemon/reminder/reminder.h"
#include "daemon/spell/spell.h"

namespace limber {

class Recorder {
public:
    Recorder();
    ~Recorder();

    void record(const FinishedSpell& spell, const Moment& now);
    void record(const ReminderEffect& effect, const Moment& now);
    // Writes what waits, if it can be written now.
    void flush();

    // Kept in memory besides: right also while history cannot be written.
    const StretchHistory& stretch_history() const { return stretch_history_; }
    DaySums sums_of(Day day) const;

    bool unsaved() const;
    bool set_aside() const;

private:
    StretchHistory stretch_history_;
};

}  // namespace limber
