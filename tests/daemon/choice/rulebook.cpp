// SPDX-License-Identifier: MIT
#include "tests/daemon/choice/rulebook.h"

namespace limber {

namespace {

template <typename Test>
bool all_of_words(const Words& words, Test test) {
    return std::all_of(words.begin(), words.end(), test);
}

}  // namespace

Rulebook::Rulebook(Person person, const std::vector<Tried>& history, Day day)
    : person_(std::move(person)), day_(day), past_(known_stretches().size()) {
    for (const auto& offer : history) {
        recall(offer);
    }
}

void Rulebook::recall(const Tried& offer) {
    const auto entry = index_of(offer.id);
    auto& past = past_[entry];
    const bool today = offer.day == day_;
    past.skips_in_row = offer.outcome == TriedOutcome::skipped ? past.skips_in_row + 1 : 0;
    if (offer.outcome == TriedOutcome::skipped) {
        past.last_skip = offer.day;
        past.skips_today += today ? 1 : 0;
    }
    if (offer.outcome == TriedOutcome::too_much && day_ - offer.day <= 28) {
        ++past.too_much;
        past.last_too_much = offer.day;
    }
    if (offer.outcome == TriedOutcome::pain) {
        ++past.pains;
        past.last_pain = offer.day;
        if (today) {
            hurt_today_.push_back(entry);
        }
    }
}

bool Rulebook::permits(std::size_t entry, BreakKind kind) const {
    const auto& stretch = known_stretches()[entry];
    return profile_permits(stretch, kind) && !has_gone_badly(entry) && !hurts_kin(stretch);
}

bool Rulebook::profile_permits(const Stretch& stretch, BreakKind kind) const {
    const bool told_no =
        has(person_.hidden, stretch.id) ||
        (share_a_word(stretch.avoid_if, person_.conditions) && !has(person_.cleared, stretch.id));
    const bool too_big = kind == BreakKind::micro && !stretch.micro;
    return !person_.red_flag && !told_no && !too_big && can_be_done(stretch, kind);
}

bool Rulebook::can_be_done(const Stretch& stretch, BreakKind kind) const {
    const auto in = [&](Position position, bool needs_chair) {
        const bool lies = position == Position::floor && kind != BreakKind::long_break;
        return has(person_.positions, to_string(position)) && !lies &&
               all_of_words(stretch.equipment, [&](const std::string& thing) {
                   return thing == "none" || (thing == "chair" && !needs_chair) ||
                          has(person_.equipment, thing);
               });
    };
    return in(stretch.position, true) ||
           std::any_of(stretch.also.begin(), stretch.also.end(), [&](Position p) { return in(p, false); });
}

bool Rulebook::has_gone_badly(std::size_t entry) const {
    const auto& past = past_[entry];
    const Day since_pain = day_ - past.last_pain;
    const Day since_too_much = day_ - past.last_too_much;
    return past.pains > 1 || (past.pains == 1 && since_pain < 14) || past.skips_today > 1 ||
           (past.too_much == 1 && since_too_much < 3) || (past.too_much > 1 && since_too_much < 14);
}

bool Rulebook::hurts_kin(const Stretch& stretch) const {
    return std::any_of(hurt_today_.begin(), hurt_today_.end(), [&](std::size_t hurt) {
        const auto& other = known_stretches()[hurt];
        return other.group == stretch.group && share_a_word(other.moves, stretch.moves);
    });
}

bool Rulebook::skipped_away(std::size_t entry) const {
    return past_[entry].skips_in_row > 2 && day_ - past_[entry].last_skip < 3;
}

bool Rulebook::rests(std::size_t entry, BreakKind kind) const {
    if (!skipped_away(entry)) {
        return false;
    }
    const auto& stretch = known_stretches()[entry];
    const auto somebody_has = [&](const Words Stretch::*list, const std::string& word) {
        for (std::size_t i = 0; i < past_.size(); ++i) {
            if (i != entry && has(known_stretches()[i].*list, word) && !skipped_away(i) && permits(i, kind)) {
                return true;
            }
        }
        return false;
    };
    const auto directions = trunk_directions_of(stretch);
    return directions.empty()
               ? all_of_words(stretch.regions, [&](auto& r) { return somebody_has(&Stretch::regions, r); })
               : all_of_words(directions, [&](auto& d) { return somebody_has(&Stretch::moves, d); });
}

std::size_t Rulebook::window(BreakKind kind) const {
    std::size_t pool = 0;
    for (std::size_t i = 0; i < past_.size(); ++i) {
        pool += permits(i, kind) && !rests(i, kind) ? 1 : 0;
    }
    return pool <= 4 ? 0 : std::min<std::size_t>(8, pool - 4);
}

std::set<std::string> Rulebook::moves_within_reach() const {
    std::set<std::string> moves;
    for (std::size_t i = 0; i < past_.size(); ++i) {
        if (permits_in_some_break(i)) {
            moves.insert(known_stretches()[i].moves.begin(), known_stretches()[i].moves.end());
        }
    }
    return moves;
}

std::set<std::string> Rulebook::regions_within_reach() const {
    std::set<std::string> regions;
    for (std::size_t i = 0; i < past_.size(); ++i) {
        if (permits_in_some_break(i)) {
            regions.insert(known_stretches()[i].regions.begin(), known_stretches()[i].regions.end());
        }
    }
    return regions;
}

}  // namespace limber
