// SPDX-License-Identifier: MIT
// The window that guides through one stretch: one page and one bar of actions at a time.
#include "tray/window/guided/guided_frame.h"

#include <algorithm>

#include <wx/app.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/panel.h>

#include "tray/text/translate.h"
#include "tray/window/guided/guided_pages.h"
#include "tray/window/guided/narrator.h"
#include "tray/window/guided/stage_page.h"
#include "tray/window/guided/stretch_words.h"
#include "tray/window/safety/signs_page.h"
#include "tray/window/widget/action_bar.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/window_size.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

bool button_has_focus() {
    auto* const focus = wxWindow::FindFocus();
    return dynamic_cast<wxButton*>(focus) != nullptr || dynamic_cast<wxCheckBox*>(focus) != nullptr;
}

}  // namespace

GuidedFrame::GuidedFrame(WindowHost& host, std::unique_ptr<GuidedSession> session, OnClosed on_closed)
    : wxFrame(nullptr, wxID_ANY, wxString()),
      host_(host),
      session_(std::move(session)),
      on_closed_(std::move(on_closed)),
      ground_(new wxPanel(this)),
      timer_(this) {
    set_look(*ground_, Look::page);
    ground_->SetSizer(new FlowSizer(wxVERTICAL));
    size_window(*this, {176, 126}, {84, 90});
    Bind(wxEVT_CHAR_HOOK, &GuidedFrame::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, &GuidedFrame::on_close, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { act(GuidedEvent::tick); });
    Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { refresh(); });
    Bind(wxEVT_ICONIZE, [this](wxIconizeEvent& event) {
        if (event.IsIconized()) {
            act(GuidedEvent::pause);
        }
        event.Skip();
    });
    refresh();
}

void GuidedFrame::refresh() {
    if (closing_) {
        return;
    }
    if (host_.narrator() != nullptr) {
        host_.narrator()->follow(*session_, host_.in_call());
    }
    const Screen screen = session_->screen();
    if (screen == Screen::closed) {
        closing_ = true;
        // Not from within a button that goes with the window.
        CallAfter([this] { Close(); });
        return;
    }
    if (screen != shown_) {
        show_screen(screen);
    }
    if (stage_ != nullptr) {
        stage_->show(session_->plan(), session_->state(), session_->view());
        if (!asks_to_leave_) {
            show_stage_actions();
        }
    }
    arm_timer();
}

void GuidedFrame::show_screen(Screen screen) {
    shown_ = screen;
    asks_to_leave_ = false;
    name_window();
    // Not destroyed at once: a button of the old bar may be what brought us here.
    for (wxWindow* old : {page_, static_cast<wxWindow*>(bar_)}) {
        if (old != nullptr) {
            old->Hide();
            ground_->GetSizer()->Detach(old);
            wxTheApp->ScheduleForDestruction(old);
        }
    }
    stage_ = nullptr;
    signs_ = nullptr;
    page_ = make_page(screen);
    ground_->GetSizer()->Add(page_, wxSizerFlags(1).Expand());
    bar_ = new ActionBar(ground_);
    ground_->GetSizer()->Add(bar_, wxSizerFlags().Expand());
    show_actions(screen);
    ground_->Layout();
    if (stage_ != nullptr) {
        stage_->take_focus();
    }
}

wxWindow* GuidedFrame::make_page(Screen screen) {
    if (screen == Screen::stage) {
        stage_ = new StagePage(ground_, session_->stretch(), session_->begins_easier(), host_.narrator());
        return stage_;
    }
    if (screen == Screen::signs) {
        signs_ = new SignsPage(ground_, *host_.safety());
        return signs_;
    }
    return make_guided_page(ground_, screen, *session_, host_.catalogue(), host_.safety());
}

void GuidedFrame::name_window() {
    const Stretch* stretch = session_->stretch();
    const bool walks = stretch == nullptr && shown_ == Screen::stage;
    SetTitle(stretch != nullptr ? to_wx(fill(tr("%1 – Limber"), {tr_data(stretch->name)}))
             : walks            ? to_wx(tr("A walk – Limber"))
                                : wxString("Limber"));
}

