// SPDX-License-Identifier: MIT
// The menu model on the session bus, in the form panels understand (com.canonical.dbusmenu, by
// libdbusmenu-glib). The items are made once; what changes is told item by item.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "tray/icon/menu_model.h"

namespace limber {

class DbusMenu {
public:
    // `model` is asked whenever the menu opens, so that the status line is true then.
    static std::unique_ptr<DbusMenu> create(const char* path, std::function<std::vector<MenuItem>()> model,
                                            std::function<void(const MenuItem&)> on_chosen);
    virtual ~DbusMenu() = default;

    // A new state. The status line, which every moment changes, is told only along with another line: for the
    // panels that show the menu without telling that it opens.
    virtual void refresh() = 0;
};

}  // namespace limber
