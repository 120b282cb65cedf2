// SPDX-License-Identifier: MIT
// The bar along the lower edge.
#include "tray/window/widget/action_bar.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/button.h>

#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"

namespace limber {

wxButton* make_button(wxWindow* parent, const Action& action) {
    auto* button = new wxButton(parent, wxID_ANY, wxString());
    set_look(*button, Look::button);
    if (action.look != Look::button) {
        set_look(*button, action.look);
    }
    button->SetLabelText(action.label);
    if (!action.tip.empty()) {
        button->SetToolTip(action.tip);
    }
    lay_out_when_restyled(*button);
    gtk_widget_set_focus_on_click(static_cast<GtkWidget*>(button->GetHandle()), FALSE);
    button->Bind(wxEVT_BUTTON, [run = action.run](wxCommandEvent&) { run(); });
    return button;
}

ActionBar::ActionBar(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE) {
    set_look(*this, Look::bar);
}

void ActionBar::show(const wxString& question, const std::vector<Action>& left,
                     const std::vector<Action>& right, bool focus) {
    // An action may be what brought us here: its button must outlive the click.
    for (wxWindow* old : wxWindowList(GetChildren())) {
        old->Hide();
        wxTheApp->ScheduleForDestruction(old);
    }
    buttons_.clear();
    const int gap = 2 * quarter_line(*this);
    auto* row = new FlowSizer(wxHORIZONTAL);
    if (!question.empty()) {
        row->Add(new Paragraph(this, question, Look::heading),
                 wxSizerFlags(1).CenterVertical().Border(wxRIGHT, gap));
    }
    for (const Action& action : left) {
        buttons_.push_back(limber::make_button(this, action));
        row->Add(buttons_.back(), wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    }
    if (question.empty()) {
        row->AddStretchSpacer();
    }
    for (const Action& action : right) {
        buttons_.push_back(limber::make_button(this, action));
        row->Add(buttons_.back(), wxSizerFlags().CenterVertical().Border(wxLEFT, gap));
    }
    auto* padded = new FlowSizer(wxVERTICAL);
    padded->Add(row, wxSizerFlags(1).Expand().Border(wxALL, gap + gap / 2));
    SetSizer(padded);
    if (GetParent() != nullptr) {
        GetParent()->Layout();
    }
    if (focus && !right.empty()) {
        buttons_.back()->SetFocus();
    }
}

void ActionBar::rename(std::size_t index, const wxString& label) {
    if (buttons_.at(index)->GetLabelText() == label) {
        return;
    }
    buttons_.at(index)->SetLabelText(label);
    Layout();
}

void ActionBar::enable(std::size_t index, bool on) {
    buttons_.at(index)->Enable(on);
}

}  // namespace limber
