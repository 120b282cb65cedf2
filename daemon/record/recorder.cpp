// SPDX-License-Identifier: MIT
#include "daemon/record/recorder.h"

namespace limber {
Recorder::Recorder() = default;
Recorder::~Recorder() = default;
void Recorder::record(const FinishedSpell&, const Moment&) {
}
void Recorder::record(const ReminderEffect& effect, const Moment& now) {
    if (effect.news == ReminderNews::offered || effect.news == ReminderNews::started) {
        stretch_history_.last_offered[effect.stretch] = now.wall;
    }
}
void Recorder::flush() {
}
DaySums Recorder::sums_of(Day day) const {
    DaySums s;
    s.day = day;
    return s;
}
bool Recorder::unsaved() const {
    return false;
}
bool Recorder::set_aside() const {
    return false;
}
}  // namespace limber
