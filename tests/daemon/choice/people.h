// SPDX-License-Identifier: MIT
// People, in the words of the catalogue, for tests of the choice.
#pragma once

#include "daemon/choice/choice_limits.h"
#include "tests/daemon/choice/known_stretches.h"

namespace limber {

struct Person {
    std::string name = "everything";
    Words positions{"seated", "standing", "floor"};
    Words equipment{"chair", "wall", "mat"};
    Words conditions;
    std::vector<StretchId> cleared;
    std::vector<StretchId> hidden;
    bool red_flag = false;
};

ChoiceLimits limits_of(const Person& person);

// Those whose days the rule's authors have counted.
const std::vector<Person>& typical_people();
Person person_named(std::string_view name);
// Everything else is hidden, so that nothing else can be chosen.
Person only_these(const std::vector<StretchId>& ids);

}  // namespace limber
