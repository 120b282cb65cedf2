// SPDX-License-Identifier: MIT
// The bar along the lower edge with what a person can do now.
#pragma once

#include <functional>
#include <vector>

#include <wx/panel.h>

#include "tray/window/widget/look.h"

class wxButton;

namespace limber {

struct Action {
    wxString label;
    std::function<void()> run;
    Look look = Look::button;
    wxString tip = {};  // what else does the same: "Space"
};

class ActionBar : public wxPanel {
public:
    explicit ActionBar(wxWindow* parent);

    // Replaces what is there, also from within an action. `question` may be empty. The last of `right` is
    // what most people want: it gets the focus when `focus` is set.
    void show(const wxString& question, const std::vector<Action>& left, const std::vector<Action>& right,
              bool focus);
    // The buttons in the order they were given, left ones first.
    void rename(std::size_t index, const wxString& label);
    void enable(std::size_t index, bool on);

private:
    std::vector<wxButton*> buttons_;
};

// A button with room around its text. Clicking does not move the focus, so that Space keeps its meaning.
wxButton* make_button(wxWindow* parent, const Action& action);

}  // namespace limber
