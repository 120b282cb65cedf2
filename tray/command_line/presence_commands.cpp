// SPDX-License-Identifier: MIT
// `limber standing`, `away` and `here`: what the person says about where they are.
#include "shared/client/connection.h"
#include "tray/command_line/commands.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"
#include "tray/command_line/sent_command.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

ExitCode say_standing(bool on) {
    return send_command(of_kind(CommandKind::standing, on ? 1 : 0),
                        on ? tr("Standing: the clock is stopped until you say `limber standing off`, lock "
                                "the screen or leave")
                           : tr("Sitting again: the clock runs on"));
}

ExitCode leave_desk() {
    return send_command(of_kind(CommandKind::leave), tr("Away from now on, until the next key or motion"));
}

ExitCode was_here() {
    auto connection = connect_to_daemon();
    if (!connection) {
        return fail(connection.error());
    }
    // What the answer does not say: after it, nothing is left to undo.
    const auto undone = connection->state()->watching.undoable;
    return send_command(*connection, of_kind(CommandKind::here),
                        fill(tr("Put back: %1 at the desk"), {passed_text(undone)}));
}

}  // namespace limber
