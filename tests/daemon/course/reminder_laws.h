// SPDX-License-Identifier: MIT
// What must hold of the reminders at every step of every course, worked out beside the policy from what
// happened and what a person is shown. A law that does not hold is thrown as BrokenLaw.
//
//     one reminder for one reason      a full limit of sitting since the last answer, and a number of its own
//     never silent for long            limit + wait + what excuses it: holds, snoozes, pauses, absence
//     never at a bad time              in a hold (but the single quiet one at the ceiling), in a pause, off
//                                      hours, to nobody, in the middle of typing
//     snoozes have an end              so many in a spell, so much sitting; neither late nor early
//     quiet notices are rare           a micro-break once, at its time, not right before a break
#pragma once

#include "tests/daemon/course/nudge_laws.h"
#include "tests/daemon/course/scene.h"
#include "tests/daemon/course/snooze_laws.h"

namespace limber {

class ReminderLaws {
public:
    void see(const CourseDesk& desk, const Course& before, const Event& event);

    Duration longest_silence() const { return longest_silence_; }

private:
    void see_answers(const Scene& scene);
    void see_ways(const Scene& scene) const;
    void see_notice(const Scene& scene);
    bool is_late(const Scene& scene) const;
    void judge_moment(const Scene& scene) const;
    void see_wish(const Scene& scene);
    void see_silence(const Scene& scene);

    SnoozeLaws snoozes_;
    NudgeLaws nudges_;
    // Of the spell's measure, lowered when absence pays back.
    Duration answered_{0};    // at the last answer
    Duration broke_{0};       // at the last break that was done
    Duration shown_at_{0};    // at the last notification of this reminder
    Duration word_{0};        // at the last word of any kind between Limber and the person
    Duration last_sat_{0};    // at the last step
    Duration last_pause_{0};  // in force then

    std::uint64_t closed_ = 0;  // the last reminder that was answered
    std::uint32_t shown_ = 0;   // notifications of this one since it was raised, put off or paused
    bool quieted_ = false;
    bool wanted_ = false;  // a notification ought to come
    BootTime wanted_since_{};
    bool hurries_ = false;                // at once
    std::optional<BootTime> free_since_;  // and nothing is in its way
    Duration shortest_wait_{24h};         // in force since then
    Duration longest_wait_{0};

    BootTime began_watching_{};  // when the last daemon began

    bool excused_now_ = true;  // from the last step on silence is as it should be
    Duration excused_{0};      // sitting since the last word in which it was
    Duration waits_{0};        // and that the waits since then may take
    Duration longest_limit_{0};
    Duration longest_silence_{0};
};

}  // namespace limber
