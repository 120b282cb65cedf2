// SPDX-License-Identifier: MIT
// The icon as a StatusNotifierItem on the session bus (org.kde.StatusNotifierItem): tells the panel what to
// show, and the tray what was clicked. Registers with whatever watcher is there, and again when one comes
// back.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <gio/gio.h>

#include "shared/base/result.h"
#include "tray/icon/icon_choice.h"

namespace limber {

// The menu lies here, on the same connection (com.canonical.dbusmenu).
inline constexpr const char* tray_menu_path = "/MenuBar";

class StatusNotifierItem {
public:
    struct Clicks {
        std::function<void()> activated;  // left click
        // Comes before a click, here or in the menu: what lets the window it opens come to the front.
        std::function<void(std::string token)> token_given;
    };

    // Error: the object cannot be put on the bus.
    static Result<std::unique_ptr<StatusNotifierItem>> create(GDBusConnection* connection,
                                                              const IconChoice& first, Clicks clicks);
    virtual ~StatusNotifierItem() = default;

    // Tells the panel what changed, all at once; nothing when nothing did.
    virtual void show(const IconChoice& choice) = 0;

    // Asks, without blocking, whether some panel shows items now; `answer` may come after a while, and does
    // not come once the item is destroyed.
    virtual void ask_host(std::function<void(bool there)> answer) = 0;
};

}  // namespace limber
