// SPDX-License-Identifier: MIT
// The upper part of Today: the time at the desk as a ring, what comes next, and what can be done about it.
#pragma once

#include <functional>

#include <wx/panel.h>

#include "tray/icon/menu_model.h"
#include "tray/window/today/today_view.h"

class wxButton;
class wxCheckBox;

namespace limber {

class CountdownRing;
class Paragraph;

class TodayHero : public wxPanel {
public:
    struct Actions {
        std::function<void()> stretch_now;
        std::function<void()> start_limber;
        std::function<void(const MenuItem&)> choose;  // an entry of the menu
        std::function<std::vector<MenuItem>()> menu;  // as the tray's
    };
    TodayHero(wxWindow* parent, Actions actions);

    void show(const TodayView& view);

private:
    void show_buttons(const TodayView& view);
    void choose(MenuAction action);
    // The submenu of the tray's menu that holds `action`, under `button`.
    void pop_up(wxButton& button, MenuAction action);

    Actions actions_;
    CountdownRing* ring_;
    Paragraph* title_;
    Paragraph* next_;
    Paragraph* credit_;
    Paragraph* no_snooze_;
    wxButton* stretch_;
    wxButton* snooze_;
    wxButton* pause_;
    wxButton* resume_;
    wxButton* start_;
    wxButton* here_;
    wxCheckBox* standing_;
};

}  // namespace limber
