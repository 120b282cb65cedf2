// SPDX-License-Identifier: MIT
// situations.txt, lived through one by one: what a person does, and what Limber shows then.
#include <fstream>
#include <map>
#include <sstream>

#include "tests/catch.h"
#include "tests/daemon/course/course_desk.h"

using namespace limber;

namespace {

struct Line {
    std::string deed;
    std::vector<std::string> shown;
};
struct Situation {
    std::string name;
    std::vector<Line> lines;
};

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(' ') + 1 - from);
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');) {
        parts.push_back(trimmed(part));
    }
    return parts;
}

std::vector<Situation> read_situations() {
    std::ifstream file(LIMBER_SITUATIONS);
    std::vector<Situation> situations;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        if (!line.starts_with(' ')) {
            situations.push_back({line, {}});
            continue;
        }
        const auto arrow = line.find("->");
        REQUIRE(arrow != std::string::npos);
        situations.back().lines.push_back(
            {trimmed(line.substr(0, arrow)), split(trimmed(line.substr(arrow + 2)))});
    }
    return situations;
}

// "5 min" or "90 s", where the text has one.
Duration length_in(const std::string& text) {
    const auto digit = text.find_first_of("0123456789");
    REQUIRE(digit != std::string::npos);
    std::istringstream stream(text.substr(digit));
    int number = 0;
    std::string unit;
    stream >> number >> unit;
    REQUIRE((unit.starts_with("min") || unit.starts_with("s")));
    return unit.starts_with("min") ? Duration(std::chrono::minutes(number)) : std::chrono::seconds(number);
}

class Life {
public:
    void live(const std::string& deed) {
        const std::string refused = ", which is refused";
        const bool is_refused = deed.ends_with(refused);
        act(is_refused ? deed.substr(0, deed.size() - refused.size()) : deed);
        CHECK((desk_.last.verdict == Verdict::refused) == is_refused);
    }

    std::string shown() const {
        const auto& reminder = desk_.course.reminder;
        switch (reminder.state) {
            case ReminderState::none:
            case ReminderState::started:
                return "nothing";
            case ReminderState::snoozed:
                return "snoozed";
            case ReminderState::due:
                return due();
            case ReminderState::reminded:
                break;
        }
        static const std::map<ReminderManner, std::string> manners{
            {ReminderManner::first, "reminds"},
            {ReminderManner::again, "reminds again"},
            {ReminderManner::resident, "stays"},
            {ReminderManner::quiet, "reminds quietly"}};
        return manners.at(reminder.manner);
    }
    // Since the last line.
    std::string nudge() {
        const auto& nudge = desk_.course.reminder.nudge;
        if (nudge.id == nudge_seen_) {
            return "";
        }
        nudge_seen_ = nudge.id;
        return nudge.kind == NudgeKind::micro ? "+ micro-break" : "+ long sit";
    }
    std::string minutes() const {
        return std::to_string(std::chrono::floor<std::chrono::minutes>(desk_.sitting_now()).count()) + " min";
    }

private:
    std::string due() const {
        const auto& reminder = desk_.course.reminder;
        if (reminder.pause || reminder.off_hours) {
            return "in the menu";
        }
        switch (wait_of(reminder_rules(desk_.rules), reminder, desk_.course.attendance.signals)) {
            case ReminderWait::nothing:
                return "in the menu";
            case ReminderWait::typing_pause:
                return "waits";
            case ReminderWait::hold:
                return "held";
        }
        return "";
    }

