// SPDX-License-Identifier: MIT
// A box sizer that knows how high its text becomes.
#include "tray/window/widget/flow_sizer.h"

#include <algorithm>

namespace limber {

bool FlowSizer::InformFirstDirection(int direction, int size, int /*available_other_direction*/) {
    if (direction != wxHORIZONTAL || size <= 0) {
        return false;
    }
    if (stack_below_ > 0) {
        choose_orientation(size);
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

void FlowSizer::stack_below(int width, Stacked stacked) {
    stack_below_ = width;
    stacked_ = stacked;
}

void FlowSizer::choose_orientation(int size) {
    const bool stack = size < stack_below_;
    SetOrientation(stack ? wxVERTICAL : wxHORIZONTAL);
    const std::size_t count = GetItemCount();
    while (shares_.size() < count) {
        shares_.push_back(GetItem(shares_.size())->GetProportion());
    }
    for (std::size_t i = 0; i < count; ++i) {
        GetItem(i)->SetProportion(stack && stacked_ == Stacked::as_needed ? 0 : shares_[i]);
    }
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
