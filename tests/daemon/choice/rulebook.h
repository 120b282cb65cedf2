// SPDX-License-Identifier: MIT
// What the rule forbids, worked out once more by the words of the catalogue and without the code under test:
// what it lets through is compared with this.
#pragma once

#include <set>

#include "daemon/choice/choice_history.h"
#include "shared/message/break_kind.h"
#include "tests/daemon/choice/people.h"

namespace limber {

// Entries are told by their index in known_stretches().
class Rulebook {
public:
    Rulebook(Person person, const std::vector<Tried>& history, Day day);

    // Person, reports and the kind of break; not the window, the budget or the rest after skips.
    bool permits(std::size_t entry, BreakKind kind) const;
    // Skipped three times in a row, and something else serves what it serves.
    bool rests(std::size_t entry, BreakKind kind) const;
    // How many of the last offers must not come again.
    std::size_t window(BreakKind kind) const;

    // Of what is permitted in some break: all moves, and all regions.
    std::set<std::string> moves_within_reach() const;
    std::set<std::string> regions_within_reach() const;
    bool permits_in_some_break(std::size_t entry) const { return permits(entry, BreakKind::long_break); }

private:
    struct Past {
        int pains = 0;
        Day last_pain = 0;
        int too_much = 0;
        Day last_too_much = 0;
        int skips_today = 0;
        int skips_in_row = 0;
        Day last_skip = 0;
    };

    void recall(const Tried& offer);
    bool profile_permits(const Stretch& stretch, BreakKind kind) const;
    bool can_be_done(const Stretch& stretch, BreakKind kind) const;
    bool has_gone_badly(std::size_t entry) const;
    bool hurts_kin(const Stretch& stretch) const;
    bool skipped_away(std::size_t entry) const;

    Person person_;
    Day day_;
    std::vector<Past> past_;
    std::vector<std::size_t> hurt_today_;
};

}  // namespace limber
