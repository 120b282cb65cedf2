// SPDX-License-Identifier: MIT
// The day so far: its sums, and the stretches that were done.
#pragma once

#include "tray/window/today/today_view.h"
#include "tray/window/widget/card.h"

namespace limber {

class Paragraph;

class TodayLog : public Card {
public:
    explicit TodayLog(wxWindow* parent);

    void show(const TodayView& view);

private:
    Paragraph* add_sum(FlowSizer& into, const wxString& label);
    void show_done(const std::vector<TodayView::Done>& done);

    Paragraph* breaks_;
    Paragraph* stretches_;
    Paragraph* sitting_;
    Paragraph* target_;
    Paragraph* hands_;
    wxPanel* rows_;
    std::vector<TodayView::Done> shown_;
};

}  // namespace limber
