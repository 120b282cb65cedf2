// SPDX-License-Identifier: MIT
// The page on which the stretch is done: what to do in one glance, how to do it beside.
#pragma once

#include <wx/panel.h>

#include "tray/window/guided_run.h"

class wxGauge;

namespace limber {

class CountdownRing;
class FlowSizer;
class Paragraph;

class StagePage : public wxPanel {
public:
    StagePage(wxWindow* parent, const Stretch& stretch);

    void show(const GuidedPlan& plan, const GuidedState& state, const GuidedView& view);
    // How long until the moving ring looks different, at least a frame; a second when it stands still.
    Duration frame(const GuidedView& view) const;
    void take_focus();

private:
    void build_hero(FlowSizer& into);
    void build_text(FlowSizer& into, const Stretch& stretch);

    Paragraph* name_ = nullptr;
    Paragraph* left_ = nullptr;
    wxGauge* progress_ = nullptr;
    Paragraph* stage_ = nullptr;
    CountdownRing* ring_ = nullptr;
    Paragraph* place_ = nullptr;
    std::string spoken_;
};

}  // namespace limber
