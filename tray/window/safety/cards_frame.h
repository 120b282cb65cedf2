// SPDX-License-Identifier: MIT
// All education cards, to be read at leisure.
#pragma once

#include <functional>

#include <wx/frame.h>

namespace limber {

class SafetyDesk;

class CardsFrame : public wxFrame {
public:
    CardsFrame(const SafetyDesk& desk, std::function<void()> on_closed);
};

}  // namespace limber
