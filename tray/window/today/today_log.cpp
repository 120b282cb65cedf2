// SPDX-License-Identifier: MIT
// The day so far.
#include "tray/window/today/today_log.h"

#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

TodayLog::TodayLog(wxWindow* parent)
    : Card(parent), rows_(new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE)) {
    const int unit = quarter_line(*this);
    auto* sums = new FlowSizer(wxHORIZONTAL);
    breaks_ = add_sum(*sums, to_wx(tr("breaks")));
    stretches_ = add_sum(*sums, to_wx(tr("stretches")));
    sitting_ = add_sum(*sums, to_wx(tr("at the desk")));
    content().Add(sums, wxSizerFlags().Expand());
    target_ = new Paragraph(this, wxString());
    content().Add(target_, wxSizerFlags().Expand().Border(wxTOP, 2 * unit));
    hands_ = new Paragraph(this, {}, Look::quiet);
    content().Add(hands_, wxSizerFlags().Expand().Border(wxTOP, 2 * unit));
    content().AddSpacer(4 * unit);
    rows_->SetSizer(new FlowSizer(wxVERTICAL));
    content().Add(rows_, wxSizerFlags().Expand());
    show_done({});
}

Paragraph* TodayLog::add_sum(FlowSizer& into, const wxString& label) {
    auto* column = new FlowSizer(wxVERTICAL);
    auto* number = new Paragraph(this, wxString("0"), Look::number);
    column->Add(number, wxSizerFlags().Expand());
    column->Add(new Paragraph(this, label, Look::quiet), wxSizerFlags().Expand());
    into.Add(column, wxSizerFlags(1).Expand());
    return number;
}

void TodayLog::show(const TodayView& view) {
    breaks_->set_text(to_wx(view.breaks));
    stretches_->set_text(to_wx(view.stretches));
    sitting_->set_text(to_wx(view.sitting));
    target_->set_text(to_wx(view.target));
    target_->Show(!view.target.empty());
    hands_->set_text(to_wx(view.hands));
    hands_->Show(!view.hands.empty());
    if (view.done != shown_) {
        show_done(view.done);
    }
}

void TodayLog::show_done(const std::vector<TodayView::Done>& done) {
    shown_ = done;
    const int unit = quarter_line(*this);
    rows_->DestroyChildren();
    auto* rows = new FlowSizer(wxVERTICAL);
    for (const TodayView::Done& entry : done) {
        auto* row = new FlowSizer(wxHORIZONTAL);
        auto* at = new Paragraph(rows_, to_wx(entry.at), Look::quiet);
        at->SetMinSize({12 * unit, -1});
        row->Add(at);
        row->Add(new Paragraph(rows_, to_wx(entry.name)), wxSizerFlags(1));
        row->Add(new Paragraph(rows_, to_wx(entry.outcome), Look::quiet),
                 wxSizerFlags().Border(wxLEFT, 2 * unit));
        rows->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, unit * 3 / 2));
    }
    if (done.empty()) {
        rows->Add(
            new Paragraph(rows_, to_wx(tr("No stretch yet. The first one will stand here.")), Look::quiet),
            wxSizerFlags().Expand());
    }
    rows_->SetSizer(rows);
}

}  // namespace limber
