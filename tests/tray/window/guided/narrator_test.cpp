// SPDX-License-Identifier: MIT
// What of a run is heard, by what was chosen: with a voice and a chime that write down.
#include "tray/window/guided/narrator.h"

#include <vector>

#include "tests/catch.h"
#include "tests/temporary_directory.h"
#include "tray/window/guided/guided_session.h"

using namespace limber;

namespace {

const StretchId chin_tuck = *StretchId::parse("chin-tuck");

class StillClock final : public Clock {
public:
    BootTime boot() const override { return BootTime(1h); }
    WallTime wall() const override { return WallTime(1h); }
};

class GrantingHost final : public WindowHost {
public:
    GrantingHost() : catalogue_(*Catalogue::read(LIMBER_SOURCE_STRETCHES)) {}
    const Clock& clock() const override { return clock_; }
    const Catalogue& catalogue() const override { return catalogue_; }
    const State* state() const override { return &state_; }
    std::uint32_t submit(const Command&) override { return 1; }
    void open(const WindowRequest&) override {}
    void start_daemon() override {}

private:
    StillClock clock_;
    State state_;
    Catalogue catalogue_;
};

struct Heard {
    std::vector<std::string> notes;

    struct Writer final : Voice, Chime {
        explicit Writer(Heard& heard) : out(heard) {}
        void say(const std::string& words) override { out.notes.push_back(words); }
        void stop() override { out.notes.emplace_back("(stop)"); }
        void play(Sound sound) override { out.notes.push_back(std::string("♪ ") + to_string(sound)); }
        Heard& out;
    };
    Narrator::Makers makers() {
        return {[this] { return std::make_unique<Writer>(*this); },
                [this] { return std::make_unique<Writer>(*this); }};
    }
    std::vector<std::string> take() { return std::exchange(notes, {}); }
};

// A run of a chin tuck, told by a narrator.
struct Told {
    explicit Told(HearingChoice choice, const std::filesystem::path& file = {})
        : narrator(choice, file, heard.makers()) {
        session.on_answer({.id = 1, .verdict = Verdict::applied, .reminder = 7});
    }
    void send(GuidedEvent event, bool in_call = false) {
        session.send(event);
        narrator.follow(session, in_call);
    }

    Heard heard;
    GrantingHost host;
    GuidedSession session{host, 0, chin_tuck};
    Narrator narrator;
};

using Notes = std::vector<std::string>;
const std::string begins = "Chin tuck. Sit tall, feet flat, shoulders loose.";

}  // namespace

TEST_CASE("speech and sounds are heard as chosen, each by itself", "[window]") {
    const auto [choice, expected] = GENERATE(table<HearingChoice, Notes>({
        {{true, true}, {begins, "Move slowly", "Hold for 3 seconds, 1 of 8", "♪ hold"}},
        {{true, false}, {begins, "Move slowly", "Hold for 3 seconds, 1 of 8"}},
        {{false, true}, {"♪ hold"}},
        {{false, false}, {}},
    }));
    Told told(choice);
    told.send(GuidedEvent::go_on);
    told.send(GuidedEvent::next);
    told.send(GuidedEvent::next);

    CHECK(told.heard.take() == expected);
}

TEST_CASE("speech switched on tells where the run is, switched off it stops", "[window]") {
    Told told({false, false});
    told.send(GuidedEvent::go_on);
    told.send(GuidedEvent::next);

    told.narrator.choose({true, false});
    told.narrator.follow(told.session, false);
    CHECK(told.heard.take() == Notes{"Move slowly"});

    told.narrator.choose({false, false});
    told.send(GuidedEvent::next);
    CHECK(told.heard.take() == Notes{"(stop)"});
}

TEST_CASE("nothing is heard in a call", "[window]") {
    Told told({true, true});
    told.send(GuidedEvent::go_on);
    told.heard.take();
    told.send(GuidedEvent::next, true);
    told.send(GuidedEvent::next, true);
    CHECK(told.heard.take() == Notes{"(stop)"});
    told.send(GuidedEvent::next);
    CHECK(told.heard.take() == Notes{"Come back slowly", "♪ hold_over"});
}

TEST_CASE("a run that is left falls silent", "[window]") {
    Told told({true, true});
    told.send(GuidedEvent::go_on);
    told.heard.take();
    told.session.close();
    told.narrator.follow(told.session, false);
    CHECK(told.heard.take() == Notes{"(stop)"});
}

TEST_CASE("a window that goes takes its voice along", "[window]") {
    Told told({true, false});
    told.send(GuidedEvent::go_on);
    told.narrator.end();
    told.narrator.end();
    CHECK(told.heard.take() == Notes{begins, "(stop)"});
}

TEST_CASE("what was chosen holds for the next window, the configuration only until then", "[window]") {
    const TemporaryDirectory folder;
    const auto file = folder.path() / "limber" / hearing_file_name;
    Heard heard;
    {
        Narrator first({false, true}, file, heard.makers());
        CHECK(first.choice() == HearingChoice{false, true});
        CHECK_FALSE(std::filesystem::exists(file));
        first.choose({true, false});
    }
    const Narrator second({false, true}, file, heard.makers());
    CHECK(second.choice() == HearingChoice{true, false});
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a file of choices may say a part, and one with a fault says which", "[window]") {
    const TemporaryDirectory folder;
    const auto part = read_hearing(folder.write("part.toml", "speech = true\n"), {false, false});
    REQUIRE(part);
    CHECK(*part == HearingChoice{true, false});

    const auto wrong = read_hearing(folder.write("wrong.toml", "speech = \"loud\"\n"), {});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().sentence().find("wrong.toml:1:10: speech is \"loud\"") != std::string::npos);

    Heard heard;
    const Narrator usual({true, false}, folder.path() / "wrong.toml", heard.makers());
    CHECK(usual.choice() == HearingChoice{true, false});
}
