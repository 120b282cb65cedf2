// SPDX-License-Identifier: MIT
#include "daemon/record/reminder_diary.h"

#include <utility>

namespace limber {

std::optional<ReminderRecord> ReminderDiary::take(const ReminderEffect& effect, WallTime now) {
    switch (effect.news) {
        case ReminderNews::raised:
            open_ = ReminderRecord{};
            open_->due = now;
            return std::nullopt;
        case ReminderNews::offered:
            offer(effect.stretch, now);
            return std::nullopt;
        case ReminderNews::passed:
            end_last_offer(OfferOutcome::passed, now);
            return std::nullopt;
        case ReminderNews::snoozed:
            if (open_) {
                ++open_->snoozes;
            }
            return std::nullopt;
        case ReminderNews::skipped:
            end_last_offer(OfferOutcome::skipped, now);
            return close(ReminderAnswer::skipped, now);
        case ReminderNews::withdrawn:
            end_last_offer(OfferOutcome::withdrawn, now);
            return close(ReminderAnswer::withdrawn, now);
        case ReminderNews::started:
            start(effect.stretch, now);
            return std::nullopt;
        case ReminderNews::went_on:
            end_last_offer(to_offer_outcome(*effect.outcome), now);
            return std::nullopt;
        case ReminderNews::finished:
            end_last_offer(to_offer_outcome(*effect.outcome), now);
            return close(ReminderAnswer::stretched, now);
        case ReminderNews::lost:
            end_last_offer(OfferOutcome::lost, now);
            // One that was reminded of is due again and goes on.
            return open_ && open_->own_accord ? close(ReminderAnswer::stretched, now) : std::nullopt;
        case ReminderNews::nudged:
            return std::nullopt;
    }
    return std::nullopt;
}

void ReminderDiary::take_over(const Reminder& reminder, WallTime now) {
    if (reminder.state == ReminderState::none) {
        return;
    }
    open_ = ReminderRecord{};
    open_->own_accord = reminder.own_accord;
    offer(reminder.offered.stretch, now);
    open_->reminded.reset();
    if (reminder.state == ReminderState::started) {
        start(reminder.offered.stretch, now);
    }
}

void ReminderDiary::offer(const StretchId& stretch, WallTime now) {
    if (!open_) {
        return;
    }
    if (!open_->own_accord && !open_->reminded) {
        open_->reminded = now;
    }
    if (!stretch.empty()) {
        open_->offers.push_back({stretch, now, std::nullopt, std::nullopt, OfferOutcome::unanswered});
    }
}

void ReminderDiary::start(const StretchId& stretch, WallTime now) {
    if (!open_) {
        open_ = ReminderRecord{};
        open_->own_accord = true;
    }
    if (stretch.empty()) {
        return;
    }
    const bool offered = !open_->offers.empty() && open_->offers.back().stretch == stretch &&
                         open_->offers.back().outcome == OfferOutcome::unanswered;
    if (!offered) {
        end_last_offer(OfferOutcome::passed, now);
        offer(stretch, now);
    }
    open_->offers.back().started = now;
}

void ReminderDiary::end_last_offer(OfferOutcome outcome, WallTime now) {
    if (!open_ || open_->offers.empty() || open_->offers.back().outcome != OfferOutcome::unanswered) {
        return;
    }
    auto& last = open_->offers.back();
    last.outcome = outcome;
    if (last.started) {
        last.ended = now;
    }
}

std::optional<ReminderRecord> ReminderDiary::close(ReminderAnswer answer, WallTime now) {
    auto record = std::exchange(open_, std::nullopt);
    if (record) {
        record->answer = answer;
        record->answered = now;
    }
    return record;
}

}  // namespace limber
