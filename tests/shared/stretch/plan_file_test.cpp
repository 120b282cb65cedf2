// SPDX-License-Identifier: MIT
// Each line of a plan that contradicts itself, the stretches or the calendar is told with its place.
#include "shared/stretch/plan_file.h"

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

constexpr const char* good = R"(title = "Neck"
by = "A. Sample"
from = 2026-11-23
until = 2026-11-29
notes = "Slowly."
[[entry]]
stretch = "open-book"
hold_seconds = 4
repetitions = 12
sides = "right"
days = ["mon", "thu"]
times_a_day = 2
note = "Knees together."
[[entry]]
stretch = "chin-tuck"
)";

const Catalogue& catalogue() {
    static const auto read = Catalogue::read(LIMBER_SOURCE_STRETCHES);
    return *read;
}

// The good plan with one place changed. The place must be there, or the test would test nothing.
std::string changed(std::string_view from, std::string_view to) {
    std::string text = good;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

// Without the file's name and its colon; "ok": it is taken.
std::string verdict_on(std::string_view text) {
    const TemporaryDirectory folder;
    const auto file = folder.write("plan.toml", text);
    const auto plan = read_plan(file, catalogue());
    return plan ? "ok" : plan.error().sentence().substr(file.native().size() + 1);
}

}  // namespace

TEST_CASE("a good plan is read as it stands there", "[plan]") {
    const TemporaryDirectory folder;
    const auto plan = read_plan(folder.write("plan.toml", good), catalogue());
    REQUIRE(plan);
    CHECK(plan->title == "Neck");
    CHECK(plan->by == "A. Sample");
    CHECK(date_text(plan->from) == "2026-11-23");
    REQUIRE(plan->until);
    CHECK(date_text(*plan->until) == "2026-11-29");
    CHECK(plan->notes == "Slowly.");
    REQUIRE(plan->entries.size() == 2);
    CHECK(plan->entries[0] == PlanEntry{*StretchId::parse("open-book"),
                                        4,
                                        12,
                                        PlanSides::right,
                                        {true, false, false, true, false, false, false},
                                        2,
                                        "Knees together."});
    PlanEntry plain;
    plain.stretch = *StretchId::parse("chin-tuck");
    CHECK(plan->entries[1] == plain);
}

TEST_CASE("title, first day and one stretch are enough", "[plan]") {
    const TemporaryDirectory folder;
    const auto plan = read_plan(
        folder.write("p", "title = 'x'\nfrom = 2026-11-23\n[[entry]]\nstretch = 'cobra'\n"), catalogue());
    REQUIRE(plan);
    CHECK_FALSE(plan->until);
    CHECK(plan->entries[0].days == every_day);
    CHECK(plan->entries[0].times_a_day == 1);
}

TEST_CASE("the example that is handed out is a good plan", "[plan]") {
    const auto plan = read_plan(LIMBER_EXAMPLE_PLAN, catalogue());
    REQUIRE(plan);
    CHECK(plan->entries.size() == 3);
}

