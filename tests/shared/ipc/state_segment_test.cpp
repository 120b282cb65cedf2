// SPDX-License-Identifier: MIT
#include "shared/ipc/state_segment.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <fcntl.h>

#include "tests/catch.h"

using namespace limber;

namespace {

StateWriter make_writer() {
    auto writer = StateWriter::create(BootTime(Duration(1)));
    REQUIRE(writer);
    return std::move(*writer);
}

StateReader make_reader(const StateWriter& writer) {
    auto reader = StateReader::adopt(UniqueFd(fcntl(writer.descriptor(), F_DUPFD_CLOEXEC, 0)));
    REQUIRE(reader);
    return std::move(*reader);
}

StateWords filled_with(std::uint64_t word) {
    StateWords words{};
    words.fill(word);
    return words;
}

bool is_filled_with(const StateWords& words, std::uint64_t word) {
    return std::all_of(words.begin(), words.end(), [word](std::uint64_t w) { return w == word; });
}

}  // namespace

TEST_CASE("a reader gets what was published last, and its number", "[ipc]") {
    auto writer = make_writer();
    const auto reader = make_reader(writer);
    StateWords words{};
    CHECK(reader.read(words) == 0);
    for (std::uint64_t version = 1; version <= 5; ++version) {
        writer.publish(filled_with(version * 100));
        CHECK(reader.read(words) == version);
        CHECK(is_filled_with(words, version * 100));
    }
}

TEST_CASE("the state stays readable when the daemon is gone", "[ipc]") {
    std::optional<StateWriter> writer(make_writer());
    const auto reader = make_reader(*writer);
    writer->publish(filled_with(7));
    writer.reset();
    StateWords words{};
    CHECK(reader.read(words) == 1);
    CHECK(is_filled_with(words, 7));
}

TEST_CASE("memory that does not begin as a state does is refused", "[ipc]") {
    const auto memory =
        SealedMemory::create("limber-test", sizeof(StateMemory), SealedMemory::Access::read_only);
    REQUIRE(memory);
    const auto reader = StateReader::adopt(UniqueFd(fcntl(memory->descriptor(), F_DUPFD_CLOEXEC, 0)));
    REQUIRE_FALSE(reader);
    CHECK(reader.error().exit == ExitCode::wrong_version);
}

// One mapping for both threads: ThreadSanitizer knows addresses, two mappings would hide every race from it.
TEST_CASE("readers beside a busy writer never see a torn version or an older one", "[ipc][race]") {
    constexpr std::uint64_t fewest = 50'000, most = 20'000'000;
    const auto memory = std::make_unique<LatchMemory<SharedWord, state_word_count>>();
    std::atomic<int> readers_ready = 0;
    std::atomic<std::uint64_t> torn = 0, backwards = 0, accepted = 0;
    std::atomic<std::uint64_t> last = 0;  // 0: the writer goes on

    const auto read_until_last = [&] {
        const LatchReader<SharedWord, state_word_count> reader(*memory);
        ++readers_ready;
        std::uint64_t before = 0;
        while (last == 0 || before < last) {
            StateWords words{};
            const auto version = reader.read(words);
            if (version == 0) {
                continue;
            }
            torn += is_filled_with(words, version) ? 0 : 1;
            backwards += version < before ? 1 : 0;
            before = version;
            ++accepted;
        }
    };
    std::thread first(read_until_last), second(read_until_last);
    while (readers_ready < 2) {
        std::this_thread::yield();
    }
    LatchWriter<SharedWord, state_word_count> writer(*memory);
    // Until the readers have had their turns: where there are few processors, the writer alone may be quick.
    std::uint64_t version = 0;
    while (version < fewest || (accepted < 100 && version < most)) {
        writer.publish(filled_with(++version));
    }
    last = version;
    first.join();
    second.join();
    CHECK(torn == 0);
    CHECK(backwards == 0);
    CHECK(accepted >= 100);
}
