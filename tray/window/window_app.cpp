// SPDX-License-Identifier: MIT
// Joins the windows, the line to the daemon and the single instance.
#include "tray/window/window_app.h"

#include <algorithm>
#include <csignal>

#include <glib-unix.h>
#include <gtk/gtk.h>
#include <wx/log.h>

#include "shared/base/build_info.h"
#include "shared/base/log.h"
#include "shared/base/places.h"
#include "shared/config/config.h"
#include "shared/stretch/plan_file.h"
#include "shared/stretch/profile_file.h"
#include "shared/stretch/stretch_places.h"
#include "tray/launch/launcher.h"
#include "tray/text/translate.h"
#include "tray/window/figure/figure_store.h"
#include "tray/window/guided/guided_frame.h"
#include "tray/window/invitation/invitation_frame.h"
#include "tray/window/safety/screening_frame.h"
#include "tray/window/today/today_frame.h"
#include "tray/window/widget/look.h"
#include "tray/window/widget/present.h"

namespace limber {

namespace {

// How long an outcome waits for a daemon after its window is gone.
constexpr int outcome_patience_ms = 15000;
// How long the first window waits for the daemon's welcome before it shows what it knows.
constexpr int welcome_patience_ms = 1000;

void follow_desktop() {
    gtk_icon_theme_append_search_path(gtk_icon_theme_get_default(), (data_directory() / "icons").c_str());
    gtk_window_set_default_icon_name(application_id);
    install_look();
}

}  // namespace

WindowApp::WindowApp(RuntimeDirectory directory, Catalogue catalogue,
                     std::unique_ptr<SingleInstance> instance, WindowRequest first)
    : directory_(std::move(directory)),
      catalogue_(std::move(catalogue)),
      instance_(std::move(instance)),
      first_(std::move(first)),
      link_(directory_, clock_,
            {[this](const State& state) { on_state(state); },
             [this](const Answer& answer) { on_answer(answer); },
             [this](Farewell farewell) { return on_gone(farewell); },
             [this](const Error& error) { on_refused(error); }},
            Role::window) {
    // The class by which X11 finds our desktop file.
    SetAppName(application_id);
    if (const auto settings = config_directory()) {
        const auto config = read_config(*settings / "config.toml");
        speed_ = config ? config->stretch_speed : 1;
        open_safety(config ? *config : Config());
        open_narrator(config ? *config : Config());
    }
    read_plan();
}

WindowApp::~WindowApp() = default;

Side WindowApp::first_side(const StretchId& stretch) const {
    const auto motion = figure_named(stretch.text());
    return motion && motion->script().shows_right ? Side::right : Side::left;
}

void WindowApp::open_safety(const Config& config) {
    const auto state = state_directory();
    if (!state) {
        return;
    }
    auto desk = SafetyDesk::open(data_directory() / "limber", *state / profile_file_name,
                                 catalogue_.conditions(), config.emergency_number, config.cards);
    if (desk) {
        safety_ = *std::move(desk);
    } else {
        log_error(desk.error().sentence());
    }
}

void WindowApp::open_narrator(const Config& config) {
    const auto state = state_directory();
    narrator_ = std::make_unique<Narrator>(HearingChoice{config.speech, config.sounds},
                                           state ? *state / hearing_file_name : std::filesystem::path(),
                                           Narrator::Makers{make_voice, make_chime});
}

bool WindowApp::OnInit() {
    delete wxLog::SetActiveTarget(new wxLogStderr);
    SetExitOnFrameDelete(false);
    follow_desktop();
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        signals_.push_back(g_unix_signal_add(
            signal,
            [](gpointer self) -> gboolean {
                static_cast<WindowApp*>(self)->ExitMainLoop();
                return G_SOURCE_CONTINUE;
            },
            this));
    }
    timer_ = std::make_unique<wxTimer>(this);
    Bind(wxEVT_TIMER, &WindowApp::on_timer, this);
    instance_->listen([this](const WindowRequest& request) { open(request); });
    const auto found = link_.start(std::nullopt);
    if (!found) {
        on_refused(found.error());
    } else if (*found) {
        timer_->StartOnce(welcome_patience_ms);
        return true;
    }
    open_first();
    return true;
}

