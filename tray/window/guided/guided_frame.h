// SPDX-License-Identifier: MIT
// The window that guides through one stretch.
#pragma once

#include <functional>
#include <memory>

#include <wx/frame.h>
#include <wx/timer.h>

#include "tray/window/guided/guided_session.h"

class wxPanel;

namespace limber {

class ActionBar;
class SignsPage;
class StagePage;

class GuidedFrame : public wxFrame {
public:
    // `on_closed` gets the session, which may still have an outcome to deliver; the frame is gone then.
    using OnClosed = std::function<void(std::unique_ptr<GuidedSession>)>;
    GuidedFrame(WindowHost& host, std::unique_ptr<GuidedSession> session, OnClosed on_closed);

    GuidedSession& session() { return *session_; }
    // To be called after the session heard of the daemon.
    void refresh();
    // True while another stretch must not take this window's place.
    bool busy() const;
    // Shows another stretch instead; gives back the session that was there.
    std::unique_ptr<GuidedSession> exchange(std::unique_ptr<GuidedSession> session);

private:
    using Screen = GuidedSession::Screen;

    void show_screen(Screen screen);
    wxWindow* make_page(Screen screen);
    void show_actions(Screen screen);
    void show_finished_actions();
    void show_signs_actions();
    void show_stage_actions();
    void show_leave_actions();
    void name_window();

    void act(GuidedEvent event);
    void finish(Outcome outcome);
    void ask_to_leave(bool ask);
    void choose_hearing(bool speech);
    void arm_timer();

    void on_key(wxKeyEvent& event);
    bool on_stage_key(int key);
    void on_close(wxCloseEvent& event);

    WindowHost& host_;
    std::unique_ptr<GuidedSession> session_;
    OnClosed on_closed_;
    wxPanel* ground_;
    ActionBar* bar_ = nullptr;
    wxWindow* page_ = nullptr;
    StagePage* stage_ = nullptr;  // page_, while it is the stage
    SignsPage* signs_ = nullptr;  // page_, while signs are asked for
    Screen shown_ = Screen::closed;
    bool asks_to_leave_ = false;
    bool ran_before_asking_ = false;
    bool closing_ = false;
    wxTimer timer_;
};

}  // namespace limber
