// SPDX-License-Identifier: MIT
#include "shared/history/history_records.h"

#include "tests/catch.h"

using namespace limber;

TEST_CASE("every outcome is read back from its text, and nothing else is", "[history]") {
    int count = 0;
    for (int i = 0; i < 256; ++i) {
        const auto outcome = static_cast<OfferOutcome>(i);
        if (std::string(to_string(outcome)) != "?") {
            CHECK(parse_offer_outcome(to_string(outcome)) == outcome);
            ++count;
        }
    }
    CHECK(count == 9);
    CHECK_FALSE(parse_offer_outcome(""));
    CHECK_FALSE(parse_offer_outcome("?"));
    CHECK_FALSE(parse_offer_outcome("Done"));
}

TEST_CASE("what a client answers is kept as what it says", "[history]") {
    for (const auto outcome : {Outcome::done, Outcome::not_now, Outcome::too_much, Outcome::hurt}) {
        CHECK(std::string(to_string(to_offer_outcome(outcome))) == to_string(outcome));
    }
}

TEST_CASE("only what was gone through to its end counts as a stretch", "[history]") {
    CHECK(was_completed(OfferOutcome::done));
    CHECK(was_completed(OfferOutcome::too_much));
    CHECK_FALSE(was_completed(OfferOutcome::hurt));
    CHECK_FALSE(was_completed(OfferOutcome::not_now));
    CHECK_FALSE(was_completed(OfferOutcome::lost));
}
