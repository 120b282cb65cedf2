// SPDX-License-Identifier: MIT
// The upper part of Today.
#include "tray/window/today/today_hero.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/menu.h>
#include <wx/wrapsizer.h>

#include "tray/window/widget/accessible.h"
#include "tray/window/widget/action_bar.h"
#include "tray/window/widget/countdown_ring.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

const MenuItem* item_of(const std::vector<MenuItem>& items, MenuAction action) {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [action](const MenuItem& item) { return item.action == action; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

TodayHero::TodayHero(wxWindow* parent, Actions actions)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      actions_(std::move(actions)),
      ring_(new CountdownRing(this)),
      title_(new Paragraph(this, {}, Look::title)),
      next_(new Paragraph(this, {}, Look::lead)),
      credit_(new Paragraph(this, {}, Look::quiet)),
      no_snooze_(new Paragraph(this, {}, Look::quiet)) {
    const int unit = quarter_line(*this);
    stretch_ = make_button(this, {to_wx(tr("Stretch now")), actions_.stretch_now, Look::suggested});
    snooze_ = make_button(this, {to_wx(tr("Snooze…")), [this] { pop_up(*snooze_, MenuAction::snooze); }});
    pause_ = make_button(this, {to_wx(tr("Pause…")), [this] { pop_up(*pause_, MenuAction::pause); }});
    resume_ = make_button(this, {to_wx(tr("Resume")), [this] { choose(MenuAction::resume); }});
    here_ = make_button(this, {{}, [this] { choose(MenuAction::here); }});
    standing_ = new wxCheckBox(this, wxID_ANY, to_wx(tr("I'm standing now")));
    standing_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { choose(MenuAction::standing); });
    start_ = make_button(this, {to_wx(tr("Start Limber")), actions_.start_limber, Look::suggested});

    auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (wxButton* button : {stretch_, start_, snooze_, pause_, resume_}) {
        buttons->Add(button, wxSizerFlags().Border(wxRIGHT | wxTOP, 2 * unit));
    }
    auto* words = new FlowSizer(wxVERTICAL);
    words->AddStretchSpacer();
    words->Add(title_, wxSizerFlags().Expand());
    words->AddSpacer(unit);
    words->Add(next_, wxSizerFlags().Expand());
    words->Add(credit_, wxSizerFlags().Expand().Border(wxTOP, unit));
    words->AddSpacer(2 * unit);
    words->Add(buttons, wxSizerFlags().Expand());
    words->Add(no_snooze_, wxSizerFlags().Expand().Border(wxTOP, 2 * unit));
    words->Add(here_, wxSizerFlags().Border(wxTOP, 2 * unit));
    words->Add(standing_, wxSizerFlags().Border(wxTOP, 3 * unit));
    words->AddStretchSpacer();
    ring_->SetMinSize({38 * unit, 38 * unit});
    auto* row = new FlowSizer(wxHORIZONTAL);
    row->Add(ring_);
    row->AddSpacer(6 * unit);
    row->Add(words, wxSizerFlags(1).Expand());
    SetSizer(row);
}

void TodayHero::show(const TodayView& view) {
    ring_->show({.tone = view.resting ? CountdownRing::Tone::still : CountdownRing::Tone::strong,
                 .part = view.part,
                 .number = to_wx(view.number),
                 .note = to_wx(view.unit)});
    set_accessible_name(*ring_, to_wx(view.running ? view.clock : view.title));
    title_->set_text(to_wx(view.title));
    next_->set_text(to_wx(view.next));
    for (const auto& [line, text] :
         {std::pair(credit_, view.credit), std::pair(no_snooze_, view.no_snooze)}) {
        line->set_text(to_wx(text));
        line->Show(!text.empty());
    }
    show_buttons(view);
}

void TodayHero::show_buttons(const TodayView& view) {
    stretch_->Show(view.running);
    stretch_->Enable(view.can_stretch);
    snooze_->Show(view.running && view.can_snooze);
    pause_->Show(view.running && !view.paused);
    resume_->Show(view.running && view.paused);
    start_->Show(!view.running);
    standing_->Show(view.running);
    standing_->SetValue(view.standing);
    here_->Show(view.running && !view.here.empty());
    if (here_->GetLabelText() != to_wx(view.here)) {
        here_->SetLabelText(to_wx(view.here));
    }
}

void TodayHero::choose(MenuAction action) {
    const auto menu = actions_.menu();
    if (const auto* item = item_of(menu, action)) {
        actions_.choose(*item);
    }
}

void TodayHero::pop_up(wxButton& button, MenuAction action) {
    const auto items = actions_.menu();
    const auto parent = std::find_if(items.begin(), items.end(), [action](const MenuItem& item) {
        return item_of(item.children, action) != nullptr;
    });
    if (parent == items.end()) {
        return;
    }
    wxMenu menu;
    for (std::size_t i = 0; i < parent->children.size(); ++i) {
        menu.Append(static_cast<int>(i) + 1, to_wx(parent->children[i].label));
    }
    const int chosen = button.GetPopupMenuSelectionFromUser(menu, 0, button.GetSize().GetHeight());
    if (chosen > 0) {
        actions_.choose(parent->children[static_cast<std::size_t>(chosen) - 1]);
    }
}

}  // namespace limber
