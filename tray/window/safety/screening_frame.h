// SPDX-License-Identifier: MIT
// The questions before the first stretch, one at a time; each can be gone back to. Nothing is kept until the
// last is answered, but for a sign that needs help now.
#pragma once

#include <functional>

#include <wx/frame.h>

#include "shared/stretch/screening.h"
#include "tray/window/window_host.h"

class wxPanel;

namespace limber {

class ActionBar;
class FlowSizer;
class TickList;

class ScreeningFrame : public wxFrame {
public:
    ScreeningFrame(WindowHost& host, std::function<void()> on_closed);

private:
    void show_question();
    void show_page(wxWindow* page);
    wxWindow* make_question_page(const ScreeningQuestion& question);
    void show_actions(const ScreeningQuestion& question);
    void answer(std::vector<std::size_t> items);
    void go_back();
    void show_alarm(const ScreeningResult& result);
    void ask_for_wishes(const ScreeningResult& result);
    void show_summary(const ScreeningResult& result);
    bool keep(const ScreeningResult& result);
    void tell_daemon();
    void say_not_kept(const Error& error);

    WindowHost& host_;
    std::function<void()> on_closed_;
    const Screening& screening_;
    Answers answers_;
    std::size_t at_ = 0;  // the question that is shown
    wxPanel* ground_;
    ActionBar* bar_ = nullptr;
    wxWindow* page_ = nullptr;
    TickList* ticks_ = nullptr;  // of a question that has any
};

}  // namespace limber
