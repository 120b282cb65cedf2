// SPDX-License-Identifier: MIT
// A box sizer that knows how high its text becomes at a given width.
#pragma once

#include <wx/sizer.h>

namespace limber {

// wxBoxSizer tells its width only to the items directly in it; this one hands it on through any depth, so a
// Paragraph in a card in a column wraps right at the first layout.
class FlowSizer : public wxBoxSizer {
public:
    using wxBoxSizer::wxBoxSizer;

    bool InformFirstDirection(int direction, int size, int available_other_direction) override;

    // Columns side by side from `width` pixels on, else one above the other.
    void stack_below(int width) { stack_below_ = width; }

private:
    void inform_row(int size);
    int stack_below_ = 0;
};

}  // namespace limber
