// SPDX-License-Identifier: MIT
#include "tray/icon/menu_command.h"

namespace limber {

Command command_about(const State* state, CommandKind kind, std::int64_t argument) {
    Command command;
    command.kind = kind;
    command.argument = argument;
    if (state != nullptr) {
        command.reminder = state->reminder.id;
        if (kind == CommandKind::another) {
            command.stretch = state->reminder.offered.stretch;
        }
    }
    return command;
}

std::optional<Command> command_for(const MenuItem& item, const State* state, WallTime now) {
    switch (item.action) {
        case MenuAction::snooze:
            return command_about(state, CommandKind::snooze, item.argument);
        case MenuAction::snooze_until:
            return command_about(state, CommandKind::snooze_until, item.argument);
        case MenuAction::snooze_moment:
            return command_about(state, CommandKind::snooze_moment, item.argument);
        case MenuAction::skip:
            return command_about(state, CommandKind::skip);
        case MenuAction::another:
            return command_about(state, CommandKind::another);
        case MenuAction::pause:
            return command_about(state, CommandKind::pause, item.argument);
        case MenuAction::pause_until_morning:
            return command_about(state, CommandKind::pause_until,
                                 next_morning(now).time_since_epoch().count());
        case MenuAction::resume:
            return command_about(state, CommandKind::resume);
        case MenuAction::standing:
            return command_about(state, CommandKind::standing, item.check == Check::on ? 0 : 1);
        case MenuAction::here:
            return command_about(state, CommandKind::here);
        case MenuAction::quit:
            return command_about(state, CommandKind::quit_everything);
        case MenuAction::none:
        case MenuAction::status:
        case MenuAction::stretch_now:
        case MenuAction::flare_up:
        case MenuAction::today:
        case MenuAction::start_limber:
            break;
    }
    return std::nullopt;
}

}  // namespace limber
