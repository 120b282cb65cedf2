// SPDX-License-Identifier: MIT
#include "daemon/bus/match.h"

#include "shared/base/log.h"

namespace limber {

namespace {

int on_signal(sd_bus_message* message, void* handler, sd_bus_error*) noexcept {
    const auto held = *static_cast<std::shared_ptr<Match::Handler>*>(handler);
    (*held)(message);
    return 0;
}

// Without this sd-bus would close the connection when a bus refuses one match.
int on_installed(sd_bus_message* message, void*, sd_bus_error*) noexcept {
    if (const auto* const error = sd_bus_message_get_error(message)) {
        log_debug(std::string("the bus does not tell of a signal: ") + error->name);
    }
    return 0;
}

}  // namespace

Match::Match(sd_bus* bus, const std::string& rule, Handler handler)
    : handler_(std::make_unique<std::shared_ptr<Handler>>(std::make_shared<Handler>(std::move(handler)))) {
    sd_bus_slot* slot = nullptr;
    if (sd_bus_add_match_async(bus, &slot, rule.c_str(), on_signal, on_installed, handler_.get()) >= 0) {
        slot_.reset(slot);
    }
}

Match Match::of_disconnection(sd_bus* bus, Handler handler) {
    return {bus,
            "type='signal',sender='org.freedesktop.DBus.Local',path='/org/freedesktop/DBus/Local',"
            "interface='org.freedesktop.DBus.Local',member='Disconnected'",
            std::move(handler)};
}

}  // namespace limber
