// SPDX-License-Identifier: MIT
// The page on which the stretch is done: what to do in one glance, how to do it beside.
#pragma once

#include <wx/panel.h>

#include "tray/window/guided/figure_scene.h"

class wxGauge;

namespace limber {

class CountdownRing;
class FigurePanel;
class FlowSizer;
class HearingBoxes;
class Narrator;
class Paragraph;
class ScrollPage;

class StagePage : public wxPanel {
public:
    // `stretch` nullptr: a walk alone. `narrator` nullptr: nothing can be heard.
    StagePage(wxWindow* parent, const Stretch* stretch, bool easier, Narrator* narrator);

    void show(const GuidedPlan& plan, const GuidedState& state, const GuidedView& view);
    // How long until figure or ring look different, at least a frame; a second when both stand still.
    Duration frame(const GuidedView& view) const;
    void take_focus();
    void toggle_easier();

private:
    void build_hero(FlowSizer& into, const Stretch* stretch);
    void build_place(FlowSizer& into, bool beside_ring);
    void show_figure(const GuidedPlan& plan, const GuidedView& view);
    void build_text(FlowSizer& into, const Stretch& stretch, bool easier);
    void build_walk_text(FlowSizer& into);

    Paragraph* name_ = nullptr;
    Paragraph* left_ = nullptr;
    wxGauge* progress_ = nullptr;
    Paragraph* stage_ = nullptr;
    FigurePanel* walk_ = nullptr;    // shown while one walks, the other while one stretches
    FigurePanel* figure_ = nullptr;  // none where the stretch has no figure
    CountdownRing* ring_ = nullptr;
    ScrollPage* text_ = nullptr;
    HearingBoxes* hearing_ = nullptr;
    wxWindow* easier_ = nullptr;  // within it; none for a walk
    bool figure_moves_ = false;
    Paragraph* place_ = nullptr;
    std::string spoken_;
};

}  // namespace limber
