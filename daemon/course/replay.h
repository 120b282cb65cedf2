// SPDX-License-Identifier: MIT
// A trace played again through the very same course, with the rules it was made with or with others: what-if
// on one's own day. Pure.
#pragma once

#include <functional>
#include <optional>
#include <variant>
#include <vector>

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

    // What comes before this local day is its eve: played, so that the day begins as it did, and not told.
    // Of a spell that lasts into the day only the day's part is in ReplaySums::seated.
    void tell_from(Day day) { told_from_ = day; }

    // Lines in the order of the trace. A line of an earlier boot time begins another login.
    void play(const TraceLine& line);
    // Time goes on up to `now` without a line, as it has for a daemon that still runs. Of no effect when a
    // line told of a later time.
    void go_on_until(const Moment& now);
    // No line more. The open spell is told.
    void end();

    const std::vector<ReplayEntry>& entries() const { return entries_; }
    const ReplaySums& sums() const { return sums_; }
    const Course& course() const { return course_; }
    // In force now, the change included.
    const CourseRules& rules() const { return rules_; }

private:
    void begin_anew();
    void pass(BootTime until);
    void take(const Event& event, BootTime now);
    void turn_day(const Moment& now);
    void tell(const CourseEffect& effect, const Moment& now);
    bool is_told(const Moment& at) const { return !told_from_ || local_day(at.wall) >= *told_from_; }
    CourseContext context(BootTime now) const;
    Event as_it_applies(const Event& event);

    Change change_;
    CourseRules rules_{30min, 5min, 150s, 2min, 5min, 45min};
    Course course_;
    std::optional<Day> told_from_;
    Moment last_{};  // line
    std::vector<ReplayEntry> entries_;
    ReplaySums sums_;
};

}  // namespace limber
