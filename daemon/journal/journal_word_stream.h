// SPDX-License-Identifier: MIT
// The journal's values one after the other as 64-bit words, and back: for journal_words.cpp alone.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "daemon/spell/spell.h"
#include "shared/base/time.h"
#include "shared/message/stretch_id.h"

namespace limber {

inline constexpr std::size_t journal_word_count = 160;
using JournalWords = std::array<std::uint64_t, journal_word_count>;
inline constexpr std::uint64_t absent_word = ~std::uint64_t{0};
inline constexpr std::uint64_t longest_ms = 200ULL * 366 * 24 * 60 * 60 * 1000;

// Puts one value after the other.
class JournalWriter {
public:
    explicit JournalWriter(JournalWords& words) : words_(words) {}

    void put(std::uint64_t word) { words_[next_++] = word; }
    void put(Duration duration) { put(static_cast<std::uint64_t>(duration.count())); }
    void put(BootTime time) { put(time.time_since_epoch()); }
    void put(const std::optional<BootTime>& time) { time ? put(*time) : put(absent_word); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void put(Enum value) { put(static_cast<std::uint64_t>(value)); }
    void put(const std::optional<WallTime>& time) {
        put(time ? static_cast<std::uint64_t>(time->time_since_epoch().count()) : absent_word);
    }
    void put(const std::optional<Duration>& time) {
        put(time ? static_cast<std::uint64_t>(time->count()) : absent_word);
    }
    void put(const StretchId& id) {
        for (const auto word : id.to_words()) {
            put(word);
        }
    }
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
    JournalWords& words_;
    std::size_t next_ = 0;
};

// Reads on after a fault; the caller asks ok() at the end.
class JournalReader {
public:
    explicit JournalReader(const JournalWords& words) : words_(words) {}
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
        if (words_[next_] == absent_word) {
            ++next_;
            return std::nullopt;
        }
        return time();
    }
    std::optional<Duration> optional_duration() {
        const auto time = optional_time();
        return time ? std::optional(time->time_since_epoch()) : std::nullopt;
    }
    std::optional<WallTime> optional_wall() {
        const auto word = any();
        const auto seconds = std::chrono::seconds(static_cast<std::int64_t>(word));
        return word == absent_word ? std::nullopt : std::optional(WallTime(seconds));
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
    const JournalWords& words_;
    std::size_t next_ = 0;
    bool ok_ = true;
};

}  // namespace limber
