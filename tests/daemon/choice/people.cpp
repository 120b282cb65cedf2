// SPDX-License-Identifier: MIT
#include "tests/daemon/choice/people.h"

#include <stdexcept>

namespace limber {

namespace {

Person with_conditions(const char* name, Words conditions) {
    Person person;
    person.name = name;
    person.conditions = std::move(conditions);
    return person;
}

Person off_the_floor(const char* name, Words positions, Words equipment) {
    Person person;
    person.name = name;
    person.positions = std::move(positions);
    person.equipment = std::move(equipment);
    return person;
}

}  // namespace

ChoiceLimits limits_of(const Person& person) {
    ChoiceLimits limits;
    limits.stretches = !person.red_flag;
    limits.positions = 0;
    for (const auto position : {Position::seated, Position::standing, Position::floor}) {
        if (has(person.positions, to_string(position))) {
            limits.positions |= position_bit(position);
        }
    }
    for (const auto& thing : person.equipment) {
        limits.equipment |= equipment_bit(thing);
    }
    for (const auto& condition : person.conditions) {
        limits.conditions |= known_candidates().condition_bit(condition);
    }
    limits.cleared = person.cleared;
    limits.hidden = person.hidden;
    return limits;
}

const std::vector<Person>& typical_people() {
    static const std::vector<Person> people{
        Person(),
        off_the_floor("no floor", {"seated", "standing"}, {"chair", "wall"}),
        off_the_floor("seated only", {"seated"}, {"chair"}),
        off_the_floor("standing only", {"standing"}, {"chair", "wall"}),
        with_conditions("osteoporosis", {"osteoporosis"}),
        with_conditions("disc and leg symptoms", {"acute-disc-radiculopathy"}),
        with_conditions("spinal stenosis", {"spinal-stenosis"}),
        with_conditions("pregnancy", {"pregnancy"}),
        with_conditions("high stroke risk and vertigo", {"high-stroke-risk", "vertigo"}),
        with_conditions("glaucoma and high blood pressure", {"glaucoma", "uncontrolled-hypertension"}),
        with_conditions("spinal tumour", {"spinal-tumour"}),
        with_conditions("every condition", known_conditions()),
    };
    return people;
}

Person person_named(std::string_view name) {
    const auto& all = typical_people();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Person& one) { return one.name == name; });
    if (found == all.end()) {
        throw std::invalid_argument(std::string(name));
    }
    return *found;
}

Person only_these(const std::vector<StretchId>& ids) {
    Person person;
    for (const auto& stretch : known_stretches()) {
        if (!has(ids, stretch.id)) {
            person.hidden.push_back(stretch.id);
        }
    }
    return person;
}

}  // namespace limber
