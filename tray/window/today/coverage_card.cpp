// SPDX-License-Identifier: MIT
#include "tray/window/today/coverage_card.h"

#include "tray/window/today/compass.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

CoverageCard::CoverageCard(wxWindow* parent)
    : Card(parent),
      compass_(new Compass(this)),
      regions_(new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE)) {
    content().Add(compass_, wxSizerFlags().Expand());
    content().AddSpacer(3 * quarter_line(*this));
    content().Add(regions_, wxSizerFlags().Expand());
    regions_->SetSizer(new FlowSizer(wxVERTICAL));
}

bool CoverageCard::show(const CoverageView& view) {
    if (view == shown_) {
        return false;
    }
    shown_ = view;
    compass_->show(view);
    regions_->DestroyChildren();
    auto* rows = new FlowSizer(wxVERTICAL);
    for (const auto& text : region_texts(view)) {
        rows->Add(new Paragraph(regions_, to_wx(text), Look::quiet),
                  wxSizerFlags().Expand().Border(wxBOTTOM, quarter_line(*this)));
    }
    regions_->SetSizer(rows);
    return true;
}

}  // namespace limber
