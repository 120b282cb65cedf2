// SPDX-License-Identifier: MIT
// The first page of a guided stretch: who should leave it, and when to stop.
#pragma once

#include "tray/window/widget/scroll_page.h"

namespace limber {

class Catalogue;
class FlowSizer;
class StretchId;
struct BreakOffer;
struct PlanEntry;
struct Stretch;

class SafetyPage : public ScrollPage {
public:
    SafetyPage(wxWindow* parent, const Stretch& stretch, const Catalogue& catalogue,
               const BreakOffer& offered, const PlanEntry* planned);

private:
    void add_pictures(FlowSizer& into, const StretchId& stretch);
};

}  // namespace limber
