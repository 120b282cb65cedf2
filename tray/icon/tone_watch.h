// SPDX-License-Identifier: MIT
// Whether the desktop is dark or light, as far as it tells: the colour scheme of its portal
// (org.freedesktop.portal.Settings, namespace org.freedesktop.appearance). That is the scheme of programs;
// panels follow it on most desktops, and where nothing is told the icons that suit both are shown. GNOME's
// top bar is dark whatever the scheme.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include <gio/gio.h>

#include "tray/icon/icon_choice.h"

namespace limber {

// `desktops`: XDG_CURRENT_DESKTOP, names joined by colons. `color_scheme`: 1 dark, 2 light, others no
// preference.
PanelTone tone_of(std::string_view desktops, std::uint32_t color_scheme);

class ToneWatch {
public:
    // Never blocks and starts no portal: one that is there is asked, one that comes later then. `on_change`
    // is called with each tone that differs from the one before, which begins as unknown.
    static std::unique_ptr<ToneWatch> create(GDBusConnection* connection, std::string_view desktops,
                                             std::function<void(PanelTone)> on_change);
    virtual ~ToneWatch() = default;
};

}  // namespace limber
