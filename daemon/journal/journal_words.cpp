// SPDX-License-Identifier: MIT
#include "daemon/journal/journal_words.h"

#include <array>
#include <cstring>

#include "shared/base/fnv.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

constexpr std::uint64_t magic = 0x6a6c61747370656c;
constexpr std::uint64_t format = 2;
constexpr std::size_t word_count = 48;
constexpr std::size_t checksum_at = word_count - 1;
constexpr std::uint64_t absent = ~std::uint64_t{0};
constexpr std::uint64_t longest_ms = 200ULL * 366 * 24 * 60 * 60 * 1000;
using Words = std::array<std::uint64_t, word_count>;

std::uint64_t checksum(const Words& words) {
    return fnv1a({reinterpret_cast<const char*>(words.data()), checksum_at * sizeof(words[0])});
}

std::uint64_t word(Duration duration) {
    return static_cast<std::uint64_t>(duration.count());
}

std::uint64_t word(BootTime time) {
    return word(time.time_since_epoch());
}

std::uint64_t word(const std::optional<BootTime>& time) {
    return time ? word(*time) : absent;
}

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
    bool ok() const { return ok_; }

private:
    const Words& words_;
    std::size_t next_ = 0;
    bool ok_ = true;
};

Error fault(std::string_view why) {
    return Error{"the saved sitting spell cannot be used", std::string(why), "A new one begins"};
}

}  // namespace

std::string encode_journal(const JournalEntry& entry, std::string_view boot_id) {
    Words words{};
    std::size_t next = 0;
    const auto put = [&](std::uint64_t value) { words[next++] = value; };
    put(magic);
    put(format);
    put(fnv1a(boot_id));
    put(word(entry.saved_at));
    put(static_cast<std::uint64_t>(entry.spell.mode));
    put(word(entry.spell.since));
    put(word(entry.spell.anchor));
    put(word(entry.spell.sitting));
    put(word(entry.spell.seated));
    put(word(entry.spell.absent_from));
    put(entry.spell.stretches);
    put(entry.reminder.id);
    put(static_cast<std::uint64_t>(entry.reminder.state));
    const auto& offered = entry.reminder.offered;
    for (const auto& stretch : {offered.stretch, offered.following[0], offered.following[1]}) {
        for (const auto w : stretch.to_words()) {
            put(w);
        }
    }
    put(static_cast<std::uint64_t>(offered.kind));
    put(static_cast<std::uint64_t>(offered.reason));
    put(offered.word);
    put(offered.easier);
    put(entry.reminder.walked ? 1 : 0);
    put(entry.reminder.offer);
    put(word(entry.reminder.until));
    put(entry.reminder.waits_for_moment ? 1 : 0);
    put(entry.reminder.own_accord ? 1 : 0);
    put(word(entry.reminder.answered_at));
    const auto& pause = entry.reminder.pause;
    put(pause ? word(pause->until) : absent);
    put(pause && pause->calendar ? static_cast<std::uint64_t>(pause->calendar->time_since_epoch().count())
                                 : absent);
    put(static_cast<std::uint64_t>(entry.today.day));
    put(word(entry.today.seated));
    put(word(entry.today.seated_before));
    put(entry.today.breaks);
    put(entry.today.stretches);
    put(entry.today.reminders);
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
    entry.spell.mode = static_cast<SpellMode>(in.upto(static_cast<std::uint64_t>(SpellMode::standing)));
    entry.spell.since = in.optional_time();
    entry.spell.anchor = in.time();
    entry.spell.sitting = in.duration();
    entry.spell.seated = in.duration();
    entry.spell.absent_from = in.optional_time();
    entry.spell.stretches = in.count();
    entry.reminder.id = in.any();
    entry.reminder.state =
        static_cast<ReminderState>(in.upto(static_cast<std::uint64_t>(ReminderState::started)));
    auto& offered = entry.reminder.offered;
    offered.stretch = in.stretch();
    offered.following = {in.stretch(), in.stretch()};
    offered.kind = static_cast<BreakKind>(in.upto(static_cast<std::uint64_t>(BreakKind::long_break)));
    offered.reason = static_cast<OfferReason>(in.upto(static_cast<std::uint64_t>(OfferReason::stale)));
    const bool of_moves = offered.reason == OfferReason::direction;
    offered.word =
        static_cast<std::uint8_t>(in.upto((of_moves ? move_words.size() : region_words.size()) - 1));
    offered.easier = static_cast<std::uint8_t>(in.upto(7));
    entry.reminder.walked = in.flag();
    entry.reminder.offer = in.count();
    entry.reminder.until = in.optional_time();
    entry.reminder.waits_for_moment = in.flag();
    entry.reminder.own_accord = in.flag();
    entry.reminder.answered_at = in.duration();
    if (const auto until = in.optional_time()) {
        entry.reminder.pause = Pause{*until, std::nullopt};
        const auto calendar = in.any();
        if (calendar != absent) {
            entry.reminder.pause->calendar =
                WallTime(std::chrono::seconds(static_cast<std::int64_t>(calendar)));
        }
    } else {
        in.any();
    }
    entry.today.day = static_cast<Day>(in.upto(366UL * 10000));
    entry.today.seated = in.duration();
    entry.today.seated_before = in.duration();
    entry.today.breaks = in.count();
    entry.today.stretches = in.count();
    entry.today.reminders = in.count();
    if (!in.ok()) {
        return fault("a value in it is out of range");
    }
    return entry;
}

}  // namespace limber