void GuidedFrame::act(GuidedEvent event) {
    session_->send(event);
    refresh();
}

void GuidedFrame::finish(Outcome outcome) {
    session_->finish(outcome);
    refresh();
}

void GuidedFrame::ask_to_leave(bool ask) {
    if (ask == asks_to_leave_) {
        return;
    }
    asks_to_leave_ = ask;
    if (ask) {
        ran_before_asking_ = session_->state().phase == GuidedPhase::running;
        show_leave_actions();
        act(GuidedEvent::pause);
        return;
    }
    show_actions(Screen::stage);
    stage_->take_focus();
    if (ran_before_asking_) {
        act(GuidedEvent::go_on);
    } else {
        refresh();
    }
}

void GuidedFrame::arm_timer() {
    const auto wakeup = session_->next_wakeup();
    if (!wakeup) {
        timer_.Stop();
        return;
    }
    Duration wait = std::max<Duration>(1ms, *wakeup - host_.clock().boot());
    if (stage_ != nullptr && session_->state().phase == GuidedPhase::running) {
        wait = std::min(wait, stage_->frame(session_->view()));
    }
    timer_.StartOnce(static_cast<int>(wait.count()));
}

void GuidedFrame::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const bool goes_on = key == WXK_SPACE || key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    bool handled = false;
    if (event.HasAnyModifiers()) {
        handled = false;
    } else if (stage_ != nullptr) {
        handled = on_stage_key(key);
    } else if (key == WXK_ESCAPE && signs_ != nullptr) {
        session_->take_back_hurt();
        refresh();
        handled = true;
    } else if (key == WXK_ESCAPE) {
        Close();
        handled = true;
    } else if (shown_ == Screen::safety && goes_on && !button_has_focus()) {
        act(GuidedEvent::go_on);
        handled = true;
    } else if (shown_ == Screen::finished && key == WXK_LEFT) {
        act(GuidedEvent::back);
        handled = true;
    }
    event.Skip(!handled);
}

bool GuidedFrame::on_stage_key(int key) {
    if (key == WXK_ESCAPE) {
        ask_to_leave(!asks_to_leave_);
        return true;
    }
    if (asks_to_leave_) {
        return false;
    }
    switch (key) {
        case WXK_RIGHT:
            act(GuidedEvent::next);
            return true;
        case WXK_LEFT:
            act(GuidedEvent::back);
            return true;
        case 'E':
            stage_->toggle_easier();
            return true;
        case 'S':
        case 'M':
            choose_hearing(key == 'S');
            return true;
        case WXK_SPACE:
            if (button_has_focus()) {
                return false;
            }
            act(GuidedEvent::go_on);
            return true;
        default:
            return false;
    }
}

void GuidedFrame::choose_hearing(bool speech) {
    if (host_.narrator() == nullptr) {
        return;
    }
    auto choice = host_.narrator()->choice();
    (speech ? choice.speech : choice.sounds) ^= true;
    host_.narrator()->choose(choice);
    refresh();
}

bool GuidedFrame::busy() const {
    switch (session_->screen()) {
        case Screen::safety:
        case Screen::stage:
        case Screen::finished:
        case Screen::signs:
        case Screen::waiting:
            return true;
        default:
            return false;
    }
}

std::unique_ptr<GuidedSession> GuidedFrame::exchange(std::unique_ptr<GuidedSession> session) {
    std::swap(session_, session);
    shown_ = Screen::closed;
    refresh();
    return session;
}

void GuidedFrame::on_close(wxCloseEvent& /*event*/) {
    if (!session_) {
        return;
    }
    closing_ = true;
    timer_.Stop();
    session_->close();
    if (host_.narrator() != nullptr) {
        host_.narrator()->end();
    }
    Destroy();
    on_closed_(std::move(session_));
}

}  // namespace limber
