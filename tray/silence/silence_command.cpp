// SPDX-License-Identifier: MIT
#include "tray/silence/silence_command.h"

namespace limber {

namespace {

std::int64_t argument_for(Silence silence) {
    switch (silence) {
        case Silence::off:
            break;
        case Silence::told:
            return 1;
        case Silence::asked:
            return 2;
    }
    return 0;
}

}  // namespace

Silence silence_known(const State& state) {
    if (state.watching.has(Signal::notices_off)) {
        return Silence::told;
    }
    return state.watching.has(Signal::notices_asked) ? Silence::asked : Silence::off;
}

std::optional<Command> silence_command(Silence now, const State* state) {
    if (state == nullptr || silence_known(*state) == now) {
        return std::nullopt;
    }
    Command command;
    command.kind = CommandKind::notices_held;
    command.argument = argument_for(now);
    return command;
}

bool asks_about_silence(const ReminderView& before, const ReminderView& now) {
    if (now.state != ReminderState::due) {
        return false;
    }
    return before.state != ReminderState::due || before.id != now.id || before.pauses != now.pauses;
}

}  // namespace limber
