// SPDX-License-Identifier: MIT
#include "daemon/journal/journal_words.h"

#include <array>
#include <cstring>

#include "daemon/journal/journal_word_stream.h"
#include "shared/base/fnv.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

constexpr std::uint64_t magic = 0x6a6c61747370656c;
constexpr std::uint64_t format = 4;
constexpr std::size_t checksum_at = journal_word_count - 1;
using Words = JournalWords;
using Writer = JournalWriter;
using Reader = JournalReader;

std::uint64_t checksum(const Words& words) {
    return fnv1a({reinterpret_cast<const char*>(words.data()), checksum_at * sizeof(words[0])});
}

void put(Writer& out, const Attendance& at) {
    out.put(at.hands);
    out.put(at.hands_since);
    out.put(at.last_input);
    out.put(at.nudge);
    out.put(at.signals);
    out.put(at.holding);
    for (const auto since : at.since) {
        out.put(since);
    }
    out.put(at.held_from);
    out.put(at.held_until);
    out.put(at.returned);
    out.put(at.woke);
    out.put(at.left);
    out.put(at.standing_since);
    out.put(at.standing_told);
    out.put(at.run);
    const auto& gap = at.undo.gap;
    out.put(gap ? std::optional(gap->from) : std::nullopt);
    out.put(gap ? gap->sitting : Duration(0));
    out.put(gap ? gap->seated : Duration(0));
    out.put(gap ? gap->ended : std::nullopt);
    const auto& credit = at.undo.credit;
    out.put(credit ? std::optional(credit->from) : std::nullopt);
    out.put(credit ? credit->sitting : Duration(0));
    out.put(credit ? credit->seated : Duration(0));
    out.put(credit ? credit->ended : std::nullopt);
}

void put(Writer& out, const Spell& spell) {
    out.put(spell.mode);
    out.put(spell.since);
    out.put(spell.anchor);
    out.put(spell.sitting);
    out.put(spell.seated);
    out.put(spell.absent_from);
    out.put(spell.stretches);
}

void put(Writer& out, const Reminder& reminder) {
    out.put(reminder.id);
    out.put(reminder.state);
    const auto& offered = reminder.offered;
    out.put(offered.stretch);
    out.put(offered.following[0]);
    out.put(offered.following[1]);
    out.put(offered.kind);
    out.put(offered.reason);
    out.put(offered.word);
    out.put(offered.easier);
    out.put(reminder.walked);
    out.put(reminder.offer);
    out.put(reminder.until);
    out.put(reminder.own_accord);
    out.put(reminder.answered_at);
    const auto& pause = reminder.pause;
    out.put(pause ? std::optional(pause->until) : std::nullopt);
    out.put(pause ? pause->calendar : std::nullopt);
    out.put(reminder.waits_since);
    out.put(reminder.wait_ends);
    out.put(reminder.waiting_nudge);
    out.put(std::uint64_t{reminder.shown});
    out.put(reminder.manner);
    out.put(reminder.quieted);
    out.put(reminder.shown_at);
    out.put(reminder.snooze_end);
    out.put(reminder.snooze_calendar);
    out.put(std::uint64_t{reminder.snoozes});
    out.put(reminder.snoozed_from);
    out.put(std::uint64_t{reminder.pauses});
    out.put(reminder.counted_pause);
    out.put(reminder.nudge.id);
    out.put(reminder.nudge.kind);
    out.put(reminder.nudge.stretch);
    out.put(reminder.nudge.at);
    out.put(reminder.micro_at);
    out.put(reminder.long_sit_at);
    out.put(reminder.broke_at);
    out.put(reminder.off_hours);
}

void put(Writer& out, const DeviceUse::One& one) {
    out.put(one.since);
    out.put(one.before);
}

Attendance attendance(Reader& in) {
    Attendance at;
    at.hands = in.flag();
    at.hands_since = in.optional_time();
    at.last_input = in.optional_time();
    at.nudge = in.optional_time();
    at.signals = static_cast<std::uint32_t>(in.upto((1U << signal_count) - 1));
    at.holding = static_cast<std::uint32_t>(in.upto(presence_signals));
    for (auto& since : at.since) {
        since = in.time();
    }
    at.held_from = in.optional_time();
    at.held_until = in.optional_time();
    at.returned = in.optional_time();
    at.woke = in.optional_time();
    at.left = in.optional_time();
    at.standing_since = in.optional_time();
    at.standing_told = in.optional_time();
    at.run = in.flag();
    const auto gap_from = in.optional_time();
    Undo::Gap gap{gap_from.value_or(BootTime{}), in.duration(), in.duration(), in.finished()};
    at.undo.gap = gap_from ? std::optional(gap) : std::nullopt;
    const auto credit_from = in.optional_time();
    Undo::Credit credit{in.duration(), in.duration(), credit_from.value_or(BootTime{}), in.finished()};
    at.undo.credit = credit_from ? std::optional(credit) : std::nullopt;
    return at;
}

Spell spell(Reader& in) {
    Spell spell;
    spell.mode = in.word_upto(SpellMode::standing);
    spell.since = in.optional_time();
    spell.anchor = in.time();
    spell.sitting = in.duration();
    spell.seated = in.duration();
    spell.absent_from = in.optional_time();
    spell.stretches = in.count();
    return spell;
}

