// SPDX-License-Identifier: MIT
#include "daemon/bus/property_value.h"

#include <string_view>

#include <systemd/sd-bus.h>

namespace limber {

std::optional<bool> read_bool(sd_bus_message* message) {
    int value = 0;
    return sd_bus_message_read(message, "b", &value) > 0 ? std::optional(value != 0) : std::nullopt;
}

std::optional<std::uint32_t> read_number(sd_bus_message* message) {
    std::uint32_t value = 0;
    return sd_bus_message_read(message, "u", &value) > 0 ? std::optional(value) : std::nullopt;
}

std::optional<PropertyValue> read_property_value(sd_bus_message* message) {
    char type = 0;
    const char* contents = nullptr;
    if (sd_bus_message_peek_type(message, &type, &contents) <= 0 || type != SD_BUS_TYPE_VARIANT) {
        return std::nullopt;
    }
    const std::string_view signature = contents;
    int r = 0;
    PropertyValue value;
    if (signature == "b") {
        int flag = 0;
        r = sd_bus_message_read(message, "v", "b", &flag);
        value = flag != 0;
    } else if (signature == "t") {
        std::uint64_t number = 0;
        r = sd_bus_message_read(message, "v", "t", &number);
        value = number;
    } else if (signature == "s") {
        const char* text = nullptr;
        r = sd_bus_message_read(message, "v", "s", &text);
        value = std::string(text == nullptr ? "" : text);
    } else {
        r = sd_bus_message_skip(message, "v");
    }
    return r < 0 ? std::nullopt : std::optional(value);
}

}  // namespace limber
