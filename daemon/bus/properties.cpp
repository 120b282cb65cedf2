// SPDX-License-Identifier: MIT
#include "daemon/bus/properties.h"

#include <cstring>
#include <utility>

namespace limber {

namespace {

constexpr auto properties_interface = "org.freedesktop.DBus.Properties";

}  // namespace

Properties::Properties(Service& service, std::string path, const char* interface,
                       std::vector<const char*> names, Listener listener)
    : service_(service),
      path_(std::move(path)),
      interface_(interface),
      names_(std::move(names)),
      listener_(std::move(listener)),
      changed_(service.listen(
          {path_, properties_interface, "PropertiesChanged"},
          [this](sd_bus_message* message) { hear_change(message); }, interface)) {
}

void Properties::ask() {
    for (const auto* const name : names_) {
        ask(name);
    }
}

void Properties::ask(const char* name) {
    service_.call(
        {path_, properties_interface, "Get"},
        [this, name](const Reply& reply) {
            const auto value = reply.ok() ? read_property_value(reply.message()) : std::nullopt;
            if (value) {
                listener_.on_value(name, *value);
            } else if (listener_.on_missing) {
                listener_.on_missing(name, reply.not_offered());
            }
            if (value && listener_.on_told) {
                listener_.on_told();
            }
        },
        "ss", interface_, name);
}

const char* Properties::known(const char* name) const {
    for (const auto* const own : names_) {
        if (std::strcmp(own, name) == 0) {
            return own;
        }
    }
    return nullptr;
}

void Properties::hear_change(sd_bus_message* message) {
    const char* text = nullptr;
    if (sd_bus_message_read(message, "s", &text) <= 0 || std::strcmp(text, interface_) != 0 ||
        sd_bus_message_enter_container(message, SD_BUS_TYPE_ARRAY, "{sv}") <= 0) {
        return;
    }
    std::vector<std::pair<const char*, PropertyValue>> changed;
    while (sd_bus_message_enter_container(message, SD_BUS_TYPE_DICT_ENTRY, "sv") > 0) {
        if (sd_bus_message_read(message, "s", &text) <= 0) {
            return;
        }
        const auto value = read_property_value(message);
        if (!value || sd_bus_message_exit_container(message) < 0) {
            return;
        }
        if (const auto* const name = known(text)) {
            changed.emplace_back(name, *value);
        }
    }
    for (const auto& [name, value] : changed) {
        listener_.on_value(name, value);
    }
    // Those that have changed to the service does not say what.
    if (sd_bus_message_exit_container(message) >= 0 &&
        sd_bus_message_enter_container(message, SD_BUS_TYPE_ARRAY, "s") > 0) {
        while (sd_bus_message_read(message, "s", &text) > 0) {
            if (const auto* const name = known(text)) {
                ask(name);
            }
        }
    }
    if (!changed.empty() && listener_.on_told) {
        listener_.on_told();
    }
}

std::optional<PropertyValue> read_property_now(Service& service, const std::string& path,
                                               const char* interface, const char* name) {
    const auto reply = service.call_now({path, properties_interface, "Get"}, nullptr, "ss", interface, name);
    return reply ? read_property_value(reply.get()) : std::nullopt;
}

}  // namespace limber
