// SPDX-License-Identifier: MIT
// A page of text that scrolls when it must.
#include "tray/window/widget/scroll_page.h"

#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/look.h"

namespace limber {

namespace {

// A panel whose size stays the same would not notice that its content changed.
void lay_out_panels(wxWindow& window) {
    for (wxWindow* child : window.GetChildren()) {
        if (child->GetSizer() != nullptr) {
            child->Layout();
            lay_out_panels(*child);
        }
    }
}

}  // namespace

ScrollPage::ScrollPage(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE),
      content_(new FlowSizer(wxVERTICAL)) {
    SetSizer(content_);
    SetMinSize({20 * quarter_line(*this), 16 * quarter_line(*this)});
    SetScrollRate(0, 2 * quarter_line(*this));
    Bind(wxEVT_SIZE, &ScrollPage::on_size, this);
}

void ScrollPage::lay_out() {
    const int width = GetClientSize().GetWidth();
    if (width <= 1) {
        return;
    }
    content_->InformFirstDirection(wxHORIZONTAL, width, -1);
    SetVirtualSize(width, content_->GetMinSize().GetHeight());
    Layout();
    lay_out_panels(*this);
}

void ScrollPage::on_size(wxSizeEvent& event) {
    lay_out();
    event.Skip();
}

}  // namespace limber
