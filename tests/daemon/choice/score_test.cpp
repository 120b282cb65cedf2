// SPDX-License-Identifier: MIT
// What each part of a score is worth: two entries that are alike but for one thing, and how often the first
// is preferred. The jitter is 0 to 29, so a lead of 30 always wins and one of 20 nearly so.
#include "shared/base/fnv.h"
#include "shared/base/split_mix.h"
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"

using namespace limber;

namespace {

constexpr int always = 300;
constexpr int mostly = 270;

// A short break that looks for regions first, one that looks for the trunk, and a micro-break.
const auto region_break = ChoiceDesk::movement_break(3);
const auto trunk_break = ChoiceDesk::movement_break(1);
const auto long_break = ChoiceDesk::movement_break(2);
const auto micro_break = ChoiceDesk::micro_break(1);

// In how many of 300 seeds a place in the break is given to `preferred`.
int times_preferred(const char* preferred, const ChoiceDesk& desk, std::int32_t break_index,
                    std::size_t place = 0) {
    int times = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        auto context = desk.context_of(break_index);
        context.seed = seed * 0x9e3779b9;
        const auto chosen = desk.offer(context);
        times += chosen.size() > place && chosen[place].id.text() == preferred ? 1 : 0;
    }
    return times;
}

// Two that ask the same of the same regions and of no direction.
ChoiceDesk with_twins() {
    return ChoiceDesk(only_these({id("standing-quad"), id("standing-hip-flexor")}));
}

// A long break whose first two places are taken; the two others compete for the third.
ChoiceDesk with_third_place_for(const char* one, const char* other) {
    return ChoiceDesk(only_these({id("seated-trunk-turn"), id("neck-side-tilt"), id(one), id(other)}));
}

void offers_in_between(ChoiceDesk& desk, int count, Day when) {
    for (int i = 0; i < count; ++i) {
        desk.tried(id("tendon-glides"), TriedOutcome::completed, when);
    }
}

// `older` was shown so many offers before `newer`.
void shown_apart(ChoiceDesk& desk, const char* older, const char* newer, int offers) {
    desk.tried(id(older), TriedOutcome::completed, desk.day - 1);
    offers_in_between(desk, offers - 1, desk.day - 1);
    desk.tried(id(newer), TriedOutcome::completed, desk.day - 1);
}

// By the words of the rule.
std::uint64_t jitter(std::uint64_t seed, const StretchId& id, std::int32_t break_index, std::uint64_t slot) {
    const auto place = split_mix(static_cast<std::uint64_t>(break_index) * 8 + slot);
    return split_mix(seed ^ fnv1a(id.text()) ^ place) % 30;
}

void check_jitter(const ChoiceDesk& desk, const char* lesser, const char* greater, std::int32_t break_index,
                  std::size_t place, std::uint64_t slot) {
    int ties = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        auto context = desk.context_of(break_index);
        context.seed = seed;
        const auto of_lesser = jitter(seed, id(lesser), break_index, slot);
        const auto of_greater = jitter(seed, id(greater), break_index, slot);
        ties += of_lesser == of_greater ? 1 : 0;
        const auto chosen = desk.offer(context);
        REQUIRE(chosen.size() > place);
        CHECK(chosen[place].id.text() == (of_lesser > of_greater ? lesser : greater));
    }
    CHECK(ties > 0);
}

}  // namespace

TEST_CASE("between equals the jitter decides, and then the greater id", "[choice]") {
    const ChoiceDesk wrists(only_these({id("prayer-press"), id("wrist-up-stretch")}));
    check_jitter(wrists, "prayer-press", "wrist-up-stretch", micro_break, 0, 0);
    check_jitter(with_twins(), "standing-hip-flexor", "standing-quad", region_break, 0, 0);
    check_jitter(with_twins(), "standing-hip-flexor", "standing-quad", trunk_break, 0, 1);
    check_jitter(with_third_place_for("standing-hip-flexor", "standing-quad"), "standing-hip-flexor",
                 "standing-quad", long_break, 2, 2);
}

