// SPDX-License-Identifier: MIT
#include "tray/window/safety/alarm_page.h"

#include "tray/text/translate.h"
#include "tray/window/safety/safety_desk.h"
#include "tray/window/widget/card.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

const char* consequence_of(AlarmLevel level) {
    switch (level) {
        case AlarmLevel::emergency:
            return tr(
                "Limber is silent now. It offers nothing until you say in its window that a clinician has "
                "cleared you.");
        case AlarmLevel::urgent:
            return tr(
                "Limber offers no stretches until you say in its window that a clinician has cleared you. "
                "It still reminds you to stand up and walk.");
        case AlarmLevel::professional:
            return tr("Limber will not offer this stretch for 14 days, and nothing like it today.");
        case AlarmLevel::modify:
            break;
    }
    return "";
}

}  // namespace

AlarmPage::AlarmPage(wxWindow* parent, const SafetyDesk& desk, const HurtVerdict& verdict)
    : ScrollPage(parent) {
    const int unit = quarter_line(*this);
    const bool grave = verdict.level >= AlarmLevel::urgent;
    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(new Paragraph(this, to_wx(tr("Stop here")), Look::title), wxSizerFlags().Expand());
    column->AddSpacer(4 * unit);
    for (const auto& alarm : verdict.cards) {
        auto* card = new Card(this, grave ? Look::alert : Look::card);
        card->add_heading(to_wx(tr_data(alarm.title)), grave ? Look::alarm : Look::heading);
        card->add_text(to_wx(desk.text_of(alarm)));
        column->Add(card, wxSizerFlags().Expand());
        column->AddSpacer(3 * unit);
    }
    column->Add(new Paragraph(this, to_wx(consequence_of(verdict.level)), Look::quiet),
                wxSizerFlags().Expand());
    content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
}

}  // namespace limber
