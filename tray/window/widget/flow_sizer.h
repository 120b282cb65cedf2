// SPDX-License-Identifier: MIT
// A box sizer that knows how high its text becomes at a given width.
#pragma once

#include <vector>

#include <wx/sizer.h>

namespace limber {

// wxBoxSizer tells its width only to the items directly in it; this one hands it on through any depth, so a
// Paragraph in a card in a column wraps right at the first layout.
class FlowSizer : public wxBoxSizer {
public:
    using wxBoxSizer::wxBoxSizer;

    bool InformFirstDirection(int direction, int size, int available_other_direction) override;

    // Columns side by side from `width` pixels on, else one above the other: each as high as it needs to be,
    // or sharing the height as they shared the width.
    enum class Stacked { as_needed, sharing };
    void stack_below(int width, Stacked stacked = Stacked::as_needed);

private:
    void choose_orientation(int size);
    void inform_row(int size);

    int stack_below_ = 0;  // 0: never
    Stacked stacked_ = Stacked::as_needed;
    std::vector<int> shares_;  // the columns' proportions
};

}  // namespace limber
