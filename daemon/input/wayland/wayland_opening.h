// SPDX-License-Identifier: MIT
// The way to a source on Wayland that its protocols share: connect, see what there is, refuse or watch.
#pragma once

#include <functional>
#include <memory>

#include "daemon/input/input_source_choice.h"
#include "daemon/input/wayland/wayland_globals.h"
#include "daemon/input/wayland/wayland_notice.h"

namespace limber {

// Makes the notifier, or says why what the compositor has of the protocol does not serve.
using BindNotifier = std::function<Result<std::unique_ptr<WaylandNotifier>>(WaylandGlobals&)>;

OpenedSource open_wayland_source(const InputSurroundings& around, const wl_interface& protocol,
                                 const BindNotifier& bind);

}  // namespace limber
