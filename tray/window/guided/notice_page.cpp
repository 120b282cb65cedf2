// SPDX-License-Identifier: MIT
// A page that says one thing.
#include "tray/window/guided/notice_page.h"

#include "tray/window/widget/card.h"
#include "tray/window/widget/countdown_ring.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"

namespace limber {

NoticePage::NoticePage(wxWindow* parent, bool tick, const wxString& title, const wxString& text)
    : ScrollPage(parent), column_(new FlowSizer(wxVERTICAL)) {
    const int unit = quarter_line(*this);
    if (tick) {
        auto* ring = new CountdownRing(this);
        ring->show({.tone = CountdownRing::Tone::done, .part = 1, .number = {}, .note = {}});
        column_->Add(ring, wxSizerFlags().Expand().Border(wxBOTTOM, 5 * unit));
    }
    auto* heading = new Paragraph(this, title, Look::title);
    heading->center();
    column_->Add(heading, wxSizerFlags().Expand());
    if (!text.empty()) {
        add_text(text);
    }
    content().AddStretchSpacer();
    content().Add(column_, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
    content().AddStretchSpacer();
}

void NoticePage::add_text(const wxString& text) {
    auto* paragraph = new Paragraph(this, text, Look::lead);
    paragraph->center();
    column_->Add(paragraph, wxSizerFlags().Expand().Border(wxTOP, 3 * quarter_line(*this)));
}

void NoticePage::add_card(const wxString& heading, const wxString& text) {
    auto* card = new Card(this);
    card->add_heading(heading);
    card->add_text(text);
    column_->Add(card, wxSizerFlags().Expand().Border(wxTOP, 6 * quarter_line(*this)));
}

}  // namespace limber
