// SPDX-License-Identifier: MIT
// A trace played again through the very same course, with the rules it was made with or with others: what-if
// on one's own day. Pure.
#pragma once

#include <functional>

#include "daemon/course/trace_line.h"

namespace limber {

// Minutes of which nothing was seen.
struct UnseenEffect {
    Duration length;
};
// The trace goes no further, or another login begins, while this spell still lasts.
struct OpenSpellEffect {
    BootTime since;
    Duration seated;
};

struct ReplayEntry {
    Moment at;
    std::variant<SpellEffect, CreditEffect, NoBreakEffect, OfferEffect, UnseenEffect, OpenSpellEffect> what;
};

struct ReplaySums {
    Duration seated{0};
    Duration longest{0};  // the longest spell
    std::uint32_t spells = 0;
    std::uint32_t breaks = 0;
    std::uint32_t reminders = 0;
    std::uint32_t lines = 0;
    std::uint32_t not_applied = 0;  // answers to a reminder that with these rules did not come
};

class Replay {
public:
    using Change = std::function<CourseRules(CourseRules)>;

    // `change`: the rules to play with, made of those in the trace; none: as they were.
    explicit Replay(Change change = {});

    // Lines in the order of the trace. A line of an earlier boot time begins another login.
    void play(const TraceLine& line);
    // No line more. The open spell is told.
    void end();

    const std::vector<ReplayEntry>& entries() const { return entries_; }
    const ReplaySums& sums() const { return sums_; }
    const Course& course() const { return course_; }

private:
    void begin_anew();
    void pass(BootTime until);
    void take(const Event& event, BootTime now);
    void tell(const CourseEffect& effect, const Moment& now);
    CourseContext context(BootTime now) const;
    bool applies(Event& event) const;

    Change change_;
    CourseRules rules_{30min, 5min, 150s, 2min, 5min, 45min};
    Course course_;
    Moment last_{};  // line
    std::vector<ReplayEntry> entries_;
    ReplaySums sums_;
};

}  // namespace limber
