// SPDX-License-Identifier: MIT
// The state's values one after the other as 64-bit words, and back: for state_words.cpp alone. The reader
// judges each value; whatever it is handed may be anybody's.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "shared/message/state.h"
#include "shared/message/state_words.h"
#include "shared/stretch/vocabulary.h"

namespace limber::state_word_stream {

inline constexpr std::uint64_t absent = ~std::uint64_t{0};
inline constexpr std::int64_t longest_time_ms =
    200LL * 366 * 24 * 60 * 60 * 1000;                       // 200 years: longer is nonsense
inline constexpr std::int64_t latest_wall_s = 253402300799;  // the end of the year 9999
inline constexpr std::int64_t steepest_rate = 1'000'000;
inline constexpr unsigned verdict_bits = 4;

class StateWriter {
public:
    explicit StateWriter(StateWords& words) : words_(words) {}
    void put(std::uint64_t word) { words_[next_++] = word; }
    void put(std::int64_t word) { put(static_cast<std::uint64_t>(word)); }
    void put(Duration duration) { put(static_cast<std::int64_t>(duration.count())); }
    void put(BootTime time) { put(time.time_since_epoch()); }
    void put(const std::optional<BootTime>& time) { time ? put(*time) : put(absent); }
    void put(const Measure& measure) {
        put(measure.value);
        put(measure.at);
        put(measure.rate);
    }
    void put(const std::optional<Measure>& measure) {
        put(std::uint64_t{measure.has_value()});
        put(measure.value_or(Measure{}));
    }
    void put(const std::optional<WallTime>& time) {
        put(std::uint64_t{time.has_value()});
        put(std::int64_t{time.value_or(WallTime{}).time_since_epoch().count()});
    }
    void put(const std::optional<CreditView>& credit) {
        const auto told = credit.value_or(CreditView{});
        put(std::uint64_t{credit.has_value()});
        put(told.from);
        put(told.until);
        put(told.taken_off);
    }
    template <std::size_t count>
    void put(const std::array<WatchVerdict, count>& verdicts) {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < count; ++i) {
            word |= static_cast<std::uint64_t>(verdicts[i]) << (i * verdict_bits);
        }
        put(word);
    }
    void put(const Watching& watching) {
        put(watching.inputs);
        put(watching.presences);
        put(std::uint64_t{watching.signals});
        put(std::uint64_t{watching.left});
        put(watching.last_input);
        put(watching.standing_since);
        put(std::uint64_t{watching.standing_asked});
        put(watching.unseen);
        put(watching.undoable);
        put(std::uint64_t{watching.silent});
        put(watching.keyboard_today);
        put(watching.pointer_today);
    }
    void put(const StretchId& id) {
        for (const auto word : id.to_words()) {
            put(word);
        }
    }
    void put(const BreakOffer& offer) {
        put(static_cast<std::uint64_t>(offer.kind));
        put(offer.stretch);
        put(offer.following[0]);
        put(offer.following[1]);
        put(static_cast<std::uint64_t>(offer.reason));
        put(std::uint64_t{offer.word});
        put(std::uint64_t{offer.easier});
    }

private:
    StateWords& words_;
    std::size_t next_ = 0;
};

// Remembers the first field that is wrong and goes on with zeros, so that the caller asks once, at the end.
class StateReader {
public:
    explicit StateReader(const StateWords& words) : words_(words) {}

    std::uint64_t word() { return words_[next_++]; }

