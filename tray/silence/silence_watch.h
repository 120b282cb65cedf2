// SPDX-License-Identifier: MIT
// Whether the notification server keeps quiet, whichever it is: by its signals, and where it has none by
// asking it when that matters. No timer, nothing that wakes the tray while nothing changes; no service is
// started.
#pragma once

#include <functional>
#include <memory>

#include <gio/gio.h>

#include "tray/silence/silence.h"

namespace limber {

class SilenceWatch {
public:
    using OnChange = std::function<void(Silence)>;

    // Never blocks, except on GNOME for the moment in which the settings are opened. `on_change` is called
    // from the loop with each silence that differs from the one before, which begins as off.
    static std::unique_ptr<SilenceWatch> create(GDBusConnection* bus, OnChange on_change);
    SilenceWatch(const SilenceWatch&) = delete;
    SilenceWatch& operator=(const SilenceWatch&) = delete;
    virtual ~SilenceWatch() = default;

    // A server that comes, and one that does not answer, keeps what was known until it has told, or for
    // three seconds.
    virtual Silence now() const = 0;
    // A reminder becomes due, or is held and the hands rest: servers that tell no changes are asked, and
    // those that have not answered yet. One question at a time; an answer comes by `on_change`.
    virtual void ask() = 0;

protected:
    SilenceWatch() = default;
};

}  // namespace limber
