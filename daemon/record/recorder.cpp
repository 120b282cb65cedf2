// SPDX-License-Identifier: MIT
#include "daemon/record/recorder.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/history/history_reader.h"

namespace limber {

namespace {

// Longer than anything but a second pain report is remembered (daemon/choice/choice_history.cpp).
constexpr std::chrono::hours memory{35 * 24};
// About two weeks of breaks that are all taken: what is older than that many offers no longer weighs.
constexpr std::size_t most_tried = 1000;

// Nothing for what says "busy" and not "dislike".
std::optional<TriedOutcome> tried_outcome(OfferOutcome outcome) {
    switch (outcome) {
        case OfferOutcome::passed:
            return TriedOutcome::skipped;
        case OfferOutcome::done:
            return TriedOutcome::completed;
        case OfferOutcome::too_much:
            return TriedOutcome::too_much;
        case OfferOutcome::hurt:
            return TriedOutcome::pain;
        case OfferOutcome::skipped:
        case OfferOutcome::withdrawn:
        case OfferOutcome::unanswered:
        case OfferOutcome::not_now:
        case OfferOutcome::lost:
            break;
    }
    return std::nullopt;
}

std::chrono::seconds whole_seconds(Duration duration) {
    return std::chrono::round<std::chrono::seconds>(duration);
}

}  // namespace

Recorder::Recorder(const std::filesystem::path& directory, const Clock& clock) : writer_(directory, clock) {
    // A damaged file is set aside before it is read.
    writer_.write_waiting();
    read_tried(clock.wall());
}

void Recorder::read_tried(WallTime now) {
    const auto offers = HistoryReader(writer_.file()).offers(now - memory);
    if (!offers) {
        log_warning(offers.error().sentence());
        return;
    }
    Day day = 0;
    std::int64_t reminder = 0;
    std::int32_t number = -1;  // of the reminder, among its day's
    for (const auto& offer : *offers) {
        const auto offered_on = local_day(offer.offered);
        number = offered_on != day ? 0 : offer.reminder != reminder ? number + 1 : number;
        day = offered_on;
        reminder = offer.reminder;
        if (const auto outcome = tried_outcome(offer.outcome)) {
            tried_.push_back({offer.stretch, day, 2 * number + 1, *outcome});
        }
    }
}

void Recorder::record(const FinishedSpell& spell, bool is_break, const Moment& now) {
    writer_.record(SpellRecord{now.wall_at(spell.since), now.wall_at(spell.until),
                               whole_seconds(spell.seated), spell.stretches, is_break, to_string(spell.end)});
}

void Recorder::take_back(const FinishedSpell& spell, const Moment& now) {
    writer_.record(NoBreakRecord{now.wall_at(spell.since)});
}

void Recorder::record(const ReminderEffect& effect, std::int32_t break_index, const Moment& now) {
    const auto outcome = effect.news == ReminderNews::passed ? std::optional(OfferOutcome::passed)
                         : effect.outcome ? std::optional(to_offer_outcome(*effect.outcome))
                                          : std::nullopt;
    std::optional<TriedOutcome> tried;
    if (outcome) {
        tried = tried_outcome(*outcome);
    } else if (effect.news == ReminderNews::nudged) {
        tried = TriedOutcome::shown;
    }
    if (tried && !effect.stretch.empty()) {
        keep({effect.stretch, local_day(now.wall), break_index, *tried});
    }
    if (auto record = diary_.take(effect, now.wall)) {
        writer_.record(*std::move(record));
    }
}

void Recorder::keep(const Tried& tried) {
    tried_.push_back(tried);
    ++tried_revision_;
    if (tried_.size() > most_tried) {
        const auto oldest = std::find_if(tried_.begin(), tried_.end(),
                                         [](const Tried& one) { return one.outcome != TriedOutcome::pain; });
        tried_.erase(oldest == tried_.end() ? tried_.begin() : oldest);
    }
}

DaySums Recorder::sums_of(Day day) const {
    DaySums sums;
    sums.day = day;
    if (const auto history = HistoryReader(writer_.file()).day(start_of(day), start_of(day + 1))) {
        sums.seated = history->sitting;
        sums.breaks = history->breaks;
        sums.stretches = history->stretches;
        sums.reminders = history->reminders;
    }
    return sums;
}

}  // namespace limber
