// SPDX-License-Identifier: MIT
// Some properties of one object of a service, asked for once and followed by PropertiesChanged.
#pragma once

#include <functional>
#include <vector>

#include "daemon/bus/property_value.h"
#include "daemon/bus/service.h"

namespace limber {

class Properties {
public:
    struct Listener {
        // `name` is one of those given, by address. Told again though unchanged, where the service does so.
        std::function<void(const char* name, const PropertyValue&)> on_value;
        // It was asked for and is not known there, or there was no answer.
        std::function<void(const char* name, bool not_offered)> on_missing = nullptr;
        // All that came in one message was told: here the object may be destroyed.
        std::function<void()> on_told = nullptr;
    };

    // `interface` and `names` outlive it.
    Properties(Service& service, std::string path, const char* interface, std::vector<const char*> names,
               Listener listener);
    Properties(const Properties&) = delete;
    Properties& operator=(const Properties&) = delete;

    // Asks for all of them, in their order: each time the service has come.
    void ask();

private:
    void ask(const char* name);
    void hear_change(sd_bus_message* message);
    const char* known(const char* name) const;

    Service& service_;
    std::string path_;
    const char* interface_;
    std::vector<const char*> names_;
    Listener listener_;
    Match changed_;
};

// One property at once, within `bus_patience`. Nothing: no answer, or the service does not know it.
std::optional<PropertyValue> read_property_now(Service& service, const std::string& path,
                                               const char* interface, const char* name);

}  // namespace limber
