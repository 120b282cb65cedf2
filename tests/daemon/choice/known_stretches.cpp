// SPDX-License-Identifier: MIT
#include "tests/daemon/choice/known_stretches.h"

#include <map>
#include <set>
#include <stdexcept>

#include "shared/stretch/catalogue.h"

namespace limber {

namespace {

std::vector<Stretch> read_sorted() {
    auto catalogue = Catalogue::read(LIMBER_SOURCE_STRETCHES);
    if (!catalogue) {
        throw std::runtime_error(catalogue.error().sentence());
    }
    auto stretches = catalogue->stretches();
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.id.text() < b.id.text(); });
    return stretches;
}

}  // namespace

const std::vector<Stretch>& known_stretches() {
    static const auto stretches = read_sorted();
    return stretches;
}

const Candidates& known_candidates() {
    static const Candidates candidates(known_stretches());
    return candidates;
}

const Words& known_conditions() {
    static const Words conditions = [] {
        std::set<std::string> all;
        for (const auto& stretch : known_stretches()) {
            all.insert(stretch.avoid_if.begin(), stretch.avoid_if.end());
        }
        return Words(all.begin(), all.end());
    }();
    return conditions;
}

StretchId id(std::string_view text) {
    return StretchId::parse(text).value();
}

std::size_t index_of(const StretchId& id) {
    static const auto places = [] {
        std::map<std::string_view, std::size_t> all;
        for (std::size_t i = 0; i < known_stretches().size(); ++i) {
            all[known_stretches()[i].id.text()] = i;
        }
        return all;
    }();
    return places.at(id.text());
}

const Stretch& stretch_of(StretchId id) {
    return known_stretches()[index_of(id)];
}

bool share_a_word(const Words& some, const Words& others) {
    return std::any_of(some.begin(), some.end(), [&](const auto& word) { return has(others, word); });
}

bool is_trunk_direction(std::string_view move) {
    return move.starts_with("trunk-");
}

bool is_neck_direction(std::string_view move) {
    return move.starts_with("neck-");
}

Words trunk_directions_of(const Stretch& stretch) {
    Words directions;
    std::copy_if(stretch.moves.begin(), stretch.moves.end(), std::back_inserter(directions),
                 is_trunk_direction);
    return directions;
}

bool is_for_eyes(const Stretch& stretch) {
    return has(stretch.regions, "eyes");
}

}  // namespace limber
