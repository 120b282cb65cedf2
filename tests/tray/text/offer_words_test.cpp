// SPDX-License-Identifier: MIT
#include "tray/text/offer_words.h"

#include "shared/stretch/vocabulary.h"
#include "tests/catch.h"

using namespace limber;

namespace {

Stretch cat_and_cow() {
    Stretch stretch;
    stretch.id = *StretchId::parse("cat-cow");
    stretch.name = "Cat and cow";
    stretch.total_seconds = 65;
    return stretch;
}

BreakOffer because(OfferReason reason, std::uint8_t word = 0) {
    auto offer = BreakOffer::of(*StretchId::parse("cat-cow"));
    offer.reason = reason;
    offer.word = word;
    return offer;
}

}  // namespace

TEST_CASE("a break is named by its first stretch", "[text]") {
    const auto stretch = cat_and_cow();
    auto offer = BreakOffer::of(stretch.id);
    CHECK(break_text(offer, &stretch) == "Cat and cow, 1 min 5 s");
    offer.following = {*StretchId::parse("a"), *StretchId::parse("b")};
    CHECK(break_text(offer, &stretch) == "Cat and cow, then 2 more");
    CHECK(break_text(offer, nullptr) == "cat-cow, then 2 more");
}

TEST_CASE("a break without a stretch is a walk of its kind's length", "[text]") {
    BreakOffer offer;
    CHECK(break_text(offer, nullptr) == "Stand up and walk for 1 minute");
    offer.kind = BreakKind::long_break;
    CHECK(break_text(offer, nullptr) == "Stand up and walk for 2 minutes");
}

TEST_CASE("every reason has words, for every word it may name", "[text]") {
    CHECK(why_text(because(OfferReason::none)).empty());
    CHECK(why_text(because(OfferReason::direction, 4)) == "You have not turned to the left today.");
    CHECK(why_text(because(OfferReason::region, 5)) == "Your hips have not been moved today.");
    for (std::uint8_t word = 0; word < region_words.size(); ++word) {
        CHECK_FALSE(why_text(because(OfferReason::region, word)).empty());
        CHECK_FALSE(why_text(because(OfferReason::strained, word)).empty());
    }
    for (std::uint8_t word = 0; word < 13; ++word) {
        CHECK_FALSE(why_text(because(OfferReason::direction, word)).empty());
    }
    for (const auto reason : {OfferReason::planned, OfferReason::untried, OfferReason::stale}) {
        CHECK_FALSE(why_text(because(reason)).empty());
    }
}
