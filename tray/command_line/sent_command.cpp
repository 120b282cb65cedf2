// SPDX-License-Identifier: MIT
#include "tray/command_line/sent_command.h"

#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"
#include "tray/text/translate.h"
#include "tray/text/wait_words.h"

namespace limber {

namespace {

constexpr Duration patience{2000};

std::string words_for(const Answer& answer) {
    if (answer.verdict == Verdict::stale) {
        return tr("That reminder is over, or was answered already");
    }
    if (answer.verdict == Verdict::too_many) {
        return tr("Too many commands at once; try again in a second");
    }
    switch (answer.refusal) {
        case Refusal::unknown_stretch:
            return tr("There is no such stretch");
        case Refusal::nothing_due:
            return tr("No break is due");
        case Refusal::no_more_stretches:
            return tr("There is no other stretch to offer now");
        case Refusal::stretch_running:
            return tr("A stretch is running already");
        case Refusal::not_paused:
            return tr("Reminders are not paused");
        case Refusal::stretches_off:
            return tr("Stretches are off until a clinician has cleared you; Limber's window says more");
        case Refusal::nothing_to_undo:
            return tr("There is no absence to take back");
        case Refusal::no_more_snoozes:
            return no_snooze_text();
        case Refusal::no_call:
            return tr("No call is on: neither microphone nor camera is in use");
        case Refusal::not_standing:
            return tr("Limber was not told that you are standing");
        case Refusal::none:
        case Refusal::not_understood:
        case Refusal::nothing_running:
            break;
    }
    return tr("The daemon refused this");
}

}  // namespace

Command of_kind(CommandKind kind, std::int64_t argument) {
    Command made;
    made.kind = kind;
    made.argument = argument;
    return made;
}

ExitCode send_command(Connection& connection, Command command, const std::string& done) {
    command.reminder = connection.state() ? connection.state()->reminder.id : 0;
    const auto answer = connection.ask(command, patience);
    if (!answer) {
        return fail(answer.error());
    }
    if (answer->verdict != Verdict::applied) {
        return fail(Error{words_for(*answer), "", "", ExitCode::refused});
    }
    return say(done);
}

ExitCode send_command(const Command& command, const std::string& done) {
    auto connection = connect_to_daemon();
    return connection ? send_command(*connection, command, done) : fail(connection.error());
}

}  // namespace limber
