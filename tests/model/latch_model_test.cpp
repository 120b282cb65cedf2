// SPDX-License-Identifier: MIT
// The latch under every outcome the memory model allows, and with each of its orders weakened, which must
// show: the orders are needed, not decoration.
#include "shared/ipc/latch.h"
#include "tests/catch.h"
#include "tests/model/memory_model.h"

using namespace limber;

namespace {

constexpr std::size_t word_count = 2;
using Memory = LatchMemory<ModelWord, word_count>;
using Words = std::array<std::uint64_t, word_count>;
using Access = MemoryModel::Weakened::Access;

// In the order of construction: the version, then the slots' words.
constexpr std::size_t version_word = 0;
constexpr std::size_t last_slot_word = 2 * word_count;

constexpr std::uint64_t versions = 3;
constexpr std::size_t stores = versions * (word_count + 1);

Words words_of(std::uint64_t version) {
    return {version * 10, version * 10 + 1};
}

struct Outcomes {
    std::size_t whole = 0, torn = 0, nothing = 0, backwards = 0;
};

// The writer never loads, so running it first and letting the reader see any of its stores covers every
// interleaving. `killed_after`: stores that happened before it was killed.
Outcomes read_twice(std::optional<MemoryModel::Weakened> weakened, std::size_t killed_after = stores) {
    Outcomes outcomes;
    MemoryModel::explore(weakened, [&](MemoryModel& model) {
        Memory memory;
        model.act_as(0);
        model.kill_after(killed_after);
        try {
            LatchWriter<ModelWord, word_count> writer(memory);
            for (std::uint64_t version = 1; version <= versions; ++version) {
                writer.publish(words_of(version));
            }
        } catch (const MemoryModel::Killed&) {
        }
        model.never_kill();
        model.act_as(1);
        const LatchReader<ModelWord, word_count> reader(memory);
        std::uint64_t before = 0;
        for (int i = 0; i < 2; ++i) {
            Words words{};
            const auto version = reader.read(words);
            if (version == 0) {
                ++outcomes.nothing;
            } else {
                ++(words == words_of(version) ? outcomes.whole : outcomes.torn);
            }
            outcomes.backwards += version < before ? 1 : 0;
            before = version;
        }
    });
    return outcomes;
}

}  // namespace

TEST_CASE("every version that a reader accepts is whole, and none is older than the one before", "[model]") {
    const auto outcomes = read_twice({});
    CHECK(outcomes.whole > 0);
    CHECK(outcomes.nothing > 0);
    CHECK(outcomes.torn == 0);
    CHECK(outcomes.backwards == 0);
}

TEST_CASE("a writer killed after any of its stores leaves a whole version", "[model]") {
    for (std::size_t killed_after = 0; killed_after < stores; ++killed_after) {
        CAPTURE(killed_after);
        const auto outcomes = read_twice({}, killed_after);
        CHECK(outcomes.torn == 0);
        CHECK(outcomes.backwards == 0);
        CHECK((outcomes.whole > 0) == (killed_after > word_count));
    }
}

TEST_CASE("each of the latch's orders is needed", "[model]") {
    SECTION("release of the words") {
        CHECK(read_twice({{Access::store, version_word + 1, last_slot_word}}).torn > 0);
    }
    SECTION("release of the version") {
        CHECK(read_twice({{Access::store, version_word, version_word}}).torn > 0);
    }
    SECTION("acquire of the words") {
        CHECK(read_twice({{Access::load, version_word + 1, last_slot_word}}).torn > 0);
    }
    SECTION("acquire of the version") {
        CHECK(read_twice({{Access::load, version_word, version_word}}).torn > 0);
    }
}
