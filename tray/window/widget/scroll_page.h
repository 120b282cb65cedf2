// SPDX-License-Identifier: MIT
// A page of text that scrolls only when it does not fit: large text on a small screen.
#pragma once

#include <wx/scrolwin.h>

namespace limber {

class FlowSizer;

class ScrollPage : public wxScrolledWindow {
public:
    explicit ScrollPage(wxWindow* parent);

    // The sizer to put things into; the page owns it.
    FlowSizer& content() { return *content_; }
    // To be called after texts changed; size changes are noticed.
    void lay_out();

private:
    void on_size(wxSizeEvent& event);
    FlowSizer* content_;
};

}  // namespace limber
