// SPDX-License-Identifier: MIT
// All stretches, each a button that starts it.
#pragma once

#include <functional>

#include <wx/panel.h>

#include "shared/stretch/catalogue.h"

namespace limber {

class StretchTiles : public wxPanel {
public:
    using OnChosen = std::function<void(const StretchId&)>;
    StretchTiles(wxWindow* parent, OnChosen on_chosen);

    void show(const std::vector<Stretch>& stretches);

private:
    OnChosen on_chosen_;
};

}  // namespace limber
