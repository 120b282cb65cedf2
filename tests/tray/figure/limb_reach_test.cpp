// SPDX-License-Identifier: MIT
#include "tray/figure/limb_reach.h"

#include <glm/geometric.hpp>

#include "tests/catch.h"

using namespace limber;

namespace {

Vector end_of(const Vector& root, const TwoBones& bones, double upper, double lower) {
    return root + bones.upper * upper + bones.lower * lower;
}

}  // namespace

TEST_CASE("a limb's end comes to every place within its reach, and the hinge to the pole's side",
          "[figure]") {
    const Vector root(3, 100, -2);
    const Vector pole(0, 0, 1);
    for (const Vector& wish :
         {Vector(20, 60, 0), Vector(-30, 110, 10), Vector(3, 70, -2), Vector(40, 120, -20)}) {
        const auto bones = reach(root, wish, 30, 26, pole);
        CHECK(glm::length(end_of(root, bones, 30, 26) - wish) < 1e-6);
        CHECK(bones.missed < 1e-6);
        const Vector hinge = root + bones.upper * 30.0;
        const Vector foot =
            root + (wish - root) * (glm::dot(hinge - root, wish - root) / glm::dot(wish - root, wish - root));
        CHECK(glm::dot(hinge - foot, pole) > 0);
    }
}

TEST_CASE("what is too far is pointed at with a straight limb, and the rest is told", "[figure]") {
    const auto bones = reach({0, 0, 0}, {0, -80, 0}, 30, 26, {1, 0, 0});
    CHECK(std::abs(bones.missed - 24) < 1e-6);
    CHECK(glm::dot(bones.upper, bones.lower) > 0.9999);
}

TEST_CASE("what is too near leaves a folded limb, never a broken one", "[figure]") {
    const auto bones = reach({0, 0, 0}, {0, 0, 0}, 30, 26, {1, 0, 0});
    CHECK(std::abs(glm::length(bones.upper) - 1) < 1e-9);
    CHECK(std::abs(glm::length(bones.lower) - 1) < 1e-6);
    CHECK(glm::dot(bones.upper, bones.lower) < -0.99);
}

TEST_CASE("a bone lies along its direction and looks where it is asked to", "[figure]") {
    const auto turn = turn_along({0, 0, 1}, {1, 0.3, 0});
    CHECK(glm::length(turn * Vector(0, -1, 0) - Vector(0, 0, 1)) < 1e-9);
    CHECK(glm::dot(turn * Vector(1, 0, 0), Vector(1, 0.3, 0)) > 1);
}
