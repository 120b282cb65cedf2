// SPDX-License-Identifier: MIT
// What the day has moved: the compass, and the regions in words.
#pragma once

#include "tray/window/today/coverage_view.h"
#include "tray/window/widget/card.h"

namespace limber {

class Compass;

class CoverageCard : public Card {
public:
    explicit CoverageCard(wxWindow* parent);

    // True when it changed; the caller lays out the page then.
    bool show(const CoverageView& view);

private:
    Compass* compass_;
    wxPanel* regions_;
    CoverageView shown_;
};

}  // namespace limber
