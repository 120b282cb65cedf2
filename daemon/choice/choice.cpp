// SPDX-License-Identifier: MIT
#include "daemon/choice/choice.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "daemon/choice/day_need.h"
#include "shared/base/split_mix.h"

namespace limber {

namespace {

enum class Slot : std::uint8_t { spine, region, fill, micro };

// Weights of what the day needs and of the offers since an entry was shown. Keep trunk above region above
// neck; `stale` may outweigh the last two on purpose: without that whole entries are never shown.
struct Weights {
    int trunk;
    int neck;
    int region;
    int stale;
};

constexpr Weights weights_of(Slot slot) {
    switch (slot) {
        case Slot::spine:
            return {1000, 0, 20, 2};
        case Slot::region:
            return {0, 120, 300, 3};
        case Slot::fill:
            return {0, 0, 20, 10};
        case Slot::micro:
            return {0, 60, 100, 3};
    }
    return {};
}

constexpr int most_regions = 2;
constexpr int untried_bonus = 15;
constexpr int again_today = -200;
// Together less than the least need that decides a slot (60).
constexpr int strained_bonus = 30;
constexpr int favoured_bonus = 15;
constexpr int standing_bonus = 10;
constexpr std::uint64_t jitter_range = 30;

constexpr int window_spare = 4;  // entries that are never all closed off by the window
constexpr int longest_window = 8;

std::span<const Slot> slots_of(const ChoiceContext& context) {
    static constexpr std::array long_slots{Slot::spine, Slot::region, Slot::fill};
    static constexpr std::array spine_first{Slot::spine, Slot::region};
    static constexpr std::array region_first{Slot::region, Slot::spine};
    static constexpr std::array micro_slots{Slot::micro};
    switch (context.kind) {
        case BreakKind::micro:
            return micro_slots;
        case BreakKind::long_break:
            return long_slots;
        case BreakKind::short_break:
            break;
    }
    return (context.break_index / 4) % 2 == 0 ? std::span<const Slot>(spine_first) : region_first;
}

int count(Bits bits) {
    return std::popcount(bits);
}

Bits first_bit(Bits bits) {
    return bits & (~bits + 1);
}

// One call of choose(): what it has worked out, and what it has put into the break.
class Choosing {
public:
    Choosing(const Candidates& candidates, const ChoiceLimits& limits, const std::vector<Tried>& history,
             const ChoiceContext& context)
        : all_(candidates.all()),
          context_(context),
          tried_(candidates, history, context.day),
          pool_(pool_of(candidates, limits)),
          reach_(reach_of(candidates, limits)),
          trunk_(reach_.reachable & trunk_bits),
          neck_(reach_.reachable & neck_bits),
          regions_(reach_.reachable_regions & ~eyes_),
          left_(budget_of(context.kind).seconds) {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            for (int times = tried_.completed_today[i]; times > 0; --times) {
                count_in(all_[i]);
            }
        }
        const int base = static_cast<int>(std::count(pool_.begin(), pool_.end(), true));
        const int window = std::clamp(base - window_spare, 0, longest_window);
        const auto skipped = std::max<std::size_t>(tried_.recent.size(), static_cast<std::size_t>(window));
        for (std::size_t i = skipped - static_cast<std::size_t>(window); i < tried_.recent.size(); ++i) {
            if (tried_.recent[i] < pool_.size()) {
                pool_[tried_.recent[i]] = false;
            }
        }
    }

    std::vector<Chosen> run() {
        take_planned();
        const auto slots = slots_of(context_);
        for (std::size_t i = 0; i < slots.size() && has_room(); ++i) {
            fill(slots[i], i);
        }
        return std::move(chosen_);
    }

private:
    std::vector<bool> pool_of(const Candidates& candidates, const ChoiceLimits& limits) const {
        const bool floor = context_.kind == BreakKind::long_break;
        auto pool = allowed_by(candidates, limits, context_.day, floor);
        for (std::size_t i = 0; i < pool.size(); ++i) {
            const bool fits_kind = context_.kind != BreakKind::micro || all_[i].micro;
            pool[i] = pool[i] && fits_kind && !tried_.suspended[i];
        }
        auto rested = pool;
        for (std::size_t i = 0; i < pool.size(); ++i) {
            if (pool[i] && tried_.resting[i] && has_substitute(pool, i)) {
                rested[i] = false;
            }
        }
        return rested;
    }

    // Each trunk direction of the entry (or each region, where it has none) has another that is not resting.
    bool has_substitute(const std::vector<bool>& pool, std::size_t entry) const {
        Bits moves = 0;
        Bits regions = 0;
        for (std::size_t i = 0; i < pool.size(); ++i) {
            if (i != entry && pool[i] && !tried_.resting[i]) {
                moves |= all_[i].moves;
                regions |= all_[i].regions;
            }
        }
        const Bits directions = all_[entry].moves & trunk_bits;
        return directions != 0 ? (directions & ~moves) == 0 : (all_[entry].regions & ~regions) == 0;
    }

    Coverage reach_of(const Candidates& candidates, const ChoiceLimits& limits) const {
        Coverage reach;
        const auto allowed = allowed_by(candidates, limits, context_.day, true);
        for (std::size_t i = 0; i < allowed.size(); ++i) {
            if (allowed[i] && !tried_.suspended[i]) {
                reach.reachable |= all_[i].moves & (trunk_bits | neck_bits);
                reach.reachable_regions |= all_[i].regions;
            }
        }
        return reach;
    }

    void count_in(const Candidate& entry) {
        trunk_.done(entry.moves);
        neck_.done(entry.moves);
        regions_.done(entry.regions);
    }

    bool has_room() const { return static_cast<int>(chosen_.size()) < budget_of(context_.kind).stretches; }

