// SPDX-License-Identifier: MIT
#include "shared/history/history_records.h"

namespace limber {

const char* to_string(OfferOutcome outcome) {
    switch (outcome) {
        case OfferOutcome::passed:
            return "passed";
        case OfferOutcome::skipped:
            return "skipped";
        case OfferOutcome::withdrawn:
            return "withdrawn";
        case OfferOutcome::unanswered:
            return "unanswered";
        case OfferOutcome::done:
            return "done";
        case OfferOutcome::not_now:
            return "not_now";
        case OfferOutcome::too_much:
            return "too_much";
        case OfferOutcome::hurt:
            return "hurt";
        case OfferOutcome::lost:
            return "lost";
    }
    return "?";
}

const char* to_string(ReminderAnswer answer) {
    switch (answer) {
        case ReminderAnswer::stretched:
            return "stretched";
        case ReminderAnswer::skipped:
            return "skipped";
        case ReminderAnswer::withdrawn:
            return "withdrawn";
        case ReminderAnswer::unanswered:
            return "unanswered";
    }
    return "?";
}

std::optional<OfferOutcome> parse_offer_outcome(std::string_view text) {
    for (int i = 0; i <= static_cast<int>(OfferOutcome::lost); ++i) {
        const auto outcome = static_cast<OfferOutcome>(i);
        if (text == to_string(outcome)) {
            return outcome;
        }
    }
    return std::nullopt;
}

OfferOutcome to_offer_outcome(Outcome outcome) {
    switch (outcome) {
        case Outcome::done:
            return OfferOutcome::done;
        case Outcome::not_now:
            return OfferOutcome::not_now;
        case Outcome::too_much:
            return OfferOutcome::too_much;
        case Outcome::hurt:
            return OfferOutcome::hurt;
    }
    return OfferOutcome::not_now;
}

}  // namespace limber
