// SPDX-License-Identifier: MIT
// A list of things a person ticks; long texts wrap, and a click on the text ticks, too.
#pragma once

#include <vector>

#include <wx/panel.h>

class wxCheckBox;

namespace limber {

class TickList : public wxPanel {
public:
    TickList(wxWindow* parent, const std::vector<wxString>& texts);

    std::vector<std::size_t> ticked() const;
    void tick(const std::vector<std::size_t>& which);
    void take_focus();

private:
    std::vector<wxCheckBox*> boxes_;
};

}  // namespace limber
