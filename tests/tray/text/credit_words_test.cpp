// SPDX-License-Identifier: MIT
#include "tray/text/credit_words.h"

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

State back_after_four_minutes() {
    auto state = at_the_desk();
    state.credit = CreditView{desk_start + 20min, desk_start + 24min, 19min};
    return state;
}

}  // namespace

TEST_CASE("an absence is told with what it took off the clock", "[text]") {
    CHECK(credit_text(back_after_four_minutes(), desk_start + 25min) == "4 min away: 19 min taken off");
}

TEST_CASE("an absence is news for ten minutes after the return", "[text]") {
    const auto state = back_after_four_minutes();

    CHECK(credit_text(state, desk_start + 34min - 1ms).has_value());
    CHECK_FALSE(credit_text(state, desk_start + 34min).has_value());
}

TEST_CASE("an absence that took nothing off is not told, nor none", "[text]") {
    auto state = back_after_four_minutes();
    state.credit->taken_off = Duration(0);

    CHECK_FALSE(credit_text(state, desk_start + 25min).has_value());
    CHECK_FALSE(credit_text(at_the_desk(), desk_start + 25min).has_value());
}
