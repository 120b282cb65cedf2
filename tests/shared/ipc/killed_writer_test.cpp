// SPDX-License-Identifier: MIT
// The daemon dies, or is stopped, at each instruction of publish().
#include <algorithm>

#include <fcntl.h>

#include "shared/ipc/state_segment.h"
#include "tests/catch.h"
#include "tests/shared/ipc/single_step.h"

using namespace limber;

namespace {

StateWords filled_with(std::uint64_t word) {
    StateWords words{};
    words.fill(word);
    return words;
}

struct Segment {
    StateWriter writer;
    StateReader reader;
};

Segment make_segment() {
    auto writer = StateWriter::create(BootTime(Duration(1)));
    REQUIRE(writer);
    auto reader = StateReader::adopt(UniqueFd(fcntl(writer->descriptor(), F_DUPFD_CLOEXEC, 0)));
    REQUIRE(reader);
    return {std::move(*writer), std::move(*reader)};
}

// The version that is read, which must be whole; 0 when it is not. Eight tries at most, see LatchReader.
std::uint64_t whole_version(const StateReader& reader) {
    StateWords words{};
    const auto version = reader.read(words);
    return words == filled_with(version) ? version : 0;
}

}  // namespace

TEST_CASE("stopped at any instruction of publish(), the writer leaves a whole version to read",
          "[ipc][kill]") {
    auto segment = make_segment();
    segment.writer.publish(filled_with(1));
    // Two, so that both slots are seen half-written.
    auto writer = SingleStep::start([] { return true; },
                                    [&segment] {
                                        segment.writer.publish(filled_with(2));
                                        segment.writer.publish(filled_with(3));
                                    });
    if (!writer) {
        WARN(no_single_steps);
        return;
    }
    std::size_t steps = 0, not_whole = 0, backwards = 0;
    std::uint64_t before = 1;
    while (writer->step()) {
        ++steps;
        const auto version = whole_version(segment.reader);
        not_whole += version == 0 ? 1 : 0;
        backwards += version < before ? 1 : 0;
        before = std::max(before, version);
    }
    CHECK(steps > 4 * state_word_count);
    CHECK(not_whole == 0);
    CHECK(backwards == 0);
    CHECK(before == 3);
}

TEST_CASE("killed inside publish(), the writer leaves a whole version, for good", "[ipc][kill]") {
    constexpr std::size_t kills = 4;
    std::size_t steps = 0;  // of a whole publish(), counted in the first round
    for (std::size_t round = 0; round <= kills; ++round) {
        CAPTURE(round);
        auto segment = make_segment();
        segment.writer.publish(filled_with(1));
        auto writer =
            SingleStep::start([] { return true; }, [&segment] { segment.writer.publish(filled_with(2)); });
        if (!writer) {
            WARN(no_single_steps);
            return;
        }
        if (round == 0) {
            while (writer->step()) {
                ++steps;
            }
            continue;
        }
        const auto killed_after = steps * round / (kills + 1);
        for (std::size_t i = 0; i < killed_after; ++i) {
            REQUIRE(writer->step());
        }
        writer->kill_hard();
        const auto version = whole_version(segment.reader);
        CHECK((version == 1 || version == 2));
        // Whoever comes later reads the same.
        CHECK(whole_version(segment.reader) == version);
    }
}
