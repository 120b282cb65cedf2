// SPDX-License-Identifier: MIT
// A rounded ground that keeps together what belongs together.
#pragma once

#include <vector>

#include <wx/panel.h>

#include "tray/window/widget/look.h"

namespace limber {

class FlowSizer;

class Card : public wxPanel {
public:
    explicit Card(wxWindow* parent, Look look = Look::card);

    void clear();
    void add_heading(const wxString& text, Look look = Look::heading);
    void add_text(const wxString& text);
    void add_bullets(const std::vector<wxString>& rows);
    void add_numbered(const std::vector<wxString>& rows);

protected:
    FlowSizer& content() { return *content_; }

private:
    void add_row(const wxString& mark, const wxString& text);
    void add_gap();
    FlowSizer* content_;
};

}  // namespace limber