    void act(const std::string& deed) {
        static const std::map<std::string, std::pair<Signal, bool>> signals{
            {"a call begins", {Signal::microphone, true}},
            {"the call ends", {Signal::microphone, false}},
            {"a film begins", {Signal::inhibitor, true}},
            {"the film ends", {Signal::inhibitor, false}},
            {"a full screen begins", {Signal::full_screen, true}},
            {"the full screen ends", {Signal::full_screen, false}},
            {"do not disturb begins", {Signal::notices_off, true}},
            {"do not disturb ends", {Signal::notices_off, false}},
            {"the screen is locked", {Signal::locked, true}},
            {"the screen is unlocked", {Signal::locked, false}}};
        if (const auto signal = signals.find(deed); signal != signals.end()) {
            desk_.set(signal->second.first, signal->second.second);
            return desk_.leave(0ms);
        }
        if (deed.starts_with("types ")) {
            return desk_.type(length_in(deed));
        }
        if (deed.starts_with("rests ")) {
            return desk_.leave(length_in(deed));
        }
        if (deed.starts_with("a long sit is told after ")) {
            desk_.rules.long_sit = length_in(deed);
            return;
        }
        answer(deed);
    }

    void answer(const std::string& deed) {
        if (deed.starts_with("snoozes for ")) {
            return desk_.tell_command(CommandKind::snooze, length_in(deed).count());
        }
        if (deed.ends_with(" from now")) {
            const auto until = desk_.wall_now() + length_in(deed);
            const auto seconds = std::chrono::floor<std::chrono::seconds>(until).time_since_epoch().count();
            return desk_.tell_command(CommandKind::snooze_until, seconds);
        }
        if (deed.starts_with("pauses for ")) {
            return desk_.tell_command(CommandKind::pause, length_in(deed).count());
        }
        if (deed == "stretches in the chair") {
            return stretch(BreakKind::short_break);
        }
        if (deed == "does the micro-break") {
            return stretch(BreakKind::micro);
        }
        static const std::map<std::string, std::pair<CommandKind, std::int64_t>> commands{
            {"snoozes until the typing stops", {CommandKind::snooze_moment, 1}},
            {"snoozes until the call ends", {CommandKind::snooze_moment, 2}},
            {"the notice runs out", {CommandKind::notice_expired, 0}},
            {"closes the notice", {CommandKind::notice_closed, 0}},
            {"skips", {CommandKind::skip, 0}}};
        if (const auto command = commands.find(deed); command != commands.end()) {
            return desk_.tell_command(command->second.first, command->second.second);
        }
        static const std::map<std::string, std::pair<EventKind, bool>> events{
            {"work ends", {EventKind::off_hours, true}},
            {"work begins", {EventKind::off_hours, false}},
            {"stands up", {EventKind::standing, true}},
            {"sits down", {EventKind::standing, false}}};
        const auto event = events.find(deed);
        INFO(deed);
        REQUIRE(event != events.end());
        Event told{event->second.first};
        told.on = event->second.second;
        desk_.tell(told);
    }

    void stretch(BreakKind kind) {
        Event event{EventKind::command};
        event.command.kind = CommandKind::start;
        event.command.reminder = kind == BreakKind::micro ? 0 : desk_.course.reminder.id;
        event.command.stretch = kind == BreakKind::micro ? desk_.course.reminder.nudge.stretch : StretchId();
        desk_.tell(event);
        desk_.leave(40s);
        event.command.kind = CommandKind::finish;
        event.command.reminder = desk_.course.reminder.id;
        event.command.argument = static_cast<std::int64_t>(Outcome::done);
        event.seated = true;
        desk_.tell(event);
    }

    CourseDesk desk_;
    std::uint64_t nudge_seen_ = 0;
};

}  // namespace

TEST_CASE("in every situation Limber does what the table says", "[course]") {
    const auto situations = read_situations();
    CHECK(situations.size() > 30);
    for (const auto& situation : situations) {
        Life life;
        for (const auto& [deed, expected] : situation.lines) {
            life.live(deed);
            INFO(situation.name << ": " << deed);
            const auto nudge = life.nudge();
            for (const auto& word : expected) {
                if (word.starts_with("+")) {
                    CHECK(word == nudge);
                } else if (word.ends_with(" min")) {
                    CHECK(word == life.minutes());
                } else {
                    CHECK(word == life.shown());
                }
            }
        }
    }
}
