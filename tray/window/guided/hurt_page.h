// SPDX-License-Identifier: MIT
// What a person reads who said that a stretch hurt.
#pragma once

#include "tray/window/widget/scroll_page.h"

namespace limber {

class HurtPage : public ScrollPage {
public:
    explicit HurtPage(wxWindow* parent);
};

}  // namespace limber
