// SPDX-License-Identifier: MIT
// The page on which the stretch is done.
#include "tray/window/guided/stage_page.h"

#include <algorithm>

#include <gtk/gtk.h>
#include <wx/gauge.h>

#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/window/figure/figure_panel.h"
#include "tray/window/figure/figure_store.h"
#include "tray/window/guided/hearing_boxes.h"
#include "tray/window/guided/stretch_words.h"
#include "tray/window/widget/accessible.h"
#include "tray/window/widget/card.h"
#include "tray/window/widget/countdown_ring.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/scroll_page.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

constexpr int progress_steps = 1000;
constexpr Duration ring_frame = 40ms;
constexpr Duration figure_frame = 17ms;  // so that a movement has at least fifty pictures a second

// The desktop's own switch for people whom motion disturbs.
bool wants_motion() {
    gboolean animate = TRUE;
    g_object_get(gtk_settings_get_default(), "gtk-enable-animations", &animate, nullptr);
    return animate != FALSE;
}

std::vector<wxString> rows_of(const std::vector<std::string>& texts) {
    std::vector<wxString> rows;
    for (const std::string& text : texts) {
        rows.push_back(to_wx(tr_data(text)));
    }
    return rows;
}

// A movement fills the ring, a hold and a set-up empty it: it breathes with the person.
CountdownRing::Face face_of(const GuidedState& state, const GuidedView& view) {
    CountdownRing::Face face;
    const GuidedStage stage = view.step->stage;
    face.tone = stage == GuidedStage::hold ? CountdownRing::Tone::strong : CountdownRing::Tone::soft;
    face.part = stage == GuidedStage::move ? view.step_done : 1 - view.step_done;
    face.number = wxString::Format("%d", view.seconds);
    if (stage == GuidedStage::move_back) {
        face.part = 0;
    }
    if (state.phase == GuidedPhase::paused) {
        face.tone = CountdownRing::Tone::still;
    }
    return face;
}

}  // namespace

StagePage::StagePage(wxWindow* parent, const Stretch* stretch, bool easier, Narrator* narrator)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE) {
    const int unit = quarter_line(*this);
    auto* head = new FlowSizer(wxHORIZONTAL);
    name_ = new Paragraph(this,
                          stretch == nullptr ? to_wx(tr("Stand up and walk")) : to_wx(tr_data(stretch->name)),
                          Look::heading);
    left_ = new Paragraph(this, wxString(), Look::quiet);
    head->Add(name_, wxSizerFlags(1).CenterVertical());
    head->Add(left_, wxSizerFlags().CenterVertical());
    progress_ =
        new wxGauge(this, wxID_ANY, progress_steps, wxDefaultPosition, wxDefaultSize, wxGA_HORIZONTAL);
    set_look(*progress_, Look::progress);
    set_accessible_name(*progress_, to_wx(tr("Progress of the whole stretch")));

    auto* columns = new FlowSizer(wxHORIZONTAL);
    columns->stack_below(92 * unit, FlowSizer::Stacked::sharing);
    build_hero(*columns, stretch);
    columns->AddSpacer(4 * unit);
    if (stretch == nullptr) {
        build_walk_text(*columns);
    } else {
        build_text(*columns, *stretch, easier);
    }

    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(head, wxSizerFlags().Expand());
    column->AddSpacer(2 * unit);
    column->Add(progress_, wxSizerFlags().Expand());
    column->AddSpacer(5 * unit);
    column->Add(columns, wxSizerFlags(1).Expand());
    if (narrator != nullptr) {
        hearing_ = new HearingBoxes(this, *narrator);
        column->AddSpacer(3 * unit);
        column->Add(hearing_, wxSizerFlags().Expand());
    }
    auto* padded = new FlowSizer(wxVERTICAL);
    padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, 6 * unit));
    SetSizer(padded);
}

void StagePage::build_hero(FlowSizer& into, const Stretch* stretch) {
    const int unit = quarter_line(*this);
    auto* hero = new FlowSizer(wxVERTICAL);
    if (auto motion = figure_named("walk")) {
        walk_ = new FigurePanel(this, *std::move(motion));
        hero->Add(walk_, wxSizerFlags(1).Expand());
    }
    auto motion = stretch == nullptr ? std::nullopt : figure_named(stretch->id.text());
    if (motion) {
        figure_ = new FigurePanel(this, *std::move(motion));
        hero->Add(figure_, wxSizerFlags(1).Expand());
    }
    if (figure_ != nullptr || (stretch == nullptr && walk_ != nullptr)) {
        hero->AddSpacer(4 * unit);
        auto* row = new FlowSizer(wxHORIZONTAL);
        build_place(*row, true);
        hero->Add(row, wxSizerFlags().Expand());
    } else {
        build_place(*hero, false);
    }
    into.Add(hero, wxSizerFlags(3).Expand());
}

