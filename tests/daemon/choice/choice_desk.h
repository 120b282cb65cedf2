// SPDX-License-Identifier: MIT
// Someone who is offered stretches over days: fifteen breaks a day, short and long by turns, a micro-break
// before each. What is offered is completed, unless the test says otherwise.
#pragma once

#include <functional>
#include <map>

#include "daemon/choice/choice.h"
#include "tests/daemon/choice/rulebook.h"

namespace limber {

class ChoiceDesk {
public:
    static constexpr int breaks_a_day = 15;

    explicit ChoiceDesk(Person whom = {}, std::uint64_t seed = 1) : person(std::move(whom)), seed_(seed) {}

    // The nth break of the day, from 1, or the micro-break before it.
    static std::int32_t movement_break(int nth) { return 2 * nth - 1; }
    static std::int32_t micro_break(int nth) { return 2 * nth - 2; }
    static BreakKind kind_of(std::int32_t break_index);

    ChoiceContext context_of(std::int32_t break_index) const;
    std::vector<Chosen> offer(std::int32_t break_index) const;
    std::vector<Chosen> offer(const ChoiceContext& context) const;
    // Offers and does it.
    std::vector<Chosen> take(std::int32_t break_index);
    // A day with all its breaks; the next one begins.
    void live_a_day();
    void live(int days);

    // It was offered yesterday, say, whatever the choice would have been.
    void tried(const StretchId& id, TriedOutcome outcome, Day when, std::int32_t break_index = 1);
    // As if nothing else were known: whether this one would be offered today, be it in a long break or in a
    // micro-break.
    bool would_be_offered(const StretchId& id) const;

    Rulebook rules() const { return {person, history, day}; }
    std::map<StretchId, int> offers() const;
    // Of one day, by the movement break in which each trunk direction, or each region, was first completed.
    std::map<std::string, int> first_completed(const Words Stretch::*what, Day when) const;

    Person person;
    Day day = 100;
    std::vector<Tried> history;
    // On top of the day's own context: a plan, what is strained.
    ChoiceContext wishes;
    std::function<TriedOutcome(const StretchId&, std::int32_t)> reply;
    // Sees every break before it is done.
    std::function<void(const ChoiceContext&, const std::vector<Chosen>&)> look;

private:
    std::uint64_t seed_;
};

// Skips this share of what is offered.
std::function<TriedOutcome(const StretchId&, std::int32_t)> skipping(int percent, std::uint64_t seed);

std::vector<StretchId> ids_of(const std::vector<Chosen>& chosen);

}  // namespace limber
