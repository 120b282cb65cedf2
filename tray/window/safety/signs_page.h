// SPDX-License-Identifier: MIT
// What "It hurt" opens: the signs that ask for help, to be ticked.
#pragma once

#include <string>
#include <vector>

#include "tray/window/widget/scroll_page.h"

namespace limber {

class SafetyDesk;
class TickList;

class SignsPage : public ScrollPage {
public:
    SignsPage(wxWindow* parent, const SafetyDesk& desk);

    std::vector<std::string> ticked() const;
    void take_focus();

private:
    std::vector<std::string> ids_;
    TickList* list_ = nullptr;
};

}  // namespace limber