Reminder reminder(Reader& in) {
    Reminder reminder;
    reminder.id = in.any();
    reminder.state = in.word_upto(ReminderState::started);
    auto& offered = reminder.offered;
    offered.stretch = in.stretch();
    offered.following = {in.stretch(), in.stretch()};
    offered.kind = in.word_upto(BreakKind::long_break);
    offered.reason = in.word_upto(OfferReason::stale);
    const bool of_moves = offered.reason == OfferReason::direction;
    offered.word =
        static_cast<std::uint8_t>(in.upto((of_moves ? move_words.size() : region_words.size()) - 1));
    offered.easier = static_cast<std::uint8_t>(in.upto(7));
    reminder.walked = in.flag();
    reminder.offer = in.count();
    reminder.until = in.optional_time();
    reminder.own_accord = in.flag();
    reminder.answered_at = in.duration();
    const auto until = in.optional_time();
    const auto calendar = in.optional_wall();
    reminder.pause = until ? std::optional(Pause{*until, calendar}) : std::nullopt;
    reminder.waits_since = in.optional_time();
    reminder.wait_ends = in.optional_time();
    reminder.waiting_nudge = in.word_upto(NudgeKind::long_sit);
    reminder.shown = in.count();
    reminder.manner = in.word_upto(ReminderManner::quiet);
    reminder.quieted = in.flag();
    reminder.shown_at = in.duration();
    reminder.snooze_end = in.word_upto(SnoozeEnd::call_end);
    reminder.snooze_calendar = in.optional_wall();
    reminder.snoozes = in.count();
    reminder.snoozed_from = in.optional_duration();
    reminder.pauses = in.count();
    reminder.counted_pause = in.optional_time();
    reminder.nudge.id = in.any();
    reminder.nudge.kind = in.word_upto(NudgeKind::long_sit);
    reminder.nudge.stretch = in.stretch();
    reminder.nudge.at = in.time();
    reminder.micro_at = in.duration();
    reminder.long_sit_at = in.duration();
    reminder.broke_at = in.duration();
    reminder.off_hours = in.flag();
    return reminder;
}

DaySums day_sums(Reader& in) {
    DaySums today;
    today.day = static_cast<Day>(in.upto(366UL * 10000));
    today.seated = in.duration();
    today.seated_before = in.duration();
    today.breaks = in.count();
    today.stretches = in.count();
    today.reminders = in.count();
    return today;
}

DeviceUse::One one_device(Reader& in) {
    DeviceUse::One one;
    one.since = in.optional_time();
    one.before = in.duration();
    return one;
}

Error fault(std::string_view why) {
    return Error{"the saved sitting spell cannot be used", std::string(why), "A new one begins"};
}

}  // namespace

std::string encode_journal(const JournalEntry& entry, std::string_view boot_id) {
    Words words{};
    Writer out(words);
    const auto& course = entry.course;
    out.put(magic);
    out.put(format);
    out.put(fnv1a(boot_id));
    out.put(entry.saved_at);
    put(out, course.attendance);
    put(out, course.spell);
    put(out, course.reminder);
    out.put(static_cast<std::uint64_t>(course.today.day));
    out.put(course.today.seated);
    out.put(course.today.seated_before);
    out.put(course.today.breaks);
    out.put(course.today.stretches);
    out.put(course.today.reminders);
    out.put(course.devices.known);
    put(out, course.devices.keyboard);
    put(out, course.devices.pointer);
    out.put(course.unseen);
    const auto credit = course.credit.value_or(CreditView{});
    out.put(course.credit.has_value());
    out.put(credit.from);
    out.put(credit.until);
    out.put(credit.taken_off);
    words[checksum_at] = checksum(words);
    return {reinterpret_cast<const char*>(words.data()), sizeof(words)};
}

Result<JournalEntry> decode_journal(std::string_view bytes, std::string_view boot_id) {
    Words words{};
    if (bytes.size() != sizeof(words)) {
        return fault("it is cut or too long");
    }
    std::memcpy(words.data(), bytes.data(), sizeof(words));
    Reader in(words);
    if (in.any() != magic || in.any() != format) {
        return fault("it is of another format");
    }
    if (words[checksum_at] != checksum(words)) {
        return fault("its bytes are damaged");
    }
    if (in.any() != fnv1a(boot_id)) {
        return fault(another_boot);
    }
    JournalEntry entry;
    entry.saved_at = in.time();
    entry.course.attendance = attendance(in);
    entry.course.spell = spell(in);
    entry.course.reminder = reminder(in);
    entry.course.today = day_sums(in);
    entry.course.devices.known = in.flag();
    entry.course.devices.keyboard = one_device(in);
    entry.course.devices.pointer = one_device(in);
    entry.course.unseen = in.duration();
    const bool has_credit = in.flag();
    const CreditView credit{in.time(), in.time(), in.duration()};
    entry.course.credit = has_credit ? std::optional(credit) : std::nullopt;
    if (!in.ok()) {
        return fault("a value in it is out of range");
    }
    return entry;
}

}  // namespace limber
