// SPDX-License-Identifier: MIT
#include "daemon/journal/journal_words.h"

#include <array>
#include <cstring>

#include "shared/base/fnv.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

constexpr std::uint64_t magic = 0x6a6c61747370656c;
constexpr std::uint64_t format = 3;
constexpr std::size_t word_count = 96;
constexpr std::size_t checksum_at = word_count - 1;
constexpr std::uint64_t absent = ~std::uint64_t{0};
constexpr std::uint64_t longest_ms = 200ULL * 366 * 24 * 60 * 60 * 1000;
using Words = std::array<std::uint64_t, word_count>;

std::uint64_t checksum(const Words& words) {
    return fnv1a({reinterpret_cast<const char*>(words.data()), checksum_at * sizeof(words[0])});
}

// Puts one value after the other.
class Writer {
public:
    explicit Writer(Words& words) : words_(words) {}

    void put(std::uint64_t word) { words_[next_++] = word; }
    void put(Duration duration) { put(static_cast<std::uint64_t>(duration.count())); }
    void put(BootTime time) { put(time.time_since_epoch()); }
    void put(const std::optional<BootTime>& time) { time ? put(*time) : put(absent); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void put(Enum value) { put(static_cast<std::uint64_t>(value)); }
    void put(const std::optional<FinishedSpell>& spell) {
        const auto told = spell.value_or(FinishedSpell{});
        put(std::uint64_t{spell.has_value()});
        put(told.since);
        put(told.until);
        put(told.seated);
        put(std::uint64_t{told.stretches});
        put(told.end);
    }

private:
    Words& words_;
    std::size_t next_ = 0;
};

// Reads on after a fault; the caller asks ok() at the end.
class Reader {
public:
    explicit Reader(const Words& words) : words_(words) {}
    std::uint64_t any() { return words_[next_++]; }
    std::uint64_t upto(std::uint64_t high) {
        const auto value = any();
        ok_ = ok_ && value <= high;
        return value <= high ? value : 0;
    }
    bool flag() { return upto(1) == 1; }
    std::uint32_t count() { return static_cast<std::uint32_t>(upto(UINT32_MAX)); }
    Duration duration() { return Duration(static_cast<std::int64_t>(upto(longest_ms))); }
    BootTime time() { return BootTime(duration()); }
    std::optional<BootTime> optional_time() {
        if (words_[next_] == absent) {
            ++next_;
            return std::nullopt;
        }
        return time();
    }
    StretchId stretch() {
        StretchId::Words id{};
        for (auto& w : id) {
            w = any();
        }
        const auto parsed = StretchId::from_words(id);
        ok_ = ok_ && parsed.has_value();
        return parsed.value_or(StretchId());
    }
    template <typename Enum>
    Enum word_upto(Enum last) {
        return static_cast<Enum>(upto(static_cast<std::uint64_t>(last)));
    }
    std::optional<FinishedSpell> finished() {
        const bool is_there = flag();
        FinishedSpell spell{time(), time(), duration(), count(), word_upto(SpellEnd::stretch)};
        return is_there ? std::optional(spell) : std::nullopt;
    }
    bool ok() const { return ok_; }

private:
    const Words& words_;
    std::size_t next_ = 0;
    bool ok_ = true;
};

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
    for (const auto& stretch : {offered.stretch, offered.following[0], offered.following[1]}) {
        for (const auto w : stretch.to_words()) {
            out.put(w);
        }
    }
    out.put(offered.kind);
    out.put(offered.reason);
    out.put(offered.word);
    out.put(offered.easier);
    out.put(reminder.walked);
    out.put(reminder.offer);
    out.put(reminder.until);
    out.put(reminder.waits_for_moment);
    out.put(reminder.own_accord);
    out.put(reminder.answered_at);
    const auto& pause = reminder.pause;
    out.put(pause ? std::optional(pause->until) : std::nullopt);
    out.put(pause && pause->calendar ? static_cast<std::uint64_t>(pause->calendar->time_since_epoch().count())
                                     : absent);
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
    reminder.waits_for_moment = in.flag();
    reminder.own_accord = in.flag();
    reminder.answered_at = in.duration();
    const auto until = in.optional_time();
    const auto calendar = in.any();
    if (until) {
        reminder.pause = Pause{*until, std::nullopt};
        if (calendar != absent) {
            reminder.pause->calendar = WallTime(std::chrono::seconds(static_cast<std::int64_t>(calendar)));
        }
    }
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
    if (!in.ok()) {
        return fault("a value in it is out of range");
    }
    return entry;
}

}  // namespace limber