int WindowApp::OnExit() {
    for (const guint signal : signals_) {
        g_source_remove(signal);
    }
    icon_.reset();
    instance_.reset();
    return wxApp::OnExit();
}

void WindowApp::OnAssertFailure(const wxChar* file, int line, const wxChar* /*function*/,
                                const wxChar* condition, const wxChar* message) {
    log_debug(wxString::Format("%s:%d: %s %s", file, line, condition,
                               message == nullptr ? wxString() : wxString(message))
                  .utf8_string());
}

void WindowApp::leave(std::unique_ptr<GuidedSession> session) {
    if (!session->settled()) {
        leaving_.push_back(std::move(session));
        timer_->StartOnce(outcome_patience_ms);
    }
    end_if_idle();
}

void WindowApp::start_daemon() {
    const auto started = launch_watched("limberd", {}, [this](int status) {
        if (status != to_status(ExitCode::ok) && status != to_status(ExitCode::already_running)) {
            trouble_ =
                fill(tr("limberd ended with status %1. \"limber daemon start\" in a terminal says why."),
                     {std::to_string(status)});
            tell_windows();
        }
    });
    if (!started) {
        on_refused(started.error());
    }
}

void WindowApp::on_state(const State& state) {
    // A daemon that watches another screen than before serves a newer login: what the person does is there.
    const bool moved = display_seen_ && *display_seen_ != state.display;
    display_seen_ = state.display;
    if (state.phase == Phase::session_over || moved) {
        ExitMainLoop();
        return;
    }
    trouble_.clear();
    if (catalogue_seen_ && *catalogue_seen_ != state.configuration_revision) {
        read_catalogue_anew();
        read_plan();
    }
    catalogue_seen_ = state.configuration_revision;
    open_first();
    for (const auto& session : leaving_) {
        session->on_state();
    }
    if (guided_ != nullptr) {
        guided_->session().on_state();
    }
    tell_windows();
}

void WindowApp::on_answer(const Answer& answer) {
    for (const auto& session : leaving_) {
        session->on_answer(answer);
    }
    if (guided_ != nullptr) {
        guided_->session().on_answer(answer);
    }
    tell_windows();
    std::erase_if(leaving_, [](const auto& session) { return session->settled(); });
    end_if_idle();
}

bool WindowApp::on_gone(Farewell farewell) {
    if (farewell == Farewell::everything_quits || farewell == Farewell::session_over) {
        ExitMainLoop();
        return false;
    }
    for (const auto& session : leaving_) {
        session->on_gone();
    }
    if (guided_ != nullptr) {
        guided_->session().on_gone();
    }
    tell_windows();
    return true;
}

void WindowApp::on_refused(const Error& error) {
    log_warning(error.sentence());
    trouble_ = error.sentence();
    open_first();
    tell_windows();
}

void WindowApp::on_timer(wxTimerEvent& /*event*/) {
    open_first();
    if (!leaving_.empty()) {
        log_warning("the daemon did not come back in time to hear how the stretch went");
        leaving_.clear();
    }
    end_if_idle();
}

void WindowApp::read_catalogue_anew() {
    auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        log_warning(catalogue.error().sentence());
        return;
    }
    catalogue_ = std::move(*catalogue);
    if (today_ != nullptr) {
        today_->show_catalogue();
    }
}

void WindowApp::read_plan() {
    const auto state = state_directory();
    const auto read = state ? read_kept_plan(*state / plan_file_name, catalogue_) : std::optional<Plan>();
    plan_.reset();
    if (read) {
        plan_ = *read;
    } else {
        log_warning(read.error().sentence());
    }
}

void WindowApp::tell_windows() {
    if (guided_ != nullptr) {
        guided_->refresh();
    }
    if (today_ != nullptr) {
        today_->refresh(trouble_);
    }
    if (invitation_ != nullptr) {
        invitation_->refresh();
    }
    if (icon_) {
        icon_->refresh();
    }
}

void WindowApp::end_if_idle() {
    if (guided_ == nullptr && today_ == nullptr && screening_ == nullptr && cards_ == nullptr &&
        invitation_ == nullptr && leaving_.empty() && !icon_ && !first_) {
        ExitMainLoop();
    }
}

}  // namespace limber
