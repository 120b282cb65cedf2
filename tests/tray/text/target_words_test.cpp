// SPDX-License-Identifier: MIT
#include "tray/text/target_words.h"

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

State day(std::uint32_t taken, std::uint32_t due, std::uint32_t target) {
    auto state = at_the_desk();
    state.breaks_today = taken;
    state.due_today = due;
    state.target = target;
    return state;
}

}  // namespace

TEST_CASE("the day's breaks stand beside the target", "[text]") {
    CHECK(target_text(day(3, 8, 50)) == "3 of 8 breaks taken; your target is half: 4");
    CHECK(target_text(day(2, 8, 75)) == "2 of 8 breaks taken; your target is three quarters: 6");
    CHECK(target_text(day(2, 8, 60)) == "2 of 8 breaks taken; your target is 60 %: 5");
}

TEST_CASE("a target that is reached says so, and an odd half is rounded up", "[text]") {
    CHECK(target_text(day(4, 8, 50)) == "4 of 8 breaks taken; your target, half, is reached");
    CHECK(target_text(day(1, 1, 50)) == "1 of 1 break taken; your target, half, is reached");
    CHECK(breaks_wanted(day(0, 7, 50)) == 4);
    CHECK(target_text(day(9, 8, 100)) ==
          "9 breaks taken, more than the 8 that became due; your target, all, is reached");
}

TEST_CASE("a day without a break yet is told without a zero", "[text]") {
    CHECK(target_text(day(0, 1, 50)) == "1 break has become due so far; your target is half: 1");
    CHECK(target_text(day(0, 3, 0)) == "3 breaks have become due so far");
}

TEST_CASE("before a break was due there is nothing to tell", "[text]") {
    CHECK(target_text(day(0, 0, 50)).empty());
    CHECK(target_text(day(2, 0, 50)).empty());
}

TEST_CASE("who wants no target is told the breaks alone", "[text]") {
    CHECK(target_text(day(3, 8, 0)) == "3 of 8 breaks taken");
}
