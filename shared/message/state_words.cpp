// SPDX-License-Identifier: MIT
#include "shared/message/state_words.h"

#include <string>

#include "shared/base/fnv.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

// The fields in their order, one entry a field with the number of its words. The fingerprint is made of this
// text, so it changes with every change of the encoding.
constexpr std::string_view fields =
    "phase display since sitting:3 stretches_in_spell limit rest default_snooze due_at paused_until "
    "reminder.id reminder.state reminder.offered:16 reminder.offer reminder.until "
    "day sitting_today:3 breaks_today stretches_today next_kind moved_today reachable_today left_out "
    "inputs presences signals left last_input standing_since standing_asked unseen undoable silent "
    "keyboard_today:4 pointer_today:4 warnings configuration_revision";

constexpr std::uint64_t absent = ~std::uint64_t{0};
constexpr std::int64_t longest_time_ms = 200LL * 366 * 24 * 60 * 60 * 1000;  // 200 years: longer is nonsense
constexpr std::uint64_t coverage_bits = 0x1FFF | ((std::uint64_t{1} << region_words.size()) - 1)
                                                     << State::region_shift;
constexpr std::int64_t steepest_rate = 1'000'000;
constexpr unsigned verdict_bits = 4;

template <typename Enum>
std::int64_t last(Enum value) {
    return static_cast<std::int64_t>(value);
}

class Writer {
public:
    explicit Writer(StateWords& words) : words_(words) {}
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
class Reader {
public:
    explicit Reader(const StateWords& words) : words_(words) {}

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
        offer.kind = static_cast<BreakKind>(number(field, 0, last(BreakKind::long_break)));
        offer.stretch = stretch(field);
        offer.following = {stretch(field), stretch(field)};
        offer.reason = static_cast<OfferReason>(number(field, 0, last(OfferReason::stale)));
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

}  // namespace

StateWords encode(const State& state) {
    StateWords words{};
    Writer out(words);
    out.put(static_cast<std::uint64_t>(state.phase));
    out.put(state.display);
    out.put(state.since);
    out.put(state.sitting);
    out.put(std::uint64_t{state.stretches_in_spell});
    out.put(state.limit);
    out.put(state.rest);
    out.put(state.default_snooze);
    out.put(state.due_at);
    out.put(state.paused_until);
    out.put(state.reminder.id);
    out.put(static_cast<std::uint64_t>(state.reminder.state));
    out.put(state.reminder.offered);
    out.put(std::uint64_t{state.reminder.offer});
    out.put(state.reminder.until);
    out.put(std::int64_t{state.day});
    out.put(state.sitting_today);
    out.put(std::uint64_t{state.breaks_today});
    out.put(std::uint64_t{state.stretches_today});
    out.put(static_cast<std::uint64_t>(state.next_kind));
    out.put(state.moved_today);
    out.put(state.reachable_today);
    out.put(std::uint64_t{state.left_out});
    out.put(state.watching);
    out.put(std::uint64_t{state.warnings});
    out.put(std::uint64_t{state.configuration_revision});
    return words;
}

Result<State> decode_state(const StateWords& words) {
    Reader in(words);
    State state;
    state.phase = static_cast<Phase>(in.number("phase", 0, last(Phase::session_over)));
    state.display = in.word();
    state.since = in.optional_time("since");
    state.sitting = in.measure("sitting");
    state.stretches_in_spell = in.count("stretches_in_spell");
    state.limit = in.duration("limit");
    state.rest = in.duration("rest");
    state.default_snooze = in.duration("default_snooze");
    state.due_at = in.optional_time("due_at");
    state.paused_until = in.optional_time("paused_until");
    state.reminder.id = in.word();
    state.reminder.state =
        static_cast<ReminderState>(in.number("reminder.state", 0, last(ReminderState::started)));
    state.reminder.offered = in.offer("reminder.offered");
    state.reminder.offer = in.count("reminder.offer");
    state.reminder.until = in.optional_time("reminder.until");
    state.day = static_cast<std::int32_t>(in.number("day", 0, 366L * 10000));
    state.sitting_today = in.measure("sitting_today");
    state.breaks_today = in.count("breaks_today");
    state.stretches_today = in.count("stretches_today");
    state.next_kind = static_cast<BreakKind>(in.number("next_kind", 0, last(BreakKind::long_break)));
    state.moved_today = in.bits("moved_today", coverage_bits);
    state.reachable_today = in.bits("reachable_today", coverage_bits);
    state.left_out = in.count("left_out");
    state.watching = in.watching();
    state.warnings = static_cast<std::uint32_t>(in.number("warnings", 0, (1 << warning_count) - 1));
    state.configuration_revision = in.count("configuration_revision");
    in.rest_is_zero();
    if (in.first_wrong() != nullptr) {
        return Error{"the daemon speaks nonsense", std::string(in.first_wrong()) + " is out of range",
                     "Restart it: limber daemon stop, then limber daemon start", ExitCode::wrong_version};
    }
    return state;
}

std::uint64_t state_encoding_fingerprint() {
    return fnv1a(fields);
}

}  // namespace limber
