// SPDX-License-Identifier: MIT
// People and pasts that nobody would think of. The same number gives the same case everywhere.
#pragma once

#include "daemon/choice/choice.h"
#include "shared/base/split_mix.h"
#include "tests/daemon/choice/rulebook.h"

namespace limber {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : next_(split_mix(seed)) {}

    std::uint64_t number() { return split_mix(next_++); }
    int below(int limit) { return static_cast<int>(number() % static_cast<std::uint64_t>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    template <typename List>
    const auto& one_of(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::uint64_t next_;
};

struct RandomCase {
    Person person;
    std::vector<Tried> history;
    ChoiceContext context;
};

Person random_person(Dice& dice);
RandomCase random_case(std::uint64_t number);

std::vector<Chosen> choose(const RandomCase& one);

// What a choice breaks of the rule, in words; empty: nothing. Each looks at one property.
std::string unsafe(const RandomCase& one, const std::vector<Chosen>& chosen);
std::string over_budget(const RandomCase& one, const std::vector<Chosen>& chosen);
std::string too_soon(const RandomCase& one, const std::vector<Chosen>& chosen);
// A narrower profile that allows more.
std::string grows_when_narrowed(const RandomCase& one);
// Someone with this past and every condition is offered more than a look into the distance.
std::string offers_despite_all(const RandomCase& one);

}  // namespace limber
