// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/wayland_opening.h"

#include "daemon/input/wayland/wayland_idle_source.h"

namespace limber {

OpenedSource open_wayland_source(const InputSurroundings& around, const wl_interface& protocol,
                                 const BindNotifier& bind) {
    auto opened = WaylandConnection::open();
    if (auto* const refusal = std::get_if<SourceRefusal>(&opened)) {
        return std::move(*refusal);
    }
    auto connection = std::get<std::unique_ptr<WaylandConnection>>(std::move(opened));
    auto globals = WaylandGlobals::read(*connection, protocol);
    if (!globals) {
        return SourceRefusal{WatchVerdict::failed, globals.error()};
    }
    auto notifier = bind(**globals);
    if (!notifier) {
        return SourceRefusal{WatchVerdict::not_offered, notifier.error()};
    }
    if ((*globals)->seats().empty()) {
        return SourceRefusal{WatchVerdict::not_offered,
                             {"cannot watch for input by " + (*notifier)->protocol(),
                              "the Wayland compositor " + connection->name() + " has no seat", ""}};
    }
    auto source = WaylandIdleSource::open(std::move(connection), *std::move(globals), *std::move(notifier),
                                          around.loop, around.listener);
    if (!source) {
        return SourceRefusal{WatchVerdict::failed,
                             {"cannot watch for input on Wayland", "its connection cannot be polled", ""}};
    }
    return source;
}

}  // namespace limber
