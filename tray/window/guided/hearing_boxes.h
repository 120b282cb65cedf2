// SPDX-License-Identifier: MIT
// The check boxes for what of a run is heard.
#pragma once

#include <wx/panel.h>

class wxCheckBox;

namespace limber {

class Narrator;

// A click is told to the narrator; the event goes on to whoever holds the run, who lets it follow.
class HearingBoxes : public wxPanel {
public:
    HearingBoxes(wxWindow* parent, Narrator& narrator);

    void refresh();

private:
    Narrator& narrator_;
    wxCheckBox* speech_;
    wxCheckBox* sounds_;
};

}  // namespace limber
