// SPDX-License-Identifier: MIT
// Thousands of random days with the reminders: the laws hold at every step, everything is reached and left,
// timers are neither missed nor idle, and what comes late or twice changes nothing.
#include <iostream>
#include <map>
#include <set>

#include "tests/catch.h"
#include "tests/daemon/course/random_life.h"
#include "tests/daemon/course/reminder_laws.h"
#include "tests/daemon/course/wakeup_law.h"

using namespace limber;

namespace {

constexpr std::uint64_t lives = 2000;
constexpr int deeds = 120;

// Whatever is about a reminder that is not up any more, or not yet.
void judge_stale_commands(const CourseDesk& desk, RandomLife& life) {
    static constexpr std::array kinds{
        CommandKind::snooze,        CommandKind::snooze_until,   CommandKind::snooze_moment,
        CommandKind::notice_closed, CommandKind::notice_expired, CommandKind::skip,
        CommandKind::another,       CommandKind::start,          CommandKind::finish,
        CommandKind::go_on,         CommandKind::walked};
    const auto& reminder = desk.course.reminder;
    const auto around = surroundings(desk.rules, desk.course, desk.context());
    for (const auto kind : kinds) {
        Command command;
        command.kind = kind;
        command.argument = 1;
        const bool over = !reminder.pending() && reminder.state != ReminderState::started;
        command.reminder = over && life.below(2) == 0 ? reminder.id : reminder.id + 1 + life.below(3);
        if (reminder.id > 1 && life.below(2) == 0) {
            command.reminder = reminder.id - 1;
        }
        if (command.reminder == 0) {
            continue;  // about none in particular
        }
        const auto step = on_command(reminder_rules(desk.rules), reminder, command, around, desk.wall_now());
        const bool other_run = kind == CommandKind::start && reminder.state == ReminderState::started;
        const bool told =
            other_run ? step.refusal == Refusal::stretch_running : step.verdict == Verdict::stale;
        if (!told || step.reminder != reminder || !step.effects.empty()) {
            throw BrokenLaw(std::string("what is late is stale and changes nothing: ") + to_string(kind));
        }
    }
}

// What has been, and what has been left again.
class Reached {
public:
    void see(const CourseDesk& desk) {
        const auto& reminder = desk.course.reminder;
        const auto signals = desk.course.attendance.signals;
        see("state", to_string(reminder.state));
        const auto wait = wait_of(reminder_rules(desk.rules), reminder, signals);
        see("wait", "wait " + std::to_string(static_cast<int>(wait)));
        see("manner", to_string(reminder.manner));
        see("nudge", "nudge " + std::to_string(static_cast<int>(reminder.nudge.kind)));
        see("waiting nudge", "waiting nudge " + std::to_string(static_cast<int>(reminder.waiting_nudge)));
        const bool snoozed = reminder.state == ReminderState::snoozed;
        see("snooze", snoozed ? std::string("until ") + to_string(reminder.snooze_end) : "not snoozed");
        see("pause", reminder.pause ? "paused" : "not paused");
    }
    void begin_life() { now_.clear(); }
    const std::set<std::string>& left() const { return left_; }

private:
    void see(const std::string& what, const std::string& value) {
        auto& now = now_[what];
        if (now != value) {
            left_.insert(now);
            now = value;
        }
    }
    std::map<std::string, std::string> now_;
    std::set<std::string> left_;
};

struct Walk {
    explicit Walk(std::uint64_t seed) : life(seed) { desk.type(1s); }
    void step(ReminderLaws& laws) {
        desk.watcher = [&laws](const CourseDesk& there, const Course& before, const Event& event) {
            laws.see(there, before, event);
        };
        life.live(desk);
        desk.watcher = nullptr;
    }
    RandomLife life;
    CourseDesk desk;
};

}  // namespace

TEST_CASE("the laws of the reminders hold on thousands of random days, and everything is reached and left",
          "[course][walk]") {
    Reached reached;
    Duration lived{0};
    std::map<ReminderNews, int> news;
    for (std::uint64_t seed = 1; seed <= lives; ++seed) {
        ReminderLaws laws;
        Walk walk(seed);
        reached.begin_life();
        for (int i = 0; i < deeds; ++i) {
            INFO("life " << seed << ", deed " << i);
            REQUIRE_NOTHROW([&] {
                walk.step(laws);
                judge_wakeup(walk.desk);
                judge_stale_commands(walk.desk, walk.life);
            }());
            reached.see(walk.desk);
        }
        lived += walk.desk.now.time_since_epoch();
        for (const auto& effect : walk.desk.effects) {
            if (const auto* const offer = std::get_if<OfferEffect>(&effect)) {
                ++news[offer->reminder.news];
            }
        }
    }
    for (const auto* const value : {"none",
                                    "due",
                                    "reminded",
                                    "snoozed",
                                    "started",
                                    "wait 0",
                                    "wait 1",
                                    "wait 2",
                                    "first",
                                    "again",
                                    "resident",
                                    "quiet",
                                    "nudge 0",
                                    "nudge 1",
                                    "nudge 2",
                                    "waiting nudge 0",
                                    "waiting nudge 1",
                                    "waiting nudge 2",
                                    "until time",
                                    "until typing_pause",
                                    "until call_end",
                                    "paused",
                                    "not paused"}) {
        INFO(value);
        CHECK(reached.left().count(value) == 1);
    }
    std::cout << lived / 24h << " random days:";
    for (const auto& [kind, count] : news) {
        std::cout << " " << count << " " << to_string(kind);
    }
    std::cout << "\n";
}

TEST_CASE("the same life twice is the same", "[course][walk]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Walk one(seed);
        Walk other(seed);
        for (int i = 0; i < deeds; ++i) {
            one.life.live(one.desk);
            other.life.live(other.desk);
        }
        INFO("life " << seed);
        REQUIRE(one.desk.course == other.desk.course);
        REQUIRE(one.desk.told == other.desk.told);
    }
}
