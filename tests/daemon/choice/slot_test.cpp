// SPDX-License-Identifier: MIT
// What each place in a break looks for first, worked out here from the words of the catalogue.
#include "daemon/choice/day_need.h"
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"

using namespace limber;

namespace {

std::size_t trunk_count(const StretchId& id) {
    return trunk_directions_of(stretch_of(id)).size();
}

// On a day on which nothing was done yet.
int need_of_regions(const Stretch& stretch) {
    const auto neck = std::count_if(stretch.moves.begin(), stretch.moves.end(), is_neck_direction);
    return static_cast<int>(neck) * 120 + 300 * std::min(2, static_cast<int>(stretch.regions.size()));
}

// Someone may do everything and skips nothing: only the last eight offers close an entry off.
bool eyes_are_open(const ChoiceDesk& desk) {
    const auto& history = desk.history;
    return std::any_of(known_stretches().begin(), known_stretches().end(), [&](const Stretch& stretch) {
        const auto window = std::min<std::ptrdiff_t>(8, std::ssize(history));
        return is_for_eyes(stretch) &&
               std::none_of(history.end() - window, history.end(),
                            [&](const Tried& offer) { return offer.id == stretch.id; });
    });
}

}  // namespace

TEST_CASE("the first short break of a day takes what has most directions of the trunk", "[choice]") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const ChoiceDesk desk({}, seed);
        const auto chosen = desk.offer(ChoiceDesk::movement_break(1));
        REQUIRE(chosen.size() == 1);
        CHECK(trunk_count(chosen[0].id) == 2);
    }
}

TEST_CASE("the next short break looks for regions and the neck first, then it is the trunk's turn again",
          "[choice]") {
    const std::vector<std::pair<int, bool>> short_breaks{{1, true}, {3, false}, {5, true}, {7, false}};
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const ChoiceDesk desk({}, seed);
        for (const auto& [nth, trunk_first] : short_breaks) {
            CAPTURE(nth);
            const auto chosen = desk.offer(ChoiceDesk::movement_break(nth));
            REQUIRE(chosen.size() == 1);
            if (trunk_first) {
                CHECK(trunk_count(chosen[0].id) == 2);
                continue;
            }
            int most = 0;
            for (const auto& stretch : known_stretches()) {
                const bool fits = stretch.position != Position::floor && !is_for_eyes(stretch);
                most = std::max(most, fits && stretch.total_seconds <= 90 ? need_of_regions(stretch) : 0);
            }
            CHECK(need_of_regions(stretch_of(chosen[0].id)) == most);
        }
    }
}

TEST_CASE("a long break begins with the trunk", "[choice]") {
    ChoiceDesk desk({}, 2);
    desk.look = [&](const ChoiceContext& context, const std::vector<Chosen>& chosen) {
        if (context.kind == BreakKind::long_break) {
            REQUIRE_FALSE(chosen.empty());
            CHECK(trunk_count(chosen[0].id) > 0);
        }
    };
    desk.live(5);
}

TEST_CASE("a direction that is missing outweighs everything but the limits", "[choice]") {
    // The one turn without the floor was never liked, and shown just before the window.
    const auto turn = id("seated-trunk-turn");
    ChoiceDesk desk;
    for (int i = 0; i < 4; ++i) {
        desk.tried(turn, TriedOutcome::skipped, desk.day - 4);
        desk.tried(turn, TriedOutcome::completed, desk.day - 4);
    }
    for (const char* today : {"seated-cat-cow", "standing-side-slide", "prayer-press", "tendon-glides",
                              "wall-calf", "seated-hamstring", "neck-turn", "chin-tuck"}) {
        desk.tried(id(today), TriedOutcome::completed, desk.day);
    }
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        auto context = desk.context_of(ChoiceDesk::movement_break(5));
        context.seed = seed;
        CHECK(ids_of(desk.offer(context)) == std::vector{turn});
    }
}

TEST_CASE("the eyes have a micro-break when they had none in the one before", "[choice]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        ChoiceDesk desk({}, seed);
        bool eyes_before = false;
        int of_the_eyes = 0;
        desk.look = [&](const ChoiceContext& context, const std::vector<Chosen>& chosen) {
            if (context.kind != BreakKind::micro) {
                return;
            }
            REQUIRE(chosen.size() == 1);
            const bool eyes = is_for_eyes(stretch_of(chosen[0].id));
            CHECK((eyes || (eyes_before && context.break_index > 0) || !eyes_are_open(desk)));
            eyes_before = eyes;
            of_the_eyes += eyes ? 1 : 0;
        };
        desk.live(3);
        CHECK(of_the_eyes >= 3 * ChoiceDesk::breaks_a_day / 3);
    }
}

TEST_CASE("only micro-breaks are for the eyes", "[choice]") {
    ChoiceDesk desk;
    desk.look = [](const ChoiceContext& context, const std::vector<Chosen>& chosen) {
        for (const auto& one : chosen) {
            CHECK((context.kind == BreakKind::micro || !is_for_eyes(stretch_of(one.id))));
        }
    };
    desk.live(3);
}

TEST_CASE("a day needs what it has done least of, and when all is level it needs all again", "[choice]") {
    DayNeed need(0b0111);
    CHECK(need.needed() == 0b0111);
    CHECK(need.missing() == 0b0111);
    need.done(0b1001);
    CHECK(need.needed() == 0b0110);
    need.done(0b0010);
    need.done(0b0010);
    CHECK(need.needed() == 0b0100);
    need.done(0b0100);
    CHECK(need.needed() == 0b0101);
    CHECK(need.missing() == 0);
    need.done(0b0101);
    CHECK(need.needed() == 0b0111);
    CHECK(DayNeed(0).needed() == 0);
}
