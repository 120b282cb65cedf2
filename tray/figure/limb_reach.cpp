// SPDX-License-Identifier: MIT
#include "tray/figure/limb_reach.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

namespace limber {

namespace {

constexpr double tiny = 1e-6;

Vector unit_or(const Vector& vector, const Vector& otherwise) {
    const double size = glm::length(vector);
    return size < tiny ? otherwise : vector / size;
}

// Some direction square to `axis`, as near to `wish` as can be.
Vector square_to(const Vector& axis, const Vector& wish) {
    const Vector across = wish - axis * glm::dot(wish, axis);
    if (glm::length(across) > tiny) {
        return glm::normalize(across);
    }
    const Vector other = std::abs(axis.x) < 0.9 ? Vector(1, 0, 0) : Vector(0, 1, 0);
    return glm::normalize(other - axis * glm::dot(other, axis));
}

}  // namespace

TwoBones reach(const Vector& root, const Vector& place, double upper_length, double lower_length,
               const Vector& pole) {
    const double asked = glm::length(place - root);
    const double least = std::abs(upper_length - lower_length) + tiny;
    const double far = std::clamp(asked, least, upper_length + lower_length);
    const Vector along = unit_or(place - root, {0, -1, 0});
    const Vector bend = square_to(along, pole);
    const double cosine =
        (upper_length * upper_length + far * far - lower_length * lower_length) / (2 * upper_length * far);
    const double angle = std::acos(std::clamp(cosine, -1.0, 1.0));
    TwoBones bones;
    bones.upper = along * std::cos(angle) + bend * std::sin(angle);
    bones.lower = unit_or(along * far - bones.upper * upper_length, along);
    bones.missed = std::abs(asked - far);
    return bones;
}

Turn turn_along(const Vector& direction, const Vector& forward) {
    const Vector y = -unit_or(direction, {0, -1, 0});
    const Vector x = square_to(y, forward);
    const Vector z = glm::cross(x, y);
    return glm::quat_cast(glm::dmat3(x, y, z));
}

}  // namespace limber
