// SPDX-License-Identifier: MIT
#include "tray/text/offer_words.h"

#include <algorithm>
#include <array>

#include "shared/stretch/vocabulary.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

// In the order of move_words: the trunk's six directions, then the neck's.
std::string direction_text(std::size_t word) {
    switch (word) {
        case 0:
            return tr("You have not bent your back forward today.");
        case 1:
            return tr("You have not arched your back today.");
        case 2:
            return tr("You have not leaned to the left today.");
        case 3:
            return tr("You have not leaned to the right today.");
        case 4:
            return tr("You have not turned to the left today.");
        case 5:
            return tr("You have not turned to the right today.");
        default:
            return tr("You have not moved your neck this way today.");
    }
}

// In the order of region_words.
std::string region_text(std::size_t word) {
    switch (word) {
        case 0:
            return tr("Your neck has not been moved today.");
        case 1:
            return tr("Your shoulders have not been moved today.");
        case 2:
            return tr("Your chest has not been opened today.");
        case 3:
            return tr("Your upper back has not been moved today.");
        case 4:
            return tr("Your lower back has not been moved today.");
        case 5:
            return tr("Your hips have not been moved today.");
        case 6:
            return tr("The backs of your thighs have not been stretched today.");
        case 7:
            return tr("Your calves have not been stretched today.");
        case 8:
            return tr("Your wrists have not been moved today.");
        case 9:
            return tr("Your forearms have not been stretched today.");
        case 10:
            return tr("Your hands have not been moved today.");
        case 11:
            return tr("Your eyes have not looked far away today.");
        default:
            return {};
    }
}

std::string strained_text(std::size_t word) {
    const auto region = word < region_words.size() ? region_words.at(word) : std::string_view();
    if (region == "wrists" || region == "forearms" || region == "hands") {
        return tr("Your hands have typed a lot.");
    }
    if (region == "neck") {
        return tr("Your neck has been held still for long.");
    }
    return tr("You have sat without moving much.");
}

}  // namespace

std::string region_name(std::string_view word) {
    // In the order of region_words.
    const std::array<const char*, region_words.size()> names{tr("neck"),
                                                             tr("shoulders"),
                                                             tr("chest"),
                                                             tr("upper back"),
                                                             tr("lower back"),
                                                             tr("hips"),
                                                             tr("backs of the thighs"),
                                                             tr("calves"),
                                                             tr("wrists"),
                                                             tr("forearms"),
                                                             tr("hands"),
                                                             tr("eyes")};
    const auto found = std::find(region_words.begin(), region_words.end(), word);
    return found == region_words.end() ? std::string(word)
                                       : names.at(static_cast<std::size_t>(found - region_words.begin()));
}

std::string break_text(const BreakOffer& offer, const Stretch* stretch) {
    if (offer.stretch.empty()) {
        const int minutes = std::max(1, walk_seconds(offer.kind) / 60);
        return tr_count("Stand up and walk for %1 minute", "Stand up and walk for %1 minutes", minutes);
    }
    const auto more = static_cast<long>(offer.stretches_to_come());
    if (more == 0) {
        return stretch_text(stretch);
    }
    const auto name = stretch == nullptr ? std::string(offer.stretch.text()) : tr_data(stretch->name);
    return fill(tr_count("%2, then %1 more", "%2, then %1 more", more), {std::string(), name});
}

std::string why_text(const BreakOffer& offer) {
    switch (offer.reason) {
        case OfferReason::none:
            return {};
        case OfferReason::planned:
            return tr("It is on your plan for today.");
        case OfferReason::direction:
            return direction_text(offer.word);
        case OfferReason::region:
            return region_text(offer.word);
        case OfferReason::strained:
            return strained_text(offer.word);
        case OfferReason::untried:
            return tr("You have not tried this one yet.");
        case OfferReason::stale:
            return tr("It has been a while since the last time.");
    }
    return {};
}

}  // namespace limber