TEST_CASE("what was completed is preferred to what was skipped", "[choice]") {
    auto desk = with_twins();
    desk.tried(id("standing-quad"), TriedOutcome::completed, desk.day - 10);
    desk.tried(id("standing-hip-flexor"), TriedOutcome::skipped, desk.day - 10);
    offers_in_between(desk, 201, desk.day - 10);
    CHECK(times_preferred("standing-quad", desk, region_break) == always);
}

TEST_CASE("what was never tried is preferred to what was skipped", "[choice]") {
    auto desk = with_twins();
    desk.tried(id("standing-hip-flexor"), TriedOutcome::skipped, desk.day - 10);
    offers_in_between(desk, 201, desk.day - 10);
    CHECK(times_preferred("standing-quad", desk, region_break) == always);
}

TEST_CASE("what was done today gives way to what was not", "[choice]") {
    auto desk = with_twins();
    desk.tried(id("standing-hip-flexor"), TriedOutcome::completed, desk.day);
    offers_in_between(desk, 201, desk.day);
    CHECK(times_preferred("standing-quad", desk, region_break) == always);
}

TEST_CASE("what was not shown for longer is preferred, by as many offers as the place asks for", "[choice]") {
    auto twins = with_twins();
    shown_apart(twins, "standing-hip-flexor", "standing-quad", 10);
    CHECK(times_preferred("standing-hip-flexor", twins, region_break) == always);

    ChoiceDesk trunk(only_these({id("standing-side-slide"), id("seated-side-bend")}));
    shown_apart(trunk, "seated-side-bend", "standing-side-slide", 15);
    CHECK(times_preferred("seated-side-bend", trunk, trunk_break) == always);

    ChoiceDesk micro(only_these({id("prayer-press"), id("wrist-up-stretch")}));
    shown_apart(micro, "prayer-press", "wrist-up-stretch", 10);
    CHECK(times_preferred("prayer-press", micro, micro_break) == always);

    auto third = with_third_place_for("standing-hip-flexor", "standing-quad");
    shown_apart(third, "standing-hip-flexor", "standing-quad", 3);
    CHECK(times_preferred("standing-hip-flexor", third, long_break, 2) == always);
}

TEST_CASE("a micro-break prefers a direction of the neck, and a region that is needed", "[choice]") {
    const ChoiceDesk neck(only_these({id("chin-to-chest"), id("shoulder-rolls")}));
    CHECK(times_preferred("chin-to-chest", neck, micro_break) == always);

    ChoiceDesk region(only_these({id("prayer-press"), id("shoulder-rolls")}));
    region.tried(id("cross-body-shoulder"), TriedOutcome::completed, region.day);
    CHECK(times_preferred("prayer-press", region, micro_break) == always);
}

TEST_CASE("where directions are equal, the trunk's place and the last place look at regions", "[choice]") {
    ChoiceDesk trunk(only_these({id("standing-side-slide"), id("seated-side-bend")}));
    trunk.tried(id("shoulder-rolls"), TriedOutcome::completed, trunk.day);
    CHECK(times_preferred("standing-side-slide", trunk, trunk_break) > mostly);

    auto third = with_third_place_for("standing-quad", "wall-calf");
    third.tried(id("seated-ankle-pumps"), TriedOutcome::completed, third.day);
    CHECK(times_preferred("standing-quad", third, long_break, 2) > mostly);
}

TEST_CASE("a third region counts no more than two", "[choice]") {
    ChoiceDesk desk(only_these({id("seated-chest-lift"), id("wrist-down-stretch")}));
    const int times = times_preferred("seated-chest-lift", desk, region_break);
    CHECK(times > 0);
    CHECK(times < always);
}

TEST_CASE("a direction that is closed today is not needed", "[choice]") {
    ChoiceDesk desk(
        only_these({id("standing-back-bend"), id("standing-side-slide"), id("seated-trunk-turn")}));
    for (const char* done : {"standing-back-bend", "standing-side-slide"}) {
        desk.tried(id(done), TriedOutcome::completed, desk.day);
    }
    desk.tried(id("seated-trunk-turn"), TriedOutcome::pain, desk.day);
    CHECK(times_preferred("standing-side-slide", desk, trunk_break) == always);
}
