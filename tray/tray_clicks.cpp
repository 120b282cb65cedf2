// SPDX-License-Identifier: MIT
// What the person clicks on its way to the daemon or to a window, and what happens where no panel shows an
// icon.
#include "shared/base/log.h"
#include "tray/launch/launcher.h"
#include "tray/notify/said_once.h"
#include "tray/text/translate.h"
#include "tray/tray_app.h"

namespace limber {

void TrayApp::on_menu(const MenuItem& item) {
    switch (item.action) {
        case MenuAction::stretch_now:
            open_run();
            break;
        case MenuAction::today:
            open_window({"--today"});
            break;
        case MenuAction::flare_up:
            if (const auto told = launch("limber", {"flareup", "1d"}); !told) {
                log_warning(told.error().sentence());
            }
            break;
        case MenuAction::start_limber:
            start_daemon();
            break;
        case MenuAction::quit:
            quit();
            break;
        default:
            if (const auto command = command_for(item, state(), clock_.wall())) {
                send(*command);
            }
    }
}

void TrayApp::on_notice(NoticeAnswer answer, const std::string& token) {
    if (notice_ && notice_->kind == NoticeKind::standing) {
        on_standing_answer(answer);
        return;
    }
    if (notice_ && notice_->kind == NoticeKind::nudge) {
        on_nudge_answer(answer, token);
        return;
    }
    switch (answer) {
        case NoticeAnswer::start:
            token_ = token;
            open_run();
            break;
        case NoticeAnswer::snooze:
            send(command_about(state(), CommandKind::snooze));
            break;
        case NoticeAnswer::another:
            send(command_about(state(), CommandKind::another));
            break;
        case NoticeAnswer::skip:
            send(command_about(state(), CommandKind::skip));
            break;
        case NoticeAnswer::expired:
            send(command_about(state(), CommandKind::notice_expired));
            break;
        case NoticeAnswer::closed:
            send(command_about(state(), CommandKind::notice_closed));
            break;
        case NoticeAnswer::sit_again:
        case NoticeAnswer::still_standing:
            break;
    }
}

// Whatever it was, the question is not put again under this asking; closing it says nothing.
void TrayApp::on_standing_answer(NoticeAnswer answer) {
    standing_answered_ = true;
    if (answer == NoticeAnswer::sit_again || answer == NoticeAnswer::still_standing) {
        send(command_about(state(), CommandKind::standing, answer == NoticeAnswer::still_standing ? 1 : 0));
    }
}

void TrayApp::on_nudge_answer(NoticeAnswer answer, const std::string& token) {
    nudge_answered_ = notice_->nudge;
    if (answer == NoticeAnswer::start && !notice_->stretch.empty()) {
        token_ = token;
        open_window({"--stretch", std::string(notice_->stretch.text())});
    }
}

bool TrayApp::send(const Command& command) {
    const auto id = link_.submit(command);
    if (command.kind == CommandKind::another) {
        asked_another_ = id;
    }
    return id != 0;
}

void TrayApp::open_window(const std::vector<std::string>& arguments) {
    if (const auto started = launch("limber-window", arguments, std::exchange(token_, {})); !started) {
        log_error(started.error().sentence());
    }
}

void TrayApp::open_run() {
    std::uint64_t reminder = 0;
    if (state() != nullptr && state()->reminder.state != ReminderState::none) {
        reminder = state()->reminder.id;
    }
    open_window({"--run", std::to_string(reminder)});
}

void TrayApp::quit() {
    quitting_ = true;
    if (!send(command_about(state(), CommandKind::quit_everything))) {
        stop(ExitCode::ok);
        return;
    }
    // Its hang-up ends us; a daemon that hangs itself shall not keep the icon here.
    constexpr Duration patience{2000};
    call_after<&TrayApp::end>(quit_timer_, patience, this);
}

void TrayApp::end() {
    stop(ExitCode::ok);
}

// A minute after start: some panels come late, but by then none will.
void TrayApp::look_for_other_tray() {
    item_->ask_host([this](bool there) {
        if (there) {
            return;
        }
        log_info("no panel shows StatusNotifierItems; trying the old kind of tray");
        // We have no X connection of our own: the window program looks for the old kind of tray, and ends
        // with `refused` when there is none either.
        const auto started = launch_watched("limber-window", {"--icon"}, [this](int status) {
            if (status == to_status(ExitCode::refused)) {
                say_no_tray();
            }
        });
        if (!started) {
            log_error(started.error().sentence());
        }
    });
}

void TrayApp::say_no_tray() {
    const auto said = not_said_yet("said-there-is-no-tray");
    if (!said) {
        return;
    }
    notification_->tell(
        tr("Limber is running without an icon"),
        tr("This desktop has no place for tray icons. Reminders come all the same; open Limber "
           "from the list of programs."),
        [said = *said](bool taken) {
            if (taken) {
                remember_said(said);
            }
        });
}

}  // namespace limber