TEST_CASE("a broken plan is told with its place and what is allowed", "[plan]") {
    CHECK(verdict_on(good) == "ok");
    CHECK(verdict_on(changed("\"open-book\"", "\"open-bok\"")) ==
          "7:11: entry.stretch is \"open-bok\". Did you mean \"open-book\"?");
    CHECK(verdict_on(changed("\"open-book\"", "\"handstand\""))
              .starts_with("7:11: entry.stretch is \"handstand\". It must be one of: armpit-look, "));
    CHECK(
        verdict_on(changed("stretch = \"open-book\"\n", "")).starts_with("6:1: entry.stretch is missing. "));
    CHECK(verdict_on(changed("title = \"Neck\"\n", "")) ==
          "1:1: title is missing. It must be a text of 1 to 80 characters, on one line");
    CHECK(verdict_on(changed("2026-11-23", "\"2026-11-23\"")) ==
          "3:8: from is \"2026-11-23\". It must be a date like 2026-11-23, without quotes");
    CHECK(verdict_on(changed("2026-11-23", "2026-02-30")).starts_with("3:"));
    CHECK(verdict_on(changed("times_a_day = 2", "times_a_day = 13")) ==
          "12:15: entry.times_a_day is 13. It must be a whole number from 1 to 12");
    CHECK(verdict_on(changed("\"thu\"", "\"thursday\"")).starts_with("11:16: item 2 of entry.days is "));
    CHECK(verdict_on(changed("\"right\"", "\"rigth\"")) ==
          "10:9: entry.sides is \"rigth\". Did you mean \"right\"?");
    CHECK(verdict_on(changed("note = ", "nota = ")) ==
          "13:1: unknown key \"entry.nota\". Did you mean entry.note?");
    CHECK(verdict_on("title = \"Neck\"\nfrom = 2026-11-23\n") ==
          "1:1: entry is missing. It must be a list of 1 to 40 tables, each under [[entry]]");
    CHECK(verdict_on("title = \"Neck\"\nfrom = 2026-11-23\nentry = []\n") ==
          "3:9: entry is a list of 0. It must be a list of 1 to 40 tables, each under [[entry]]");
    CHECK(verdict_on("title = \"Neck\nfrom = 2026-11-23\n").starts_with("1:"));
}

TEST_CASE("a plan that contradicts a stretch or itself is told with its place", "[plan]") {
    CHECK(verdict_on(changed("hold_seconds = 4", "hold_seconds = 10")) ==
          "8:16: entry.hold_seconds is 10. For open-book it must be from 2 to 5: a plan keeps to the "
          "stretch's own range");
    CHECK(verdict_on(changed("repetitions = 12", "repetitions = 9")) ==
          "9:15: entry.repetitions is 9. For open-book it must be from 10 to 15: a plan keeps to the "
          "stretch's own range");
    CHECK(verdict_on(changed("\"chin-tuck\"", "\"chin-tuck\"\nsides = \"left\"")) ==
          "16:9: entry.sides is \"left\". chin-tuck has no sides; leave the line out");
    CHECK(
        verdict_on(changed("\"chin-tuck\"", "\"far-gaze\"\nrepetitions = 2")) ==
        "16:15: entry.repetitions is 2. For far-gaze it must be 1: a plan keeps to the stretch's own range");
    CHECK(verdict_on(changed("until = 2026-11-29", "until = 2026-11-22")) ==
          "4:9: until is 2026-11-22. It must not be before from, 2026-11-23");
    CHECK(
        verdict_on(changed("\"chin-tuck\"", "\"open-book\"\ndays = [\"tue\", \"thu\"]")) ==
        "15:11: entry.stretch is \"open-book\". An earlier entry has it on the same days (thu); times_a_day "
        "says how often it is to be done");
    CHECK(verdict_on(changed("\"chin-tuck\"", "\"open-book\"\ndays = [\"tue\", \"fri\"]")) == "ok");
    CHECK(verdict_on(changed("until = 2026-11-29", "until = 2026-11-24")) == "ok");
    CHECK(verdict_on(changed("until = 2026-11-29\n", "until = 2026-11-24\n") + "days = [\"fri\"]\n") ==
          "16:8: entry.days is a list of 1. None of these days is from 2026-11-23 until 2026-11-24");
}

TEST_CASE("a plan that is not there is none, one that cannot be read is an error", "[plan]") {
    const TemporaryDirectory folder;
    const auto none = read_kept_plan(folder.path() / plan_file_name, catalogue());
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
    CHECK(read_kept_plan(folder.write("good", good), catalogue())->has_value());
    CHECK_FALSE(read_kept_plan(folder.write("bad", "title = 1"), catalogue()));
    CHECK_FALSE(read_plan(folder.path() / "nowhere", catalogue()));
}
