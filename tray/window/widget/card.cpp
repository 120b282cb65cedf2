// SPDX-License-Identifier: MIT
// A rounded ground that keeps together what belongs together.
#include "tray/window/widget/card.h"

#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"

namespace limber {

Card::Card(wxWindow* parent, Look look)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      content_(new FlowSizer(wxVERTICAL)) {
    set_look(*this, look);
    auto* padded = new FlowSizer(wxVERTICAL);
    padded->Add(content_, wxSizerFlags(1).Expand().Border(wxALL, 4 * quarter_line(*this)));
    SetSizer(padded);
}

void Card::clear() {
    content_->Clear(true);
}

void Card::add_gap() {
    if (!content_->IsEmpty()) {
        content_->AddSpacer(quarter_line(*this) * 3 / 2);
    }
}

void Card::add_heading(const wxString& text, Look look) {
    if (!content_->IsEmpty()) {
        content_->AddSpacer(4 * quarter_line(*this));
    }
    content_->Add(new Paragraph(this, text, look), wxSizerFlags().Expand());
    content_->AddSpacer(quarter_line(*this) / 2);
}

void Card::add_text(const wxString& text) {
    add_gap();
    content_->Add(new Paragraph(this, text), wxSizerFlags().Expand());
}

void Card::add_row(const wxString& mark, const wxString& text) {
    add_gap();
    auto* row = new FlowSizer(wxHORIZONTAL);
    auto* label = new Paragraph(this, mark, Look::quiet);
    label->SetMinSize({4 * quarter_line(*this), -1});
    row->Add(label);
    row->Add(new Paragraph(this, text), wxSizerFlags(1));
    content_->Add(row, wxSizerFlags().Expand());
}

void Card::add_bullets(const std::vector<wxString>& rows) {
    for (const wxString& row : rows) {
        add_row(wxString::FromUTF8("•"), row);
    }
}

void Card::add_numbered(const std::vector<wxString>& rows) {
    int number = 0;
    for (const wxString& row : rows) {
        add_row(wxString::Format("%d", ++number), row);
    }
}

}  // namespace limber
