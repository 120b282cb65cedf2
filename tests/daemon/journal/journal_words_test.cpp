// SPDX-License-Identifier: MIT
#include "daemon/journal/journal_words.h"

#include "tests/catch.h"

using namespace limber;

namespace {

JournalEntry full_entry() {
    JournalEntry entry;
    entry.spell = {SpellMode::idle, BootTime(1h), BootTime(2h), 25min, 40min, BootTime(2h + 1s), 3};
    entry.reminder.id = 17;
    entry.reminder.state = ReminderState::snoozed;
    entry.reminder.offered.stretch = *StretchId::parse("seated-cat-cow");
    entry.reminder.offer = 2;
    entry.reminder.until = BootTime(2h + 5min);
    entry.reminder.waits_for_moment = true;
    entry.reminder.own_accord = true;
    entry.reminder.answered_at = 10min;
    entry.reminder.pause = Pause{BootTime(4h), WallTime(std::chrono::seconds(1790000000))};
    entry.saved_at = BootTime(2h + 3s);
    entry.today = {20000, 3h, 5min, 4, 6};
    return entry;
}

}  // namespace

TEST_CASE("everything a spell and its reminder know survives the journal", "[journal]") {
    CHECK(*decode_journal(encode_journal(full_entry(), "boot"), "boot") == full_entry());
    CHECK(*decode_journal(encode_journal(JournalEntry(), "boot"), "boot") == JournalEntry());
}

TEST_CASE("a journal of another boot is none", "[journal]") {
    const auto entry = decode_journal(encode_journal(full_entry(), "boot"), "another");
    REQUIRE_FALSE(entry);
    CHECK(entry.error().why == another_boot);
}

TEST_CASE("a journal cut anywhere is refused", "[journal]") {
    const auto whole = encode_journal(full_entry(), "boot");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        REQUIRE_FALSE(decode_journal(whole.substr(0, length), "boot"));
    }
    CHECK_FALSE(decode_journal(whole + "x", "boot"));
}

TEST_CASE("a journal with any one byte changed is refused", "[journal]") {
    const auto whole = encode_journal(full_entry(), "boot");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
        REQUIRE_FALSE(decode_journal(damaged, "boot"));
    }
}
