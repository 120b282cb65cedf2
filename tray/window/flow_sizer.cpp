// SPDX-License-Identifier: MIT
// A box sizer that knows how high its text becomes.
#include "tray/window/flow_sizer.h"

#include <algorithm>

namespace limber {

bool FlowSizer::InformFirstDirection(int direction, int size, int /*available_other_direction*/) {
    if (direction != wxHORIZONTAL || size <= 0) {
        return false;
    }
    if (stack_below_ > 0) {
        SetOrientation(size < stack_below_ ? wxVERTICAL : wxHORIZONTAL);
    }
    if (GetOrientation() == wxHORIZONTAL) {
        inform_row(size);
    } else {
        for (wxSizerItem* item : GetChildren()) {
            item->InformFirstDirection(wxHORIZONTAL, size, -1);
        }
    }
    CalcMin();
    return true;
}

void FlowSizer::inform_row(int size) {
    int shares = 0;
    int free = size;
    for (wxSizerItem* item : GetChildren()) {
        if (!item->IsShown()) {
            continue;
        }
        shares += item->GetProportion();
        if (item->GetProportion() == 0) {
            free -= item->CalcMin().GetWidth();
        }
    }
    for (wxSizerItem* item : GetChildren()) {
        if (item->IsShown() && item->GetProportion() > 0) {
            item->InformFirstDirection(wxHORIZONTAL, std::max(1, free * item->GetProportion() / shares), -1);
        }
    }
}

}  // namespace limber
