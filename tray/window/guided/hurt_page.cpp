// SPDX-License-Identifier: MIT
// What a person reads who said that a stretch hurt. The emergency stands first: who has one shall not have to
// read on.
#include "tray/window/guided/hurt_page.h"

#include "tray/window/widget/card.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

HurtPage::HurtPage(wxWindow* parent) : ScrollPage(parent) {
    const int unit = quarter_line(*this);
    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(new Paragraph(this, to_wx(tr("Stop here")), Look::title), wxSizerFlags().Expand());
    column->AddSpacer(unit);
    column->Add(new Paragraph(this, to_wx(tr("Do not try again to see whether it still hurts.")), Look::lead),
                wxSizerFlags().Expand());
    column->AddSpacer(4 * unit);

    auto* emergency = new Card(this, Look::alert);
    emergency->add_heading(to_wx(tr("Emergency: get help now")), Look::alarm);
    emergency->add_bullets({to_wx(tr("pain, numbness or weakness in both legs")),
                            to_wx(tr("numbness around the genitals, the back passage or the inner thighs")),
                            to_wx(tr("trouble with bladder or bowel"))});
    emergency->add_text(to_wx(tr("Go to an emergency department or call your local emergency number.")));
    column->Add(emergency, wxSizerFlags().Expand());
    column->AddSpacer(3 * unit);

    auto* professional = new Card(this);
    professional->add_heading(to_wx(tr("See a professional")));
    professional->add_bullets(
        {to_wx(tr("sharp pain")), to_wx(tr("numbness or weakness that runs into a leg or an arm"))});
    professional->add_text(to_wx(tr("Book a doctor or a physical therapist within the next days.")));
    column->Add(professional, wxSizerFlags().Expand());
    column->AddSpacer(3 * unit);

    column->Add(
        new Paragraph(this, to_wx(tr("Reminders will not offer this stretch for 14 days.")), Look::quiet),
        wxSizerFlags().Expand());
    content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
}

}  // namespace limber
