// SPDX-License-Identifier: MIT
// Joins the windows, the line to the daemon and the single instance. Ends when nothing is left to show and
// nothing to deliver.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <wx/app.h>
#include <wx/timer.h>

#include "shared/config/config.h"
#include "shared/ipc/runtime_directory.h"
#include "tray/link/daemon_link.h"
#include "tray/window/guided/guided_session.h"
#include "tray/window/guided/narrator.h"
#include "tray/window/safety/safety_desk.h"
#include "tray/window/single_instance.h"
#include "tray/window/xembed_icon.h"

namespace limber {

class GuidedFrame;
class InvitationFrame;
class ScreeningFrame;
class TodayFrame;

class WindowApp final : public wxApp, public WindowHost {
public:
    WindowApp(RuntimeDirectory directory, Catalogue catalogue, std::unique_ptr<SingleInstance> instance,
              WindowRequest first);
    ~WindowApp() override;

    bool OnInit() override;
    int OnExit() override;
    // `refused`: the icon was asked for, and this desktop has no place for one.
    ExitCode exit_code() const { return exit_code_; }
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition,
                         const wxChar* message) override;

private:
    const Clock& clock() const override { return clock_; }
    const Catalogue& catalogue() const override { return catalogue_; }
    const State* state() const override { return link_.state(); }
    std::uint32_t submit(const Command& command) override { return link_.submit(command); }
    void open(const WindowRequest& request) override;
    void start_daemon() override;
    const SafetyDesk* safety() const override { return safety_ ? &*safety_ : nullptr; }
    const Plan* plan() const override { return plan_ ? &*plan_ : nullptr; }
    int speed() const override { return speed_; }
    Narrator* narrator() override { return narrator_.get(); }
    Side first_side(const StretchId& stretch) const override;

    void open_first();
    void open_icon();
    void open_today(const std::string& token);
    void open_guided(const WindowRequest& request);
    void open_screening(const std::string& token);
    void open_safety(const Config& config);
    void open_narrator(const Config& config);
    void open_invitation(const WindowRequest& request);
    void open_cards(const std::string& token);
    // Keeps a session whose window is gone until its outcome is delivered.
    void leave(std::unique_ptr<GuidedSession> session);

    void on_state(const State& state);
    void on_answer(const Answer& answer);
    bool on_gone(Farewell farewell);
    void on_refused(const Error& error);
    void on_timer(wxTimerEvent& event);
    void read_catalogue_anew();
    void read_plan();
    void tell_windows();
    void end_if_idle();

    SystemClock clock_;
    RuntimeDirectory directory_;
    Catalogue catalogue_;
    std::unique_ptr<SingleInstance> instance_;
    std::optional<WindowRequest> first_;  // until the daemon has said its first word
    DaemonLink link_;
    std::optional<std::uint64_t> display_seen_;    // State::display
    std::optional<std::uint32_t> catalogue_seen_;  // State::configuration_revision
    std::string trouble_;                          // why there is no daemon; empty: not known
    GuidedFrame* guided_ = nullptr;
    TodayFrame* today_ = nullptr;
    ScreeningFrame* screening_ = nullptr;
    wxFrame* cards_ = nullptr;
    InvitationFrame* invitation_ = nullptr;
    std::optional<SafetyDesk> safety_;
    std::optional<Plan> plan_;
    std::unique_ptr<Narrator> narrator_;
    std::unique_ptr<XembedIcon> icon_;
    ExitCode exit_code_ = ExitCode::ok;
    int speed_ = 1;
    std::vector<std::unique_ptr<GuidedSession>> leaving_;  // windows gone, outcome still to deliver
    std::unique_ptr<wxTimer> timer_;  // the end of patience, with the first welcome or with the last outcome
    std::vector<guint> signals_;
};

}  // namespace limber
