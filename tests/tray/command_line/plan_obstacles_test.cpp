// SPDX-License-Identifier: MIT
#include "tray/command_line/plan_obstacles.h"

#include "tests/catch.h"
#include "tray/command_line/plan_text.h"

using namespace limber;

namespace {

constexpr Day monday = 20780;  // 2026-11-23

const Catalogue& catalogue() {
    static const auto read = Catalogue::read(LIMBER_SOURCE_STRETCHES);
    return *read;
}

Plan plan_of(const char* id) {
    Plan plan;
    plan.title = "Neck";
    plan.from = monday;
    plan.entries.resize(1);
    plan.entries[0].stretch = *StretchId::parse(id);
    return plan;
}

Profile screened() {
    Profile profile;
    profile.screened = monday;
    return profile;
}

// All of them on a line each.
std::string obstacles(const Plan& plan, const Profile& profile) {
    std::string text;
    for (const auto& one : plan_obstacles(plan, catalogue(), profile, monday)) {
        text += one + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("nothing stands in the way of what the profile allows", "[command_line]") {
    CHECK(obstacles(plan_of("neck-side-tilt"), screened()).empty());
}

TEST_CASE("what the profile rules out is named with its reason", "[command_line]") {
    const std::string name = "Open book (open-book) will not be offered: ";
    auto profile = screened();
    profile.positions.push_back(Position::floor);
    CHECK(obstacles(plan_of("open-book"), profile).empty());
    SECTION("a condition, unless a clinician has cleared the stretch") {
        profile.conditions = {"pregnancy"};
        CHECK(obstacles(plan_of("open-book"), profile) ==
              name + catalogue().condition_text("pregnancy") + "\n");
        profile.cleared = {*StretchId::parse("open-book")};
        CHECK(obstacles(plan_of("open-book"), profile).empty());
    }
    SECTION("hidden") {
        profile.hidden = {*StretchId::parse("open-book")};
        CHECK(obstacles(plan_of("open-book"), profile) == name + "you have hidden it\n");
    }
    SECTION("no place for it") {
        profile.positions = {Position::seated};
        CHECK(obstacles(plan_of("open-book"), profile) ==
              name + "your answers have no place for it (On the floor)\n");
    }
    SECTION("it hurt") {
        profile.suspended = {{*StretchId::parse("open-book"), {}, {}, monday + 14}};
        CHECK(obstacles(plan_of("open-book"), profile) ==
              name + "after \"It hurt\" it comes back on 2026-12-07\n");
        profile.suspended[0].until = monday;
        CHECK(obstacles(plan_of("open-book"), profile).empty());
    }
}

TEST_CASE("what holds the whole plan back is said once", "[command_line]") {
    auto plan = plan_of("neck-side-tilt");
    auto profile = screened();
    profile.alarm = Alarm{};
    CHECK(obstacles(plan, profile) == "Stretches are off, so nothing of the plan will be offered\n");
    CHECK(obstacles(plan, Profile{}) ==
          "Until the questions in Limber's window are answered, only what hardly anyone has to avoid is "
          "offered\n");
    plan.from = monday - 7;
    plan.until = monday - 1;
    CHECK(obstacles(plan, screened()) == "The plan was over on 2026-11-22\n");
}

TEST_CASE("a dose that fits no break is told", "[command_line]") {
    auto plan = plan_of("neck-side-tilt");
    plan.entries[0].hold_seconds = 30;
    plan.entries[0].repetitions = 3;
    CHECK(obstacles(plan, screened()) ==
          "Ear-toward-shoulder tilt (neck-side-tilt) takes 3 min 29 s as planned and fits no break: start it "
          "yourself, limber stretch neck-side-tilt\n");
    plan.entries[0].sides = PlanSides::left;
    CHECK(obstacles(plan, screened()).empty());
}

TEST_CASE("what reminders alone do not come to is told", "[command_line]") {
    auto plan = plan_of("neck-side-tilt");
    plan.entries[0].times_a_day = 3;
    CHECK(obstacles(plan, screened()).empty());
    plan.entries[0].times_a_day = 6;
    CHECK(obstacles(plan, screened()) ==
          "Ear-toward-shoulder tilt (neck-side-tilt) is planned 6 times a day; reminders come to it about 3 "
          "times a day, the rest is yours to start: limber stretch neck-side-tilt\n");
}

TEST_CASE("a plan is shown with its days and doses", "[command_line]") {
    auto plan = plan_of("neck-side-tilt");
    CHECK(plan_text(plan, catalogue(), monday) ==
          "Neck\nfrom 2026-11-23 on · in force\n\nEar-toward-shoulder tilt (neck-side-tilt)\n"
          "  1 repetition on each side, each held for 15 s; once a day");
    plan.by = "A. Sample";
    plan.notes = "Slowly.";
    plan.until = monday + 6;
    plan.entries[0].days = {false, false, false, false, false, true, true};
    plan.entries[0].times_a_day = 2;
    plan.entries[0].note = "Eyes open.";
    CHECK(plan_text(plan, catalogue(), monday - 1) ==
          "Neck\nBy A. Sample\nfrom 2026-11-23 until 2026-11-29 · not begun yet\nSlowly.\n\n"
          "Ear-toward-shoulder tilt (neck-side-tilt)\n"
          "  1 repetition on each side, each held for 15 s; 2 times a day: Saturday, Sunday\n  Eyes open.");
    CHECK(plan_text(plan, catalogue(), monday + 7).find("· over\n") != std::string::npos);
}
