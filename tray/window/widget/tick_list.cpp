// SPDX-License-Identifier: MIT
#include "tray/window/widget/tick_list.h"

#include <wx/checkbox.h>

#include "tray/window/widget/accessible.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"

namespace limber {

TickList::TickList(wxWindow* parent, const std::vector<wxString>& texts)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE) {
    const int unit = quarter_line(*this);
    auto* column = new FlowSizer(wxVERTICAL);
    for (const wxString& text : texts) {
        auto* row = new FlowSizer(wxHORIZONTAL);
        auto* box = new wxCheckBox(this, wxID_ANY, wxString());
        set_accessible_name(*box, text);
        auto* label = new Paragraph(this, text);
        label->Bind(wxEVT_LEFT_UP, [box](wxMouseEvent&) { box->SetValue(!box->GetValue()); });
        row->Add(box);
        row->AddSpacer(2 * unit);
        row->Add(label, wxSizerFlags(1).CenterVertical());
        column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, 2 * unit));
        boxes_.push_back(box);
    }
    SetSizer(column);
}

std::vector<std::size_t> TickList::ticked() const {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        if (boxes_[i]->GetValue()) {
            which.push_back(i);
        }
    }
    return which;
}

void TickList::tick(const std::vector<std::size_t>& which) {
    for (const auto i : which) {
        boxes_.at(i)->SetValue(true);
    }
}

void TickList::take_focus() {
    if (!boxes_.empty()) {
        boxes_.front()->SetFocus();
    }
}

}  // namespace limber
