// SPDX-License-Identifier: MIT
#include "tray/icon/icon_choice.h"

#include <cstdlib>
#include <ctime>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

TEST_CASE("The ring fills in twelve steps while the person sits", "[icon]") {
    const auto state = at_the_desk();
    CHECK(choose_icon(&state, moment(0s), nullptr).name == "limber-ring-00");
    CHECK(choose_icon(&state, moment(2min + 29s), nullptr).name == "limber-ring-00");
    CHECK(choose_icon(&state, moment(2min + 30s), nullptr).name == "limber-ring-01");
    CHECK(choose_icon(&state, moment(26min), nullptr).name == "limber-ring-10");
    CHECK(choose_icon(&state, moment(30min), nullptr).name == "limber-ring-12");
    CHECK(choose_icon(&state, moment(3h), nullptr).name == "limber-ring-12");
}

TEST_CASE("Between two steps nothing of the icon changes", "[icon]") {
    for (const Duration limit : {Duration(30min), Duration(45min), Duration(20s), Duration(7001)}) {
        auto state = at_the_desk();
        state.limit = limit;
        state.due_at = desk_start + limit;
        auto now = desk_start;
        int changes = 0;
        while (const auto next = next_icon_change(&state, now)) {
            REQUIRE(*next > now);
            const auto at = [&](BootTime when) {
                return choose_icon(&state, moment(when - desk_start), nullptr);
            };
            CHECK(at(now) == at(*next - 1ms));
            CHECK(at(now) != at(*next));
            now = *next;
            ++changes;
        }
        CHECK(changes == ring_steps);
    }
}

TEST_CASE("The tooltip is true to about a step", "[icon]") {
    const auto state = at_the_desk();
    CHECK(choose_icon(&state, moment(1min), nullptr).tooltip == "less than 3 min at the desk");
    CHECK(choose_icon(&state, moment(26min), nullptr).tooltip == "about 25 min at the desk");
    CHECK(choose_icon(&state, moment(26min), nullptr).title == "Limber: at the desk");
}

TEST_CASE("Who stands is not told to sit, and the icon changes with the daemon's word alone", "[icon]") {
    setenv("TZ", "UTC0", 1);
    tzset();
    auto state = at_the_desk();
    state.phase = Phase::standing;
    state.sitting = {Duration(10min), desk_start, 0};
    state.due_at.reset();
    state.watching.standing_since = desk_start + 5min;
    const auto choice = choose_icon(&state, moment(6min), nullptr);
    CHECK(choice.title == "Limber: standing");
    CHECK(choice.tooltip == "standing since 10:05");
    CHECK(choice == choose_icon(&state, moment(50min), nullptr));
    CHECK_FALSE(next_icon_change(&state, desk_start + 6min));
}

TEST_CASE("After a stretch in the chair the ring begins anew and the spell goes on", "[icon]") {
    auto state = at_the_desk();
    state.stretches_in_spell = 2;
    state.due_at = desk_start + 95min;
    const auto choice = choose_icon(&state, moment(65min), nullptr);
    CHECK(choice.name == "limber-ring-00");
    CHECK(choice.tooltip == "about 65 min at the desk, 2 stretches");
}

TEST_CASE("Without a foreseeable break the ring follows the measure", "[icon]") {
    auto state = at_the_desk();
    state.due_at.reset();
    CHECK(choose_icon(&state, moment(15min), nullptr).name == "limber-ring-06");
    REQUIRE(next_icon_change(&state, desk_start + 15min) == desk_start + 17min + 30s);
    state.sitting.rate = 0;
    CHECK_FALSE(next_icon_change(&state, desk_start + 15min));
}

TEST_CASE("Reading looks like sitting", "[icon]") {
    const auto sitting = at_the_desk();
    auto reading = sitting;
    reading.phase = Phase::grace;
    CHECK(choose_icon(&sitting, moment(9min), nullptr) == choose_icon(&reading, moment(9min), nullptr));
}

TEST_CASE("Every other phase has its sign and wakes nobody", "[icon]") {
    State away;
    CHECK(choose_icon(&away, moment(0s), nullptr).name == "limber-away");
    CHECK_FALSE(next_icon_change(&away, desk_start));

    auto paused = at_the_desk();
    paused.phase = Phase::paused;
    paused.paused_until = desk_start + 1h;
    CHECK(choose_icon(&paused, moment(0s), nullptr).name == "limber-paused");
    CHECK_FALSE(next_icon_change(&paused, desk_start));

    const auto snoozed = with_reminder(ReminderState::snoozed);
    CHECK(choose_icon(&snoozed, moment(31min), nullptr).name == "limber-snoozed");
    CHECK_FALSE(next_icon_change(&snoozed, desk_start));

    for (const auto up : {ReminderState::due, ReminderState::reminded}) {
        const auto due = with_reminder(up);
        CHECK(choose_icon(&due, moment(31min), nullptr).name == "limber-due");
        CHECK(choose_icon(&due, moment(31min), nullptr).attention);
        CHECK_FALSE(next_icon_change(&due, desk_start));
    }

    auto running = with_reminder(ReminderState::started);
    running.phase = Phase::stretching;
    CHECK(choose_icon(&running, moment(31min), nullptr).name == "limber-stretching");

    CHECK(choose_icon(nullptr, moment(0s), nullptr).name == "limber-gone");
    CHECK_FALSE(next_icon_change(nullptr, desk_start));
}

TEST_CASE("The words for what is due and what is snoozed stay as they are", "[icon]") {
    setenv("TZ", "UTC0", 1);
    tzset();
    const auto stretch = back_bend();
    const auto due = with_reminder(ReminderState::due);
    CHECK(choose_icon(&due, moment(31min), &stretch).tooltip == "Time for a break: Standing back bend, 35 s");
    CHECK(choose_icon(&due, moment(31min), &stretch) == choose_icon(&due, moment(55min), &stretch));
    const auto snoozed = with_reminder(ReminderState::snoozed);
    CHECK(choose_icon(&snoozed, moment(31min), &stretch).tooltip == "Snoozed until 10:35");
}

TEST_CASE("Warnings are told below", "[icon]") {
    auto state = at_the_desk();
    state.set(Warning::history_unsaved);
    const auto choice = choose_icon(&state, moment(26min), nullptr);
    CHECK(choice.tooltip == "about 25 min at the desk\nThe history is not being saved");
    CHECK(choice.title == "Limber: at the desk");
}

TEST_CASE("A panel known to be dark or light gets its own set", "[icon]") {
    const auto state = at_the_desk();
    CHECK(choose_icon(&state, moment(0s), nullptr, PanelTone::dark).name == "limber-ring-00-on-dark");
    CHECK(choose_icon(&state, moment(0s), nullptr, PanelTone::light).name == "limber-ring-00-on-light");
}

TEST_CASE("A limit of nothing does no harm", "[icon]") {
    State state = at_the_desk();
    state.limit = 0s;
    CHECK(choose_icon(&state, moment(1s), nullptr).name == "limber-ring-12");
    CHECK_FALSE(next_icon_change(&state, desk_start));
}
