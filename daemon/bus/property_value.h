// SPDX-License-Identifier: MIT
// Values read from messages of others: nothing where the message holds another type.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

struct sd_bus_message;

namespace limber {

std::optional<bool> read_bool(sd_bus_message* message);
std::optional<std::uint32_t> read_number(sd_bus_message* message);

// Of the types that are asked for here; monostate: of any other.
using PropertyValue = std::variant<std::monostate, bool, std::uint64_t, std::string>;

// Reads a variant (`v`), or skips it. Nothing: the next in the message is no variant.
std::optional<PropertyValue> read_property_value(sd_bus_message* message);

}  // namespace limber
