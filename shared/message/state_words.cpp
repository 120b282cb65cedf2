// SPDX-License-Identifier: MIT
#include "shared/message/state_words.h"

#include <string>

#include "shared/base/fnv.h"
#include "shared/message/state_word_stream.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

// The fields in their order, one entry a field with the number of its words. The fingerprint is made of this
// text, so it changes with every change of the encoding.
constexpr std::string_view fields =
    "phase display since sitting:3 stretches_in_spell limit rest default_snooze due_at paused_until "
    "reminder.id reminder.state reminder.offered:16 reminder.offer reminder.until reminder.snooze_end "
    "reminder.snoozes_left reminder.wait reminder.manner reminder.pauses "
    "nudge.id nudge.kind nudge.stretch:4 nudge.at credit:4 off_hours hours_change:2 "
    "day sitting_today:3 breaks_today stretches_today due_today target next_kind moved_today reachable_today "
    "left_out "
    "inputs presences signals left last_input standing_since standing_asked unseen undoable silent "
    "keyboard_today:4 pointer_today:4 warnings configuration_revision";

template <typename Enum>
std::int64_t last(Enum value) {
    return static_cast<std::int64_t>(value);
}

// Directions, and regions above them.
constexpr std::uint64_t coverage_bits = 0x1FFF | ((std::uint64_t{1} << region_words.size()) - 1)
                                                     << State::region_shift;

}  // namespace

StateWords encode(const State& state) {
    StateWords words{};
    state_word_stream::StateWriter out(words);
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
    out.put(static_cast<std::uint64_t>(state.reminder.snooze_end));
    out.put(std::uint64_t{state.reminder.snoozes_left});
    out.put(static_cast<std::uint64_t>(state.reminder.wait));
    out.put(static_cast<std::uint64_t>(state.reminder.manner));
    out.put(std::uint64_t{state.reminder.pauses});
    out.put(state.nudge.id);
    out.put(static_cast<std::uint64_t>(state.nudge.kind));
    out.put(state.nudge.stretch);
    out.put(state.nudge.at);
    out.put(state.credit);
    out.put(std::uint64_t{state.off_hours});
    out.put(state.hours_change);
    out.put(std::int64_t{state.day});
    out.put(state.sitting_today);
    out.put(std::uint64_t{state.breaks_today});
    out.put(std::uint64_t{state.stretches_today});
    out.put(std::uint64_t{state.due_today});
    out.put(std::uint64_t{state.target});
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
    state_word_stream::StateReader in(words);
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
    state.reminder.snooze_end =
        static_cast<SnoozeEnd>(in.number("reminder.snooze_end", 0, last(SnoozeEnd::call_end)));
    state.reminder.snoozes_left = in.count("reminder.snoozes_left");
    state.reminder.wait = static_cast<ReminderWait>(in.number("reminder.wait", 0, last(ReminderWait::hold)));
    state.reminder.manner =
        static_cast<ReminderManner>(in.number("reminder.manner", 0, last(ReminderManner::quiet)));
    state.reminder.pauses = in.count("reminder.pauses");
    state.nudge.id = in.word();
    state.nudge.kind = static_cast<NudgeKind>(in.number("nudge.kind", 0, last(NudgeKind::long_sit)));
    state.nudge.stretch = in.stretch("nudge.stretch");
    state.nudge.at = in.time("nudge.at");
    state.credit = in.credit("credit");
    state.off_hours = in.flag("off_hours");
    state.hours_change = in.wall_time("hours_change");
    state.day = static_cast<std::int32_t>(in.number("day", 0, 366L * 10000));
    state.sitting_today = in.measure("sitting_today");
    state.breaks_today = in.count("breaks_today");
    state.stretches_today = in.count("stretches_today");
    state.due_today = in.count("due_today");
    state.target = static_cast<std::uint32_t>(in.number("target", 0, 100));
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
