// SPDX-License-Identifier: MIT
// The first page of a guided stretch.
#include "tray/window/guided/safety_page.h"

#include <algorithm>

#include "shared/stretch/catalogue.h"
#include "tray/text/offer_words.h"
#include "tray/text/translate.h"
#include "tray/window/figure/figure_panel.h"
#include "tray/window/figure/figure_store.h"
#include "tray/window/guided/plan_words.h"
#include "tray/window/guided/stretch_words.h"
#include "tray/window/widget/card.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

constexpr int most_pictures = 3;

}  // namespace

SafetyPage::SafetyPage(wxWindow* parent, const Stretch& stretch, const Catalogue& catalogue,
                       const BreakOffer& offered, const PlanEntry* planned)
    : ScrollPage(parent) {
    const int unit = quarter_line(*this);
    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(new Paragraph(this, to_wx(tr_data(stretch.name)), Look::title), wxSizerFlags().Expand());
    column->AddSpacer(unit);
    column->Add(new Paragraph(this, to_wx(summary_text(stretch)), Look::quiet), wxSizerFlags().Expand());
    if (const auto why = why_text(offered); !why.empty()) {
        column->Add(new Paragraph(this, to_wx(why), Look::quiet), wxSizerFlags().Expand());
    }
    column->AddSpacer(5 * unit);
    if (planned != nullptr) {
        auto* plan = new Card(this);
        plan->add_heading(to_wx(tr("From your plan")));
        for (const auto& text : plan_card_texts(stretch, *planned)) {
            plan->add_text(to_wx(text));
        }
        column->Add(plan, wxSizerFlags().Expand());
        column->AddSpacer(3 * unit);
    }
    if ((offered.easier & 1U) != 0) {
        auto* easier = new Card(this);
        easier->add_heading(to_wx(tr("This time the easier way")));
        easier->add_text(to_wx(tr_data(stretch.easier)));
        column->Add(easier, wxSizerFlags().Expand());
        column->AddSpacer(3 * unit);
    }

    auto* not_for_you = new Card(this);
    not_for_you->add_heading(to_wx(tr("Not for you if…")));
    std::vector<wxString> conditions;
    for (const std::string& id : stretch.avoid_if) {
        conditions.push_back(to_wx(tr_data(catalogue.condition_text(id))));
    }
    not_for_you->add_bullets(conditions);

    auto* stop = new Card(this);
    stop->add_heading(to_wx(tr("Stop if you feel…")));
    stop->add_text(to_wx(tr_data(stretch.stop_if)));
    stop->add_heading(to_wx(tr("Easy does it")));
    stop->add_text(
        to_wx(tr("A mild pull is enough. Keep breathing, and never force a movement or a sound.")));

    auto* cards = new FlowSizer(wxHORIZONTAL);
    cards->stack_below(130 * unit);
    if (!conditions.empty()) {
        cards->Add(not_for_you, wxSizerFlags(1).Expand());
        cards->AddSpacer(3 * unit);
    } else {
        not_for_you->Destroy();
    }
    cards->Add(stop, wxSizerFlags(1).Expand());
    column->Add(cards, wxSizerFlags().Expand());
    add_pictures(*column, stretch.id);
    column->AddSpacer(4 * unit);
    column->Add(new Paragraph(this, to_wx(source_text(stretch)), Look::caption), wxSizerFlags().Expand());
    content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
}

// The start and the shapes that are held, so that one knows what one says yes to.
void SafetyPage::add_pictures(FlowSizer& into, const StretchId& stretch) {
    const auto motion = figure_named(stretch.text());
    if (!motion) {
        return;
    }
    const int unit = quarter_line(*this);
    auto* row = new FlowSizer(wxHORIZONTAL);
    for (int shape = 0; shape <= std::min(motion->shapes(), most_pictures - 1); ++shape) {
        auto* picture = new FigurePanel(this, *motion);
        FigureScene scene;
        scene.from = scene.to = shape;
        picture->show(scene);
        row->Add(picture, wxSizerFlags(1).Expand());
        row->AddSpacer(2 * unit);
    }
    into.AddSpacer(4 * unit);
    into.Add(row, wxSizerFlags().Expand());
}

}  // namespace limber
