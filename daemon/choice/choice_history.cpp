// SPDX-License-Identifier: MIT
#include "daemon/choice/choice_history.h"

#include <algorithm>
#include <array>

#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

constexpr Day memory = 28;     // days after which liking and tolerance are forgotten
constexpr Day pain_rest = 14;  // after a first report; a second one suspends for good
constexpr Day first_rest = 3;  // after the first "too much" within the memory
constexpr Day later_rest = 14;
constexpr Day skip_rest = 3;  // after three skips in a row
constexpr std::size_t longest_window = 8;
constexpr std::array<int, 4> liking{10, -20, -40, -80};  // by TriedOutcome
constexpr int least_liking = -80;
constexpr int most_liking = 40;

// How often one entry was skipped or hurt so far.
struct Counts {
    int pains = 0;
    int too_much = 0;
    int skips_in_row = 0;
    int skips_today = 0;
};

class Summing {
public:
    Summing(const Candidates& candidates, Day day, TriedSummary& into)
        : candidates_(candidates), day_(day), sum_(into), counts_(candidates.all().size()) {}

    void take(std::size_t entry, const Tried& one) {
        const Day age = day_ - one.day;
        auto& count = counts_[entry];
        switch (one.outcome) {
            case TriedOutcome::pain:
                ++count.pains;
                if (count.pains >= 2 || age < pain_rest) {
                    sum_.suspended[entry] = true;
                }
                if (age == 0) {
                    suspend_kin(candidates_.all()[entry]);
                }
                break;
            case TriedOutcome::skipped:
                if (age == 0 && ++count.skips_today >= 2) {
                    sum_.suspended[entry] = true;
                }
                break;
            case TriedOutcome::too_much:
                if (age <= memory) {
                    ++count.too_much;
                    sum_.easier[entry] = true;
                    if (age < (count.too_much == 1 ? first_rest : later_rest)) {
                        sum_.suspended[entry] = true;
                    }
                }
                break;
            case TriedOutcome::completed:
                sum_.completed_today[entry] += age == 0 ? 1 : 0;
                break;
            case TriedOutcome::shown:
                return;
        }
        if (age <= memory) {
            sum_.tried[entry] = true;
            sum_.tolerance[entry] += liking.at(static_cast<std::size_t>(one.outcome));
        }
        if (one.outcome == TriedOutcome::skipped) {
            if (++count.skips_in_row >= 3) {
                sum_.resting[entry] = age < skip_rest;
            }
        } else {
            count.skips_in_row = 0;
            sum_.resting[entry] = false;
        }
    }

private:
    // On the day of a pain report: the same group, where a movement is shared.
    void suspend_kin(const Candidate& hurting) {
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const auto& other = candidates_.all()[i];
            if (other.group == hurting.group && (other.moves & hurting.moves) != 0) {
                sum_.suspended[i] = true;
            }
        }
    }

    const Candidates& candidates_;
    Day day_;
    TriedSummary& sum_;
    std::vector<Counts> counts_;
};

}  // namespace

TriedSummary::TriedSummary(const Candidates& candidates, const std::vector<Tried>& history, Day day) {
    const auto count = candidates.all().size();
    suspended.resize(count, false);
    resting.resize(count, false);
    easier.resize(count, false);
    tolerance.resize(count, 0);
    tried.resize(count, false);
    completed_today.resize(count, 0);
    stale.resize(count, most_stale);
    const Bits eyes = region_bit("eyes");
    Summing summing(candidates, day, *this);
    for (std::size_t i = 0; i < history.size(); ++i) {
        const auto entry = candidates.index_of(history[i].id);
        if (i + longest_window >= history.size()) {
            recent.push_back(entry.value_or(count));
        }
        if (!entry) {
            continue;
        }
        summing.take(*entry, history[i]);
        stale[*entry] = static_cast<int>(std::min<std::size_t>(most_stale, history.size() - 1 - i));
        if (history[i].day == day && (candidates.all()[*entry].regions & eyes) != 0) {
            last_eye_break = history[i].break_index;
        }
    }
    for (auto& one : tolerance) {
        one = std::clamp(one, least_liking, most_liking);
    }
}

}  // namespace limber
