// SPDX-License-Identifier: MIT
// What a person reads after a sign that asks for help: no timer, no stretch.
#pragma once

#include "tray/window/widget/scroll_page.h"

namespace limber {

struct HurtVerdict;
class SafetyDesk;

class AlarmPage : public ScrollPage {
public:
    AlarmPage(wxWindow* parent, const SafetyDesk& desk, const HurtVerdict& verdict);
};

}  // namespace limber
