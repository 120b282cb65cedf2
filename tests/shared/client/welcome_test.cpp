// SPDX-License-Identifier: MIT
#include "shared/client/welcome.h"

#include "shared/base/build_info.h"
#include "tests/catch.h"
#include "tests/shared/client/fake_daemon.h"

using namespace limber;

namespace {

const std::string restart = "Restart it: limber daemon stop, then limber daemon start";

Result<Welcome> judge(const Welcome& welcome) {
    return judge_welcome(std::as_bytes(std::span(&welcome, 1)), sizeof(welcome));
}

std::string sentence_for(const Welcome& welcome, ExitCode exit) {
    const auto judged = judge(welcome);
    REQUIRE_FALSE(judged);
    CHECK(judged.error().exit == exit);
    return judged.error().sentence();
}

}  // namespace

TEST_CASE("an honest welcome is taken", "[client]") {
    CHECK(judge(FakeDaemon::honest_welcome()));
}

TEST_CASE("a daemon of another protocol, older or newer, is told from this program", "[client]") {
    auto welcome = FakeDaemon::honest_welcome();
    welcome.status = static_cast<std::uint32_t>(WelcomeStatus::wrong_version);
    const auto own = std::to_string(protocol_version);
    for (const auto protocol : {protocol_version - 1, protocol_version + 1}) {
        welcome.protocol = protocol;
        CHECK(sentence_for(welcome, ExitCode::wrong_version) == "the daemon speaks protocol " +
                                                                    std::to_string(protocol) +
                                                                    ", this program " + own + ". " + restart);
    }
}

TEST_CASE("of a daemon of another protocol no more than the frozen 16 bytes are needed", "[client]") {
    auto welcome = FakeDaemon::honest_welcome();
    welcome.protocol = 9;
    const auto bytes = std::as_bytes(std::span(&welcome, 1)).first(16);
    const auto judged = judge_welcome(bytes, 16);
    REQUIRE_FALSE(judged);
    CHECK(judged.error().exit == ExitCode::wrong_version);
    CHECK(judged.error().what ==
          "the daemon speaks protocol 9, this program " + std::to_string(protocol_version));
}

TEST_CASE("the same protocol in another layout is another build", "[client]") {
    auto welcome = FakeDaemon::honest_welcome();
    const auto expected = "the daemon and this program come from different builds: its is 0.0.1, this is " +
                          std::string(version) + ". " + restart;
    SECTION("fingerprint") {
        welcome.layout_fingerprint ^= 1;
    }
    SECTION("size of the state") {
        welcome.state_bytes += 8;
    }
    SECTION("size of the mailbox") {
        welcome.mailbox_bytes -= 8;
    }
    CHECK(sentence_for(welcome, ExitCode::wrong_version) == expected);
}

TEST_CASE("a build's name is shown without what a terminal would obey", "[client]") {
    auto welcome = FakeDaemon::honest_welcome();
    welcome.layout_fingerprint ^= 1;
    welcome.build.fill('\033');
    CHECK(sentence_for(welcome, ExitCode::wrong_version).find('\033') == std::string::npos);
}

TEST_CASE("each refusal has its sentence and its exit code", "[client]") {
    auto welcome = FakeDaemon::honest_welcome();
    welcome.status = static_cast<std::uint32_t>(WelcomeStatus::tray_running);
    CHECK(sentence_for(welcome, ExitCode::already_running) == "Limber is in the tray already");
    welcome.status = static_cast<std::uint32_t>(WelcomeStatus::too_many_clients);
    CHECK(sentence_for(welcome, ExitCode::error) ==
          "Limber's daemon is busy: too many programs talk to it already. Close one of Limber's programs");
    for (const std::uint32_t status : {0U, 2U, 5U, 6U, ~0U}) {
        CAPTURE(status);
        welcome.status = status;
        CHECK(sentence_for(welcome, ExitCode::wrong_version).rfind("the daemon speaks nonsense: ", 0) == 0);
    }
}

TEST_CASE("what is no welcome at all is nonsense", "[client]") {
    auto welcome = FakeDaemon::honest_welcome();
    const auto bytes = std::as_bytes(std::span(&welcome, 1));
    for (const std::size_t length : {0U, 1U, 15U, 16U, 63U}) {
        CAPTURE(length);
        CHECK_FALSE(judge_welcome(bytes.first(length), length));
    }
    CHECK_FALSE(judge_welcome(bytes, sizeof(welcome) + 1));
    welcome.magic ^= 1;
    CHECK(sentence_for(welcome, ExitCode::wrong_version) ==
          "the daemon speaks nonsense: its first packet does not begin as it should. " + restart);
}
