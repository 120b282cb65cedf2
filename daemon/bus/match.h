// SPDX-License-Identifier: MIT
// Signals of one kind, heard while the match lives.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "daemon/bus/bus_pointer.h"

namespace limber {

class Match {
public:
    // The match may be destroyed in it.
    using Handler = std::function<void(sd_bus_message*)>;

    Match() = default;  // hears nothing
    // `rule` as in AddMatch of the D-Bus specification. The bus is told without waiting for its answer; what
    // is asked after this is answered after it holds.
    Match(sd_bus* bus, const std::string& rule, Handler handler);
    // The bus has closed from its end.
    static Match of_disconnection(sd_bus* bus, Handler handler);

private:
    // Shared, since a handler that destroys its match still runs.
    std::unique_ptr<std::shared_ptr<Handler>> handler_;
    BusSlot slot_;
};

}  // namespace limber
