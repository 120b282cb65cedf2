// SPDX-License-Identifier: MIT
#include "daemon/choice/choice.h"

#include "tests/catch.h"

using namespace limber;

namespace {

const WallTime today{std::chrono::sys_days{std::chrono::year{2026} / 5 / 4}};

Stretch stretch(const char* id, Position position) {
    Stretch s;
    s.id = *StretchId::parse(id);
    s.position = position;
    return s;
}

const std::vector<Stretch> three = {stretch("cobra", Position::floor), stretch("chin-tuck", Position::seated),
                                    stretch("wall-slides", Position::standing)};

StretchId id(const char* text) {
    return *StretchId::parse(text);
}

}  // namespace

TEST_CASE("without history the first stretch off the floor is offered", "[choice]") {
    CHECK(choose(three, {}, {}, today) == id("chin-tuck"));
}

TEST_CASE("the stretch offered least recently comes next", "[choice]") {
    StretchHistory history;
    history.last_offered[id("chin-tuck")] = today - 1h;
    CHECK(choose(three, history, {}, today) == id("wall-slides"));
    history.last_offered[id("wall-slides")] = today - 2h;
    CHECK(choose(three, history, {}, today) == id("wall-slides"));
    history.last_offered[id("wall-slides")] = today;
    CHECK(choose(three, history, {}, today) == id("chin-tuck"));
}

TEST_CASE("the floor is offered only to those who want it", "[choice]") {
    CHECK(choose(three, {}, {true}, today) == id("cobra"));
}

TEST_CASE("a stretch that hurt rests for fourteen days", "[choice]") {
    StretchHistory history;
    history.last_hurt[id("chin-tuck")] = today - std::chrono::days(13);
    CHECK(choose(three, history, {}, today) == id("wall-slides"));
    CHECK(choose(three, history, {}, today + std::chrono::days(1)) == id("chin-tuck"));
}

TEST_CASE("when nothing may be offered nothing is", "[choice]") {
    CHECK(choose({three[0]}, {}, {}, today).empty());
    CHECK(choose({}, {}, {true}, today).empty());
}
