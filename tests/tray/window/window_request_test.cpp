// SPDX-License-Identifier: MIT
// The command line of limber-window.
#include "tray/window/window_request.h"

#include <initializer_list>
#include <vector>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

using Kind = WindowRequest::Kind;

std::variant<WindowRequest, ContactSheet, ExitCode> parse(std::initializer_list<const char*> arguments) {
    std::vector<const char*> argv{"limber-window"};
    argv.insert(argv.end(), arguments);
    return parse_arguments(static_cast<int>(argv.size()), argv.data());
}

WindowRequest request(std::initializer_list<const char*> arguments) {
    return std::get<WindowRequest>(parse(arguments));
}

}  // namespace

TEST_CASE("a bare start shows today", "[window]") {
    CHECK(request({}).kind == Kind::today);
    CHECK(request({"--today"}).kind == Kind::today);
}

TEST_CASE("a run names its reminder", "[window]") {
    CHECK(request({"--run", "42"}) == WindowRequest{.kind = Kind::run, .reminder = 42});
}

TEST_CASE("an invitation names its reminder", "[window]") {
    CHECK(request({"--invite", "42"}) == WindowRequest{.kind = Kind::invite, .reminder = 42});
    CHECK(std::get<ExitCode>(parse({"--invite"})) == ExitCode::usage);
    CHECK(std::get<ExitCode>(parse({"--invite", "42", "--run", "42"})) == ExitCode::usage);
}

TEST_CASE("a stretch can be named or left to the daemon", "[window]") {
    CHECK(request({"--stretch", "open-book"}).stretch == *StretchId::parse("open-book"));
    CHECK(request({"--stretch"}) == WindowRequest{.kind = Kind::stretch});
}

TEST_CASE("what makes no sense on the command line ends with the usage status", "[window]") {
    CHECK(std::get<ExitCode>(parse({"--run", "-3"})) == ExitCode::usage);
    CHECK(std::get<ExitCode>(parse({"--run", "soon"})) == ExitCode::usage);
    CHECK(std::get<ExitCode>(parse({"--stretch", "Open Book!"})) == ExitCode::usage);
    CHECK(std::get<ExitCode>(parse({"--run", "1", "--today"})) == ExitCode::usage);
    CHECK(std::get<ExitCode>(parse({"--dance"})) == ExitCode::usage);
}

TEST_CASE("help and version are no errors", "[window]") {
    CHECK(std::get<ExitCode>(parse({"--help"})) == ExitCode::ok);
    CHECK(std::get<ExitCode>(parse({"--version"})) == ExitCode::ok);
}

TEST_CASE("stretch now follows the reminder that is up, else the person's own accord", "[window]") {
    const State asked = with_reminder(ReminderState::snoozed);
    const State fresh = at_the_desk();

    CHECK(stretch_now_request(&asked).reminder == 42);
    CHECK(stretch_now_request(&fresh).reminder == 0);
    CHECK(stretch_now_request(nullptr).reminder == 0);
}

TEST_CASE("a picture of all figures is asked for by its file", "[window]") {
    CHECK(std::get<ContactSheet>(parse({"--contact-sheet", "all.png"})) == ContactSheet{"all.png", true});
    CHECK(std::get<ContactSheet>(parse({"--contact-sheet", "all.png", "--no-names"})) ==
          ContactSheet{"all.png", false});
    CHECK(std::get<ExitCode>(parse({"--no-names"})) == ExitCode::usage);
    CHECK(std::get<ExitCode>(parse({"--contact-sheet", "all.png", "--today"})) == ExitCode::usage);
}
