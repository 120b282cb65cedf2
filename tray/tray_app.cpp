// SPDX-License-Identifier: MIT
// The daemon's word on its way to icon, menu and notification; tray_clicks.cpp has the way back.
#include "tray/tray_app.h"

#include <cstdlib>

#include "shared/base/log.h"
#include "shared/base/places.h"
#include "shared/config/config.h"
#include "shared/message/session_id.h"
#include "shared/stretch/stretch_places.h"
#include "tray/launch/launcher.h"
#include "tray/notify/first_words.h"
#include "tray/notify/said_once.h"
#include "tray/silence/silence_command.h"

namespace limber {

namespace {

constexpr const char* lock_name = "tray.lock";
constexpr const char* lock_holder = "Limber's tray icon";
constexpr Duration older_tray_patience{5000};
constexpr Duration welcome_patience{2000};

}  // namespace

Result<TrayPlace> take_tray_place() {
    auto directory = RuntimeDirectory::create();
    if (!directory) {
        return directory.error();
    }
    auto lock = LockFile::take(*directory, lock_name, lock_holder);
    if (lock) {
        return TrayPlace{std::move(*directory), std::move(*lock), {}};
    }
    if (lock.error().exit != ExitCode::already_running) {
        return lock.error();
    }
    // Only the daemon knows whether the tray that is there belongs to this login. It sends an older one home.
    auto connection = Connection::open(*directory, Role::tray);
    if (!connection) {
        return lock.error();
    }
    if (const auto welcome = connection->wait_welcome(welcome_patience); !welcome) {
        return welcome.error();
    }
    lock = LockFile::wait(*directory, lock_name, lock_holder, older_tray_patience);
    if (!lock) {
        return lock.error();
    }
    return TrayPlace{std::move(*directory), std::move(*lock), std::move(*connection)};
}

TrayApp::TrayApp(GDBusConnection* bus, TrayPlace place, const Clock& clock)
    : clock_(clock),
      place_(std::move(place)),
      loop_(g_main_loop_new(nullptr, FALSE)),
      link_(place_.directory, clock,
            {[this](const State& state) { on_state(state); },
             [this](const Answer& answer) { on_answer(answer); },
             [this](Farewell farewell) { return on_gone(farewell); },
             [this](const Error& error) { on_refused(error); }}),
      stretches_(shipped_stretches(), own_stretches()),
      notification_(make_notification(
          bus, [this](NoticeAnswer answer, const std::string& token) { on_notice(answer, token); })) {
}

Result<std::unique_ptr<TrayApp>> TrayApp::create(GDBusConnection* bus, TrayPlace place, const Clock& clock) {
    std::unique_ptr<TrayApp> app(new TrayApp(bus, std::move(place), clock));
    auto& self = *app;
    auto item = StatusNotifierItem::create(bus, choose_icon(nullptr, self.now(), nullptr),
                                           {[&self] { self.open_window({"--today"}); },
                                            [&self](std::string token) { self.token_ = std::move(token); }});
    if (!item) {
        return item.error();
    }
    self.item_ = std::move(*item);
    self.menu_ = DbusMenu::create(
        tray_menu_path, [&self] { return menu_for(self.state(), self.now(), self.stretch()); },
        [&self](const MenuItem& chosen) { self.on_menu(chosen); });
    const char* const desktops = std::getenv("XDG_CURRENT_DESKTOP");
    self.tone_watch_ = ToneWatch::create(bus, desktops == nullptr ? "" : desktops, [&self](PanelTone tone) {
        self.tone_ = tone;
        self.show_icon();
    });
    self.silence_watch_ = SilenceWatch::create(bus, [&self](Silence) { self.tell_silence(); });
    return app;
}

int TrayApp::run() {
    const auto found = link_.start(std::exchange(place_.connection, {}));
    if (!found) {
        log_warning(found.error().sentence());
    } else if (!*found) {
        start_daemon();
    }
    // Where a panel takes the icon at once, as most do, nothing wakes us a minute later to ask.
    item_->ask_host([this](bool there) {
        if (!there) {
            constexpr Duration panel_patience{60000};
            call_after<&TrayApp::look_for_other_tray>(no_tray_timer_, panel_patience, this);
        }
    });
    if (!ended_) {
        g_main_loop_run(loop_.get());
    }
    notification_->withdraw();
    return to_status(end_);
}

void TrayApp::stop(ExitCode code) {
    ended_ = true;
    end_ = code;
    g_main_loop_quit(loop_.get());
}

const Stretch* TrayApp::stretch() {
    return state() == nullptr ? nullptr : stretches_.find(state()->reminder.offered.stretch);
}

void TrayApp::on_state(const State& state) {
    if (state.phase == Phase::session_over) {
        log_info("the session is over");
        stop(ExitCode::ok);
        return;
    }
    if (state.display != 0 && state.display != own_display_id() && !restarted_) {
        // It watches the screen of a login that is gone. Once only: a screen that cannot be watched at all
        // gives the same picture.
        log_info("the daemon belongs to another screen; starting it anew");
        restarted_ = true;
        restarting_ = send(command_about(&state, CommandKind::quit));
    }
    if (catalogue_seen_ != state.configuration_revision) {
        catalogue_seen_ = state.configuration_revision;
        stretches_.forget();
    }
    if (asks_about_silence(std::exchange(asked_about_, state.reminder), state.reminder)) {
        silence_watch_->ask();
    }
    tell_silence();
    show();
    hooks_.on_state(state, now(), stretches_);
}

void TrayApp::tell_silence() {
    if (const auto command = silence_command(silence_watch_->now(), state())) {
        send(*command);
    }
}

void TrayApp::show() {
    show_icon();
    menu_->refresh();
    show_notice();
    say_configuration_fault();
    invite();
    say_first_words();
}

void TrayApp::show_icon() {
    item_->show(choose_icon(state(), now(), stretch(), tone_));
    if (const auto next = next_icon_change(state(), clock_.boot())) {
        call_after<&TrayApp::show_icon>(icon_timer_, *next - clock_.boot(), this);
    } else {
        icon_timer_.reset();
    }
}

std::optional<Notice> TrayApp::wanted() {
    if (state() == nullptr) {
        return std::nullopt;
    }
    standing_answered_ = standing_answered_ && state()->watching.standing_asked;
    const auto notice = wanted_notice(*state(), clock_.boot());
    const bool answered = notice && ((notice->kind == NoticeKind::standing && standing_answered_) ||
                                     (notice->kind == NoticeKind::nudge && notice->nudge <= nudge_answered_));
    return answered ? std::nullopt : notice;
}

NoticeContent TrayApp::content_of(const Notice& notice) {
    switch (notice.kind) {
        case NoticeKind::standing:
            return standing_content(*state(), clock_.boot());
        case NoticeKind::nudge:
            return nudge_content(*state(), clock_.boot(), stretches_.find(notice.stretch));
        case NoticeKind::reminder:
            break;
    }
    return notice_content(*state(), clock_.boot(), stretch());
}

void TrayApp::show_notice() {
    const auto notice = wanted();
    const auto step = step_between(std::exchange(notice_, notice), notice);
    switch (step) {
        case NoticeStep::show:
            notification_->show(content_of(*notice));
            break;
        case NoticeStep::update:
            notification_->update(content_of(*notice));
            break;
        case NoticeStep::withdraw:
            notification_->withdraw();
            break;
        case NoticeStep::none:
            break;
    }
}

void TrayApp::say_configuration_fault() {
    const auto words =
        state() != nullptr ? configuration_notice_.due(*state(), configuration_fault) : std::nullopt;
    if (words) {
        notification_->tell(words->title, words->body,
                            [this](bool taken) { configuration_notice_.told(taken); });
    }
}

// Only where the person has asked for it, and once for a reminder.
void TrayApp::invite() {
    if (state() != nullptr && state()->reminder.state == ReminderState::snoozed) {
        invited_to_ = 0;
    }
    if (state() == nullptr || state()->reminder.state != ReminderState::reminded ||
        state()->reminder.manner != ReminderManner::resident || invited_to_ == state()->reminder.id) {
        return;
    }
    invited_to_ = state()->reminder.id;
    const auto folder = config_directory();
    const auto config = folder ? read_config(*folder / "config.toml") : Result<Config>(folder.error());
    if (config && config->invitation) {
        open_window({"--invite", std::to_string(invited_to_)});
    }
}

void TrayApp::say_first_words() {
    constexpr Duration until_next_try = 10min;
    const bool wait = words_done_ || (words_at_ && clock_.boot() < *words_at_);
    if (wait || state() == nullptr || !is_calm(*state(), clock_.boot())) {
        return;
    }
    const auto words = first_words();
    words_done_ = !words;
    words_at_ = clock_.boot() + until_next_try;
    if (words) {
        notification_->tell(words->title, words->body, [this, said = words->said](bool taken) {
            if (taken) {
                words_done_ = true;
                remember_said(said);
            }
        });
    }
}

void TrayApp::on_answer(const Answer& answer) {
    log_debug(std::string("the daemon answers ") + to_string(answer.verdict) + ", " +
              to_string(answer.refusal));
    const bool no_other = answer.id == asked_another_ && answer.refusal == Refusal::no_more_stretches;
    if (no_other && notice_) {
        // The click took the notification away; the stretch it named is still the one that is due.
        notice_.reset();
        show_notice();
    }
}

bool TrayApp::on_gone(Farewell farewell) {
    asked_another_ = 0;
    asked_about_ = {};
    switch (farewell) {
        case Farewell::session_over:
            log_info("the session is over");
            stop(ExitCode::ok);
            return false;
        case Farewell::replaced_by_newer_login:
            log_info("a newer login has its own tray");
            stop(ExitCode::ok);
            return false;
        case Farewell::everything_quits:
            stop(ExitCode::ok);
            return false;
        default:
            break;
    }
    if (quitting_) {
        stop(ExitCode::ok);
        return false;
    }
    show();
    if (restarting_) {
        restarting_ = false;
        start_daemon();
    } else {
        log_warning("the daemon is gone");
    }
    return true;
}

void TrayApp::on_refused(const Error& error) {
    log_error(error.sentence());
    if (error.exit == ExitCode::wrong_version || error.exit == ExitCode::already_running) {
        stop(error.exit);
        return;
    }
    show();
}

void TrayApp::start_daemon() {
    if (const auto started = launch("limberd", {}); !started) {
        log_error(started.error().sentence());
    }
}

}  // namespace limber
