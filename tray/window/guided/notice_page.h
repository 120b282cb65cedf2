// SPDX-License-Identifier: MIT
// A page that says one thing: the end of a stretch, or that there is nothing to do any more.
#pragma once

#include "tray/window/widget/scroll_page.h"

namespace limber {

class NoticePage : public ScrollPage {
public:
    // `tick`: with the closed ring of something done. Either text may be empty.
    NoticePage(wxWindow* parent, bool tick, const wxString& title, const wxString& text);
    void add_text(const wxString& text);
    void add_card(const wxString& heading, const wxString& text);

private:
    FlowSizer* column_;
};

}  // namespace limber
