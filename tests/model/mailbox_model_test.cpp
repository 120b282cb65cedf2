// SPDX-License-Identifier: MIT
// The mailbox's two ends under every order of their calls and every outcome of their loads; and with each of
// its orders weakened, which must show.
#include "shared/ipc/mailbox_lanes.h"
#include "tests/catch.h"
#include "tests/model/memory_model.h"

using namespace limber;

namespace {

constexpr std::size_t slots = 1;  // every command reuses the slot of the one before
constexpr std::uint64_t commands = 2;
using Lanes = MailboxLanes<ModelWord, slots>;
using Access = MemoryModel::Weakened::Access;

// In the order of construction.
constexpr std::size_t submitted = 0;
constexpr std::size_t taken = 1 + slots * std::tuple_size_v<CommandWords>;

struct Outcomes {
    std::size_t finished = 0, wrong_command = 0, wrong_answer = 0, breach = 0;
};

CommandWords command(std::uint64_t number) {
    CommandWords words{};
    words.front() = number;
    return words;
}

AnswerWords answer(std::uint64_t number) {
    return {number, 0};
}

Outcomes explore(std::optional<MemoryModel::Weakened> weakened) {
    Outcomes outcomes;
    MemoryModel::explore(weakened, [&](MemoryModel& model) {
        Lanes lanes;
        CommandSender<ModelWord, slots> client(lanes);
        CommandTaker<ModelWord, slots> daemon(lanes);
        std::uint64_t carried_out = 0;
        for (int turn = 0; turn < 7 && client.answered() < commands; ++turn) {
            const auto who = model.choose(2);
            model.act_as(who);
            if (who == 0) {
                if (client.sent() < commands && client.submit(command(client.sent() + 1))) {
                    continue;
                }
                const auto waiting = client.waiting();
                outcomes.breach += waiting ? 0 : 1;
                for (std::uint64_t i = 0; i < waiting.value_or(0); ++i) {
                    const auto words = client.next_answer();
                    outcomes.wrong_answer += words == answer(client.answered()) ? 0 : 1;
                }
            } else {
                const auto waiting = daemon.waiting();
                outcomes.breach += waiting ? 0 : 1;
                for (std::uint64_t i = 0; i < waiting.value_or(0); ++i) {
                    ++carried_out;
                    outcomes.wrong_command += daemon.copy_next() == command(carried_out) ? 0 : 1;
                    daemon.answer(answer(carried_out));
                }
            }
        }
        outcomes.finished += client.answered() == commands ? 1 : 0;
        // One is proof enough; each stale value of each word of a slot would be tried otherwise.
        if (outcomes.wrong_command + outcomes.wrong_answer + outcomes.breach > 0) {
            model.enough();
        }
    });
    return outcomes;
}

}  // namespace

TEST_CASE("every command arrives whole and once, and so does its answer", "[model]") {
    const auto outcomes = explore({});
    CHECK(outcomes.finished > 0);
    CHECK(outcomes.wrong_command == 0);
    CHECK(outcomes.wrong_answer == 0);
    CHECK(outcomes.breach == 0);
}

TEST_CASE("each of the mailbox's orders is needed", "[model]") {
    SECTION("release of submitted") {
        CHECK(explore({{Access::store, submitted, submitted}}).wrong_command > 0);
    }
    SECTION("acquire of submitted") {
        CHECK(explore({{Access::load, submitted, submitted}}).wrong_command > 0);
    }
    SECTION("release of taken") {
        CHECK(explore({{Access::store, taken, taken}}).wrong_answer > 0);
    }
    SECTION("acquire of taken") {
        CHECK(explore({{Access::load, taken, taken}}).wrong_answer > 0);
    }
}
