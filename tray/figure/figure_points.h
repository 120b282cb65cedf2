// SPDX-License-Identifier: MIT
// Places on the body by name: what a pose file lets hands and feet reach for, and what its checks look at.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "tray/figure/body.h"

namespace limber {

// Words of a pose file that are no place on the body.
inline constexpr std::string_view room_point = "room";  // the offset is the place
inline constexpr std::string_view free_point = "free";  // nothing is reached for

// Those two and every name of a place.
std::span<const std::string_view> figure_point_names();

// Nothing for those two and for a name that is none. `offset` in cm along the bone's own axes.
std::optional<Vector> point_of(const Body& body, std::string_view name, const Vector& offset = Vector(0));

// Whether the place is on that side's arm, and so moves with it.
bool is_on_arm(std::string_view name, bool right);

}  // namespace limber
