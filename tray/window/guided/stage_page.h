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
class Paragraph;

class StagePage : public wxPanel {
public:
    StagePage(wxWindow* parent, const Stretch& stretch);

    void show(const GuidedPlan& plan, const GuidedState& state, const GuidedView& view);
    // How long until figure or ring look different, at least a frame; a second when both stand still.
    Duration frame(const GuidedView& view) const;
    void take_focus();

private:
    void build_hero(FlowSizer& into, const StretchId& stretch);
    void build_place(FlowSizer& into, bool beside_ring);
    void show_figure(const GuidedPlan& plan, const GuidedView& view);
    void build_text(FlowSizer& into, const Stretch& stretch);

    Paragraph* name_ = nullptr;
    Paragraph* left_ = nullptr;
    wxGauge* progress_ = nullptr;
    Paragraph* stage_ = nullptr;
    FigurePanel* figure_ = nullptr;  // none where the stretch has no figure
    CountdownRing* ring_ = nullptr;
    bool figure_moves_ = false;
    Paragraph* place_ = nullptr;
    std::string spoken_;
};

}  // namespace limber