    void take_planned() {
        for (const auto& id : context_.planned) {
            for (std::size_t i = 0; i < all_.size() && has_room(); ++i) {
                if (all_[i].id == id && pool_[i] && all_[i].total_seconds <= left_) {
                    take(i, ChoiceReason::planned, 0);
                }
            }
        }
    }

    bool belongs(const Candidate& entry, Slot slot, bool eyes_due) const {
        switch (slot) {
            case Slot::micro:
                return (entry.regions & eyes_) != 0 ? context_.eyes_after.has_value() : !eyes_due;
            case Slot::spine:
                return entry.regions != eyes_ && (entry.moves & trunk_bits) != 0;
            case Slot::region:
            case Slot::fill:
                break;
        }
        return entry.regions != eyes_;
    }

    bool open(std::size_t entry) const { return pool_[entry] && all_[entry].total_seconds <= left_; }

    // No eye entry lately, and there is one to show.
    bool eyes_due() const {
        const bool lately =
            !context_.eyes_after || (tried_.last_eye_break >= 0 &&
                                     context_.break_index - tried_.last_eye_break < *context_.eyes_after);
        for (std::size_t i = 0; i < all_.size() && !lately; ++i) {
            if (open(i) && (all_[i].regions & eyes_) != 0) {
                return true;
            }
        }
        return false;
    }

    void fill(Slot slot, std::size_t place) {
        const bool eyes = slot == Slot::micro && eyes_due();
        std::optional<std::size_t> best;
        int best_score = 0;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (!open(i) || !belongs(all_[i], slot, eyes)) {
                continue;
            }
            const int score = score_of(i, slot, place);
            if (!best || score >= best_score) {
                best = i;
                best_score = score;
            }
        }
        if (best) {
            const auto [reason, bit] = reason_of(*best, slot);
            take(*best, reason, bit);
        }
    }

    int score_of(std::size_t i, Slot slot, std::size_t place) const {
        const auto& entry = all_[i];
        const auto weights = weights_of(slot);
        int score = weights.trunk * count(trunk_.needed() & entry.moves);
        score += weights.neck * count(neck_.needed() & entry.moves);
        score += weights.region * std::min(most_regions, count(regions_.needed() & entry.regions));
        score += weights.stale * tried_.stale[i];
        score += tried_.tolerance[i] + (tried_.tried[i] ? 0 : untried_bonus);
        score += again_today * tried_.completed_today[i];
        score += jitter(entry.hash, place);
        score += (entry.regions & context_.strained) != 0 ? strained_bonus : 0;
        score += (entry.regions & context_.favoured) != 0 ? favoured_bonus : 0;
        score += context_.standing && entry.position == Position::standing ? standing_bonus : 0;
        return score;
    }

    // Depends on the id and not on the list, so that a new entry does not reshuffle the others.
    int jitter(std::uint64_t hash, std::size_t place) const {
        const auto slot = split_mix(static_cast<std::uint64_t>(context_.break_index) * 8 + place);
        return static_cast<int>(split_mix(context_.seed ^ hash ^ slot) % jitter_range);
    }

    std::pair<ChoiceReason, Bits> reason_of(std::size_t i, Slot slot) const {
        const auto& entry = all_[i];
        const Bits direction = entry.moves & (trunk_.missing() | neck_.missing());
        if (slot != Slot::fill && direction != 0) {
            return {ChoiceReason::direction, first_bit(direction)};
        }
        if (const Bits region = entry.regions & regions_.missing(); region != 0) {
            return {ChoiceReason::region, first_bit(region)};
        }
        if (const Bits strained = entry.regions & context_.strained; strained != 0) {
            return {ChoiceReason::strained, first_bit(strained)};
        }
        return {tried_.tried[i] ? ChoiceReason::stale : ChoiceReason::untried, 0};
    }

    void take(std::size_t i, ChoiceReason reason, Bits bit) {
        chosen_.push_back({all_[i].id, reason, bit, tried_.easier[i] || context_.easier});
        pool_[i] = false;
        left_ -= all_[i].total_seconds;
        count_in(all_[i]);
    }

    const Bits eyes_ = region_bit("eyes");
    const std::vector<Candidate>& all_;
    const ChoiceContext& context_;
    const TriedSummary tried_;
    std::vector<bool> pool_;
    const Coverage reach_;
    DayNeed trunk_;
    DayNeed neck_;
    DayNeed regions_;
    int left_;
    std::vector<Chosen> chosen_;
};

}  // namespace

BreakBudget budget_of(BreakKind kind) {
    return {stretching_seconds(kind), kind == BreakKind::long_break ? 3 : 1};
}

std::vector<Chosen> choose(const Candidates& candidates, const ChoiceLimits& limits,
                           const std::vector<Tried>& history, const ChoiceContext& context) {
    return Choosing(candidates, limits, history, context).run();
}

Coverage coverage_of(const Candidates& candidates, const ChoiceLimits& limits,
                     const std::vector<Tried>& history, Day day) {
    Coverage coverage;
    const TriedSummary tried(candidates, history, day);
    const auto allowed = allowed_by(candidates, limits, day, true);
    for (std::size_t i = 0; i < allowed.size(); ++i) {
        const auto& entry = candidates.all()[i];
        const Bits directions = entry.moves & (trunk_bits | neck_bits);
        if (allowed[i] && !tried.suspended[i]) {
            coverage.reachable |= directions;
            coverage.reachable_regions |= entry.regions;
        }
        if (tried.completed_today[i] > 0) {
            coverage.moved |= directions;
            coverage.moved_regions |= entry.regions;
        }
    }
    return coverage;
}

}  // namespace limber
