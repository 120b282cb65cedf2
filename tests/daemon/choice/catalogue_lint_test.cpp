// SPDX-License-Identifier: MIT
// What the choice takes for granted of the catalogue, beyond what reading a stretch file already demands.
#include "shared/stretch/vocabulary.h"
#include "tests/catch.h"
#include "tests/daemon/choice/known_stretches.h"

using namespace limber;

namespace {

template <typename Test>
std::ptrdiff_t count_of(Test test) {
    return std::count_if(known_stretches().begin(), known_stretches().end(), test);
}

}  // namespace

TEST_CASE("each region and each direction of the trunk has two stretches or more", "[choice]") {
    for (const auto region : region_words) {
        CAPTURE(region);
        CHECK(count_of([&](const Stretch& s) { return has(s.regions, region); }) >= 2);
    }
    for (const auto move : move_words) {
        if (is_trunk_direction(move)) {
            CAPTURE(move);
            CHECK(count_of([&](const Stretch& s) { return has(s.moves, move); }) >= 2);
        }
    }
}

TEST_CASE("the trunk's and the neck's directions have the bits the choice gives them", "[choice]") {
    for (const auto move : move_words) {
        CAPTURE(move);
        CHECK(((move_bit(move) & trunk_bits) != 0) == is_trunk_direction(move));
        CHECK(((move_bit(move) & neck_bits) != 0) == is_neck_direction(move));
    }
    CHECK(region_bit("elbows") == 0);
    CHECK(equipment_bit("none") == 0);
    CHECK(known_candidates().condition_bit("unheard-of") == 0);
    CHECK(known_candidates().group_of("unheard of") == -1);
    CHECK_FALSE(known_candidates().index_of(id("unheard-of")));
}

TEST_CASE("a stretch has three to six steps and two to four key poses", "[choice]") {
    for (const auto& stretch : known_stretches()) {
        CAPTURE(stretch.name);
        CHECK(stretch.steps.size() >= 3);
        CHECK(stretch.steps.size() <= 6);
        CHECK(stretch.poses.size() >= 2);
        CHECK(stretch.poses.size() <= 4);
    }
}

TEST_CASE("ids are words joined by single hyphens, and each is there once", "[choice]") {
    for (std::size_t i = 0; i < known_stretches().size(); ++i) {
        const std::string text(known_stretches()[i].id.text());
        CAPTURE(text);
        CHECK(text.find("--") == std::string::npos);
        CHECK_FALSE((text.starts_with('-') || text.ends_with('-')));
        CHECK(index_of(id(text)) == i);
    }
    CHECK(known_stretches().size() == 40);
}

TEST_CASE("what is for a micro-break fits into one, and every stretch into a long break", "[choice]") {
    for (const auto& stretch : known_stretches()) {
        CAPTURE(stretch.name);
        CHECK(stretch.total_seconds <= (stretch.micro ? 45 : 180));
        CHECK((stretch.position != Position::floor || !stretch.micro));
    }
}
