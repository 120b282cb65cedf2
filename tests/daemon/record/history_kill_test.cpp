// SPDX-License-Identifier: MIT
// Kills a writer at random moments: no record that was acknowledged may be missing, and none may be torn.
#include <csignal>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

#include "daemon/record/history_writer.h"
#include "tests/catch.h"
#include "tests/daemon/record/history_records.h"
#include "tests/fixed_clock.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

constexpr int kills = 40;

// Writes reminders of two offers for ever and a byte for each that is written.
[[noreturn]] void write_for_ever(const std::filesystem::path& folder, int acknowledge) {
    const FixedClock clock;
    HistoryWriter writer(folder, clock);
    const auto stretch = *StretchId::parse("cobra");
    while (true) {
        writer.record(reminder_with({{stretch, at(1), {}, {}, OfferOutcome::passed},
                                     {stretch, at(2), at(3), at(4), OfferOutcome::done}}));
        if (writer.unsaved() || write(acknowledge, "x", 1) != 1) {
            _exit(1);
        }
    }
}

int count_until_closed(int fd) {
    int count = 0;
    char buffer[256];
    while (true) {
        const auto got = read(fd, buffer, sizeof(buffer));
        if (got <= 0) {
            return count;
        }
        count += static_cast<int>(got);
    }
}

// Kills a child that writes, after `delay`; what it acknowledged.
int written_before_kill(const std::filesystem::path& folder, std::chrono::microseconds delay) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        write_for_ever(folder, ends[1]);
    }
    close(ends[1]);
    usleep(static_cast<useconds_t>(delay.count()));
    kill(child, SIGKILL);
    const int count = count_until_closed(ends[0]);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    return count;
}

}  // namespace

TEST_CASE("a kill loses at most the record that is being written", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    std::mt19937 random(Catch::rngSeed());
    std::uniform_int_distribution<int> delay(1'000, 60'000);
    int acknowledged = 0;
    for (int i = 0; i < kills; ++i) {
        acknowledged += written_before_kill(folder.path(), std::chrono::microseconds(delay(random)));
        HistoryWriter next(folder.path(), clock);
        next.write_waiting();
        REQUIRE_FALSE(next.unsaved());
        REQUIRE_FALSE(next.set_aside());
        const int reminders = std::stoi(query(next.file(), "SELECT count(*) FROM reminders"));
        CHECK(reminders >= acknowledged);
        CHECK(reminders <= acknowledged + 1);
        CHECK(query(next.file(), "SELECT count(*) FROM offers") == std::to_string(2 * reminders));
        acknowledged = reminders;
    }
    CHECK(acknowledged > kills);
    CHECK(query(folder.path() / "history.db", "PRAGMA integrity_check") == "ok");
}
