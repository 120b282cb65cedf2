// SPDX-License-Identifier: MIT
#include "shared/message/command.h"

#include <algorithm>

namespace limber {

namespace {

constexpr std::int64_t one_week_ms = 7LL * 24 * 60 * 60 * 1000;
constexpr std::int64_t latest_wall_time = 253402300799;  // the end of the year 9999

bool argument_in_range(CommandKind kind, std::int64_t argument) {
    switch (kind) {
        case CommandKind::snooze:
            return argument >= 0 && argument <= one_week_ms;
        case CommandKind::pause:
            return argument > 0 && argument <= one_week_ms;
        case CommandKind::pause_until:
        case CommandKind::snooze_until:
            return argument > 0 && argument <= latest_wall_time;
        case CommandKind::finish:
        case CommandKind::go_on:
            return argument >= static_cast<std::int64_t>(Outcome::done) &&
                   argument <= static_cast<std::int64_t>(Outcome::hurt);
        case CommandKind::standing:
            return argument == 0 || argument == 1;
        case CommandKind::snooze_moment:
            return argument == static_cast<std::int64_t>(SnoozeEnd::typing_pause) ||
                   argument == static_cast<std::int64_t>(SnoozeEnd::call_end);
        case CommandKind::notices_held:
            return argument >= 0 && argument <= 2;
        default:
            return argument == 0;
    }
}

}  // namespace

// Word 0: id (low 32 bits), kind (next 8), zero. 1: reminder. 2: revision. 3: argument. 4 to 7: stretch.
CommandWords encode(const Command& command) {
    CommandWords words{};
    words[0] = command.id | static_cast<std::uint64_t>(command.kind) << 32;
    words[1] = command.reminder;
    words[2] = command.state_revision;
    words[3] = static_cast<std::uint64_t>(command.argument);
    const auto stretch = command.stretch.to_words();
    std::copy(stretch.begin(), stretch.end(), words.begin() + 4);
    return words;
}

std::optional<Command> decode_command(const CommandWords& words) {
    const auto kind = words[0] >> 32;
    if (kind < static_cast<std::uint64_t>(CommandKind::snooze) ||
        kind > static_cast<std::uint64_t>(CommandKind::notices_held)) {
        return std::nullopt;
    }
    StretchId::Words stretch_words{};
    std::copy(words.begin() + 4, words.end(), stretch_words.begin());
    const auto stretch = StretchId::from_words(stretch_words);
    const auto argument = static_cast<std::int64_t>(words[3]);
    if (!stretch || !argument_in_range(static_cast<CommandKind>(kind), argument)) {
        return std::nullopt;
    }
    Command command;
    command.id = static_cast<std::uint32_t>(words[0]);
    command.kind = static_cast<CommandKind>(kind);
    command.reminder = words[1];
    command.state_revision = words[2];
    command.argument = argument;
    command.stretch = *stretch;
    return command;
}

// Word 0: id (low 32 bits), verdict (next 8), refusal (next 8), zero. 1: reminder.
AnswerWords encode(const Answer& answer) {
    return {answer.id | static_cast<std::uint64_t>(answer.verdict) << 32 |
                static_cast<std::uint64_t>(answer.refusal) << 40,
            answer.reminder};
}

std::optional<Answer> decode_answer(const AnswerWords& words) {
    const auto verdict = words[0] >> 32 & 0xff;
    const auto refusal = words[0] >> 40;
    if (verdict < static_cast<std::uint64_t>(Verdict::applied) ||
        verdict > static_cast<std::uint64_t>(Verdict::too_many) ||
        refusal > static_cast<std::uint64_t>(Refusal::no_call)) {
        return std::nullopt;
    }
    return Answer{static_cast<std::uint32_t>(words[0]), static_cast<Verdict>(verdict),
                  static_cast<Refusal>(refusal), words[1]};
}

bool is_by_hand(CommandKind kind) {
    switch (kind) {
        case CommandKind::notice_expired:
        case CommandKind::walked:
        case CommandKind::go_on:
        case CommandKind::finish:
        case CommandKind::notices_held:
            return false;
        default:
            return true;
    }
}

const char* to_string(CommandKind kind) {
    switch (kind) {
        case CommandKind::snooze:
            return "snooze";
        case CommandKind::skip:
            return "skip";
        case CommandKind::another:
            return "another";
        case CommandKind::notice_expired:
            return "notice_expired";
        case CommandKind::notice_closed:
            return "notice_closed";
        case CommandKind::start:
            return "start";
        case CommandKind::finish:
            return "finish";
        case CommandKind::pause:
            return "pause";
        case CommandKind::pause_until:
            return "pause_until";
        case CommandKind::resume:
            return "resume";
        case CommandKind::quit:
            return "quit";
        case CommandKind::quit_everything:
            return "quit_everything";
        case CommandKind::walked:
            return "walked";
        case CommandKind::go_on:
            return "go_on";
        case CommandKind::profile_changed:
            return "profile_changed";
        case CommandKind::standing:
            return "standing";
        case CommandKind::leave:
            return "leave";
        case CommandKind::here:
            return "here";
        case CommandKind::snooze_until:
            return "snooze_until";
        case CommandKind::snooze_moment:
            return "snooze_moment";
        case CommandKind::notices_held:
            return "notices_held";
    }
    return "unknown";
}

const char* to_string(SnoozeEnd end) {
    switch (end) {
        case SnoozeEnd::time:
            return "time";
        case SnoozeEnd::typing_pause:
            return "typing_pause";
        case SnoozeEnd::call_end:
            return "call_end";
    }
    return "unknown";
}

const char* to_string(Outcome outcome) {
    switch (outcome) {
        case Outcome::done:
            return "done";
        case Outcome::not_now:
            return "not_now";
        case Outcome::too_much:
            return "too_much";
        case Outcome::hurt:
            return "hurt";
    }
    return "unknown";
}

const char* to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::applied:
            return "applied";
        case Verdict::stale:
            return "stale";
        case Verdict::refused:
            return "refused";
        case Verdict::too_many:
            return "too_many";
    }
    return "unknown";
}

const char* to_string(Refusal refusal) {
    switch (refusal) {
        case Refusal::none:
            return "none";
        case Refusal::not_understood:
            return "not_understood";
        case Refusal::unknown_stretch:
            return "unknown_stretch";
        case Refusal::nothing_due:
            return "nothing_due";
        case Refusal::no_more_stretches:
            return "no_more_stretches";
        case Refusal::stretch_running:
            return "stretch_running";
        case Refusal::nothing_running:
            return "nothing_running";
        case Refusal::not_paused:
            return "not_paused";
        case Refusal::stretches_off:
            return "stretches_off";
        case Refusal::nothing_to_undo:
            return "nothing_to_undo";
        case Refusal::not_standing:
            return "not_standing";
        case Refusal::no_more_snoozes:
            return "no_more_snoozes";
        case Refusal::no_call:
            return "no_call";
    }
    return "unknown";
}

}  // namespace limber
