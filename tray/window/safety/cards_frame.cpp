// SPDX-License-Identifier: MIT
#include "tray/window/safety/cards_frame.h"

#include "tray/text/translate.h"
#include "tray/window/safety/safety_desk.h"
#include "tray/window/widget/card.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/scroll_page.h"
#include "tray/window/widget/window_size.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

CardsFrame::CardsFrame(const SafetyDesk& desk, std::function<void()> on_closed)
    : wxFrame(nullptr, wxID_ANY, to_wx(tr("Do not crack your back – Limber"))) {
    auto* page = new ScrollPage(this);
    set_look(*page, Look::page);
    const int unit = quarter_line(*page);
    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(new Paragraph(page, to_wx(tr("Do not crack your back")), Look::title),
                wxSizerFlags().Expand().Border(wxBOTTOM, 4 * unit));
    for (const auto& one : desk.cards()) {
        auto* card = new Card(page);
        card->add_heading(to_wx(tr_data(one.title)));
        card->add_text(to_wx(tr_data(one.text)));
        column->Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, 3 * unit));
    }
    column->Add(new Paragraph(page, to_wx(tr("General information. Not yet reviewed by a clinician.")),
                              Look::caption),
                wxSizerFlags().Expand());
    page->content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
    size_window(*this, {130, 130}, {84, 80});
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            Close();
        } else {
            event.Skip();
        }
    });
    Bind(wxEVT_CLOSE_WINDOW, [this, on_closed = std::move(on_closed)](wxCloseEvent&) {
        Destroy();
        on_closed();
    });
}

}  // namespace limber