    std::int64_t number(const char* field, std::int64_t low, std::int64_t high) {
        const auto value = static_cast<std::int64_t>(word());
        if (value < low || value > high) {
            fail(field);
            return low;
        }
        return value;
    }
    std::uint32_t count(const char* field) {
        return static_cast<std::uint32_t>(number(field, 0, UINT32_MAX));
    }
    Duration duration(const char* field) { return Duration(number(field, 0, longest_time_ms)); }
    BootTime time(const char* field) { return BootTime(duration(field)); }
    std::optional<BootTime> optional_time(const char* field) {
        if (words_[next_] == absent) {
            ++next_;
            return std::nullopt;
        }
        return time(field);
    }
    Measure measure(const char* field) {
        Measure m;
        m.value = duration(field);
        m.at = time(field);
        m.rate = number(field, -steepest_rate, steepest_rate);
        return m;
    }
    std::optional<Measure> optional_measure(const char* field) {
        const bool is_there = flag(field);
        const auto m = measure(field);
        return is_there ? std::optional(m) : std::nullopt;
    }
    std::optional<WallTime> wall_time(const char* field) {
        const bool is_there = flag(field);
        const auto seconds = number(field, 0, latest_wall_s);
        return is_there ? std::optional(WallTime(std::chrono::seconds(seconds))) : std::nullopt;
    }
    std::optional<CreditView> credit(const char* field) {
        const bool is_there = flag(field);
        const CreditView credit{time(field), time(field), duration(field)};
        return is_there ? std::optional(credit) : std::nullopt;
    }
    bool flag(const char* field) { return number(field, 0, 1) == 1; }
    template <std::size_t count>
    std::array<WatchVerdict, count> verdicts(const char* field) {
        std::array<WatchVerdict, count> verdicts{};
        auto rest = word();
        for (auto& verdict : verdicts) {
            const auto value = rest & ((1U << verdict_bits) - 1);
            rest >>= verdict_bits;
            if (value > static_cast<std::uint64_t>(WatchVerdict::blind)) {
                fail(field);
                continue;
            }
            verdict = static_cast<WatchVerdict>(value);
        }
        if (rest != 0) {
            fail(field);
        }
        return verdicts;
    }
    Watching watching() {
        Watching watching;
        watching.inputs = verdicts<input_kind_count>("inputs");
        watching.presences = verdicts<presence_kind_count>("presences");
        watching.signals = static_cast<std::uint32_t>(number("signals", 0, (1 << signal_count) - 1));
        watching.left = flag("left");
        watching.last_input = optional_time("last_input");
        watching.standing_since = optional_time("standing_since");
        watching.standing_asked = flag("standing_asked");
        watching.unseen = duration("unseen");
        watching.undoable = duration("undoable");
        watching.silent = flag("silent");
        watching.keyboard_today = optional_measure("keyboard_today");
        watching.pointer_today = optional_measure("pointer_today");
        return watching;
    }
    StretchId stretch(const char* field) {
        StretchId::Words id{};
        for (auto& w : id) {
            w = word();
        }
        const auto parsed = StretchId::from_words(id);
        if (!parsed) {
            fail(field);
        }
        return parsed.value_or(StretchId());
    }
    std::uint64_t bits(const char* field, std::uint64_t allowed) {
        const auto value = word();
        if ((value & ~allowed) != 0) {
            fail(field);
        }
        return value & allowed;
    }
    BreakOffer offer(const char* field) {
        BreakOffer offer;
        offer.kind =
            static_cast<BreakKind>(number(field, 0, static_cast<std::int64_t>(BreakKind::long_break)));
        offer.stretch = stretch(field);
        offer.following = {stretch(field), stretch(field)};
        offer.reason =
            static_cast<OfferReason>(number(field, 0, static_cast<std::int64_t>(OfferReason::stale)));
        const auto words = offer.reason == OfferReason::direction ? move_words.size() : region_words.size();
        offer.word = static_cast<std::uint8_t>(number(field, 0, static_cast<std::int64_t>(words) - 1));
        offer.easier = static_cast<std::uint8_t>(number(field, 0, 7));
        return offer;
    }
    void rest_is_zero() {
        while (next_ < words_.size()) {
            if (word() != 0) {
                fail("reserved words");
            }
        }
    }
    const char* first_wrong() const { return wrong_; }

private:
    void fail(const char* field) { wrong_ = wrong_ == nullptr ? field : wrong_; }

    const StateWords& words_;
    std::size_t next_ = 0;
    const char* wrong_ = nullptr;
};

}  // namespace limber::state_word_stream
