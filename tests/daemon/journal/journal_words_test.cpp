// SPDX-License-Identifier: MIT
#include "daemon/journal/journal_words.h"

#include "tests/catch.h"

using namespace limber;

namespace {

JournalEntry full_entry() {
    JournalEntry entry;
    entry.course.spell = {SpellMode::idle, BootTime(1h), BootTime(2h), 25min, 40min, BootTime(2h + 1s), 3};
    entry.course.reminder.id = 17;
    entry.course.reminder.state = ReminderState::snoozed;
    entry.course.reminder.offered.stretch = *StretchId::parse("seated-cat-cow");
    entry.course.reminder.offer = 2;
    entry.course.reminder.until = BootTime(2h + 5min);
    auto& reminder = entry.course.reminder;
    reminder.waits_since = BootTime(3h);
    reminder.wait_ends = BootTime(3h + 90s);
    reminder.waiting_nudge = NudgeKind::long_sit;
    reminder.shown = 2;
    reminder.manner = ReminderManner::again;
    reminder.quieted = true;
    reminder.shown_at = 31min;
    reminder.snooze_end = SnoozeEnd::call_end;
    reminder.snooze_calendar = WallTime(std::chrono::seconds(1790000001));
    reminder.snoozes = 1;
    reminder.snoozed_from = 32min;
    reminder.pauses = 4;
    reminder.counted_pause = BootTime(1min);
    reminder.nudge = {5, NudgeKind::micro, *StretchId::parse("eye-rest"), BootTime(6min)};
    reminder.micro_at = 20min;
    reminder.long_sit_at = 21min;
    reminder.broke_at = 22min;
    reminder.off_hours = true;
    entry.course.credit = CreditView{BootTime(7min), BootTime(8min), 9min};
    entry.course.reminder.own_accord = true;
    entry.course.reminder.answered_at = 10min;
    entry.course.reminder.pause = Pause{BootTime(4h), WallTime(std::chrono::seconds(1790000000))};
    entry.saved_at = BootTime(2h + 3s);
    auto& at = entry.course.attendance;
    at.hands = true;
    at.hands_since = BootTime(9min + 1s);
    at.last_input = BootTime(9min);
    at.nudge = BootTime(8min);
    at.signals = bit_of(Signal::microphone) | bit_of(Signal::locked);
    at.holding = bit_of(Signal::microphone);
    at.since.fill(BootTime(7min));
    at.held_from = BootTime(5min);
    at.held_until = BootTime(6min);
    at.returned = BootTime(4min + 20s);
    at.woke = BootTime(4min + 30s);
    at.left = BootTime(4min);
    at.standing_since = BootTime(3min);
    at.standing_told = BootTime(2min);
    at.run = true;
    const FinishedSpell ended{BootTime(1min), BootTime(2min), 1min, 3, SpellEnd::stretch};
    at.undo.gap = Undo::Gap{BootTime(2min), 20min, 19min, ended};
    at.undo.credit = Undo::Credit{12min, 11min, BootTime(90s), ended};
    entry.course.devices = {true, {BootTime(3min), 40min}, {std::nullopt, 20min}};
    entry.course.unseen = 90s;
    entry.course.today = {20000, 3h, 5min, 4, 6};
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
