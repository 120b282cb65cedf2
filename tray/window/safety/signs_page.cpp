// SPDX-License-Identifier: MIT
#include "tray/window/safety/signs_page.h"

#include "tray/text/translate.h"
#include "tray/window/safety/safety_desk.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/tick_list.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

SignsPage::SignsPage(wxWindow* parent, const SafetyDesk& desk) : ScrollPage(parent) {
    const int unit = quarter_line(*this);
    std::vector<wxString> texts;
    for (const auto& sign : desk.red_flags().signs()) {
        if (sign.after_stretch) {
            ids_.push_back(sign.id);
            texts.push_back(to_wx(tr_data(sign.text)));
        }
    }
    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(new Paragraph(this, to_wx(tr("Is any of this so?")), Look::title), wxSizerFlags().Expand());
    column->AddSpacer(unit);
    column->Add(
        new Paragraph(this, to_wx(tr("Do not try again to find out. Tick what you notice now.")), Look::lead),
        wxSizerFlags().Expand());
    column->AddSpacer(4 * unit);
    list_ = new TickList(this, texts);
    column->Add(list_, wxSizerFlags().Expand());
    content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
}

std::vector<std::string> SignsPage::ticked() const {
    std::vector<std::string> ids;
    for (const auto i : list_->ticked()) {
        ids.push_back(ids_.at(i));
    }
    return ids;
}

void SignsPage::take_focus() {
    list_->take_focus();
}

}  // namespace limber