// The seconds and what to do meanwhile: beside a small ring under the figure, around a big one without.
void StagePage::build_place(FlowSizer& into, bool beside_ring) {
    const int unit = quarter_line(*this);
    stage_ = new Paragraph(this, wxString(), Look::title);
    ring_ = new CountdownRing(this);
    ring_->take_focus(true);
    set_accessible_role(*ring_, AccessibleRole::timer);
    place_ = new Paragraph(this, wxString(), Look::lead);
    if (beside_ring) {
        // With very large text the figure needs the room more.
        const int side = std::min(19 * unit, FromDIP(112));
        ring_->SetMinSize({side, side});
        auto* words = new FlowSizer(wxVERTICAL);
        words->Add(stage_, wxSizerFlags().Expand());
        words->Add(place_, wxSizerFlags().Expand());
        into.Add(ring_, wxSizerFlags().CenterVertical());
        into.AddSpacer(4 * unit);
        into.Add(words, wxSizerFlags(1).CenterVertical());
        return;
    }
    stage_->center();
    place_->center();
    into.Add(stage_, wxSizerFlags().Expand());
    into.Add(ring_, wxSizerFlags(1).Expand().Border(wxTOP | wxBOTTOM, 3 * unit));
    into.Add(place_, wxSizerFlags().Expand());
}

void StagePage::build_text(FlowSizer& into, const Stretch& stretch, bool easier) {
    auto* text = new ScrollPage(this);
    auto* easier_card = new Card(text);
    easier_card->add_heading(to_wx(tr("The easier way")));
    easier_card->add_text(to_wx(tr_data(stretch.easier)));
    easier_ = easier_card;
    text->content().Add(easier_card, wxSizerFlags().Expand().Border(wxBOTTOM, 3 * quarter_line(*this)));
    easier_->Show(easier);
    auto* card = new Card(text);
    card->add_heading(to_wx(where_text(stretch.position)));
    card->add_numbered(rows_of(stretch.steps));
    card->add_heading(to_wx(tr("What you should feel")));
    card->add_text(to_wx(tr_data(stretch.feel)));
    text->content().Add(card, wxSizerFlags().Expand());
    text_ = text;
    into.Add(text, wxSizerFlags(3).Expand());
}

void StagePage::build_walk_text(FlowSizer& into) {
    auto* text = new ScrollPage(this);
    auto* card = new Card(text);
    card->add_heading(to_wx(tr("Up and about")));
    card->add_bullets({to_wx(tr("Walk to a window and look far away.")), to_wx(tr("Fetch a glass of water.")),
                       to_wx(tr("Let your arms swing, and breathe."))});
    text->content().Add(card, wxSizerFlags().Expand());
    into.Add(text, wxSizerFlags(3).Expand());
}

void StagePage::toggle_easier() {
    if (easier_ == nullptr) {
        return;
    }
    const bool shown = !easier_->IsShown();
    easier_->Show(shown);
    text_->lay_out();
    if (shown) {
        announce(*ring_, to_wx(tr("The easier way")));
    }
}

void StagePage::show(const GuidedPlan& plan, const GuidedState& state, const GuidedView& view) {
    if (!view.step) {
        return;
    }
    if (hearing_ != nullptr) {
        hearing_->refresh();
    }
    ring_->show(face_of(state, view));
    show_figure(plan, view);
    progress_->SetValue(static_cast<int>(view.all_done * progress_steps));
    const bool stage_changed = stage_->set_text(to_wx(stage_text(state, view)));
    const bool place_changed = place_->set_text(to_wx(progress_text(plan, view)));
    const bool left_changed = left_->set_text(to_wx(fill(tr("%1 left"), {exact_text(view.left + 999ms)})));
    if (stage_changed || place_changed || left_changed) {
        Layout();
    }
    std::string spoken = spoken_text(plan, state, view);
    if (spoken != spoken_) {
        spoken_ = std::move(spoken);
        set_accessible_name(*ring_, to_wx(spoken_));
        announce(*ring_, to_wx(spoken_));
    }
}

void StagePage::show_figure(const GuidedPlan& plan, const GuidedView& view) {
    const bool walks = view.step->stage == GuidedStage::walk;
    if (walk_ != nullptr && figure_ != nullptr &&
        (walk_->IsShown() != walks || figure_->IsShown() == walks)) {
        walk_->Show(walks);
        figure_->Show(!walks);
        Layout();
    }
    auto* panel = walks ? walk_ : figure_;
    if (panel == nullptr) {
        figure_moves_ = false;
        return;
    }
    const auto& motion = panel->motion();
    const auto scene = scene_of(plan, view, {motion.script().shows_right, motion.shapes(), !wants_motion()});
    figure_moves_ = moves(scene, view);
    panel->show(scene);
}

Duration StagePage::frame(const GuidedView& view) const {
    if (!view.step || !wants_motion()) {
        return 1s;
    }
    if (figure_moves_) {
        return figure_frame;
    }
    // Two pixels of the ring's edge.
    const auto pixel = view.step->length * 2 / std::max(1, ring_->circumference());
    return std::clamp<Duration>(pixel, ring_frame, 1s);
}

void StagePage::take_focus() {
    ring_->SetFocus();
}

}  // namespace limber
