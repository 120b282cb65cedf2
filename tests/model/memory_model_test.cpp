// SPDX-License-Identifier: MIT
// The model itself: what it must allow and what it must forbid, by the well-known small programs.
#include "tests/model/memory_model.h"

#include <set>
#include <utility>

#include "tests/catch.h"

using namespace limber;

namespace {

using Seen = std::set<std::pair<std::uint64_t, std::uint64_t>>;

Seen message_passing(std::memory_order store, std::memory_order load) {
    Seen seen;
    MemoryModel::explore({}, [&](MemoryModel& model) {
        ModelWord data, flag;
        model.act_as(0);
        data.store(1, std::memory_order_relaxed);
        flag.store(1, store);
        model.act_as(1);
        const auto f = flag.load(load);
        const auto d = data.load(std::memory_order_relaxed);
        seen.emplace(f, d);
    });
    return seen;
}

}  // namespace

TEST_CASE("a released flag that is acquired brings the data with it, a relaxed one does not", "[model]") {
    const Seen allowed{{0, 0}, {0, 1}, {1, 1}};
    const Seen with_stale_data{{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    CHECK(message_passing(std::memory_order_release, std::memory_order_acquire) == allowed);
    CHECK(message_passing(std::memory_order_relaxed, std::memory_order_acquire) == with_stale_data);
    CHECK(message_passing(std::memory_order_release, std::memory_order_relaxed) == with_stale_data);
}

TEST_CASE("one word is never seen going back", "[model]") {
    MemoryModel::explore({}, [](MemoryModel& model) {
        ModelWord word;
        model.act_as(0);
        word.store(1, std::memory_order_relaxed);
        word.store(2, std::memory_order_relaxed);
        model.act_as(1);
        const auto first = word.load(std::memory_order_relaxed);
        CHECK(word.load(std::memory_order_relaxed) >= first);
    });
}

TEST_CASE("every choice is tried once", "[model]") {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    const auto runs = MemoryModel::explore({}, [&](MemoryModel& model) {
        const auto a = model.choose(3);
        const auto b = a == 1 ? model.choose(2) : 0;
        seen.emplace(a, b);
    });
    CHECK(runs == 4);
    CHECK(seen.size() == 4);
}
