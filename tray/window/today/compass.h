// SPDX-License-Identifier: MIT
// The six directions of the trunk as a compass: filled with a tick where the day has moved it, open where not
// yet, with a dash where it is left out.
#pragma once

#include <wx/panel.h>

#include "tray/window/today/coverage_view.h"

class wxGraphicsContext;

namespace limber {

class Compass : public wxPanel {
public:
    explicit Compass(wxWindow* parent);

    void show(const CoverageView& view);
    bool AcceptsFocus() const override { return false; }

private:
    void on_paint(wxPaintEvent& event);
    void draw_sector(wxGraphicsContext& context, const CoverageView::Item& item, double middle) const;
    void draw_label(wxGraphicsContext& context, const CoverageView::Item& item, double middle) const;
    double radius() const;

    CoverageView view_;
};

}  // namespace limber
