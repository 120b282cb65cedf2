// SPDX-License-Identifier: MIT
#include "tray/window/guided/hearing_boxes.h"

#include <gtk/gtk.h>
#include <wx/checkbox.h>

#include "tray/text/translate.h"
#include "tray/window/guided/narrator.h"
#include "tray/window/widget/accessible.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/look.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

// Clicking does not move the focus, so that Space keeps its meaning.
wxCheckBox* make_box(wxWindow* parent, const wxString& label, const wxString& key) {
    auto* box = new wxCheckBox(parent, wxID_ANY, label);
    set_accessible_name(*box, label);
    box->SetToolTip(key);
    gtk_widget_set_focus_on_click(static_cast<GtkWidget*>(box->GetHandle()), FALSE);
    return box;
}

}  // namespace

HearingBoxes::HearingBoxes(wxWindow* parent, Narrator& narrator)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      narrator_(narrator),
      speech_(make_box(this, to_wx(tr("Speak the steps")), to_wx(tr("S")))),
      sounds_(make_box(this, to_wx(tr("Soft sounds")), to_wx(tr("M")))) {
    auto* row = new FlowSizer(wxHORIZONTAL);
    row->Add(speech_, wxSizerFlags().CenterVertical());
    row->AddSpacer(4 * quarter_line(*this));
    row->Add(sounds_, wxSizerFlags().CenterVertical());
    SetSizer(row);
    Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        narrator_.choose({speech_->GetValue(), sounds_->GetValue()});
        event.Skip();
    });
    refresh();
}

void HearingBoxes::refresh() {
    speech_->SetValue(narrator_.choice().speech);
    sounds_->SetValue(narrator_.choice().sounds);
}

}  // namespace limber
