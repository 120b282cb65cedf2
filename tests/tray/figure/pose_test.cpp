// SPDX-License-Identifier: MIT
// A figure's bones, as the words of the joints say.
#include "tray/figure/pose.h"

#include "tests/catch.h"
#include "tests/tray/figure/script_maker.h"

using namespace limber;

TEST_CASE("one stands on both soles, with the head above the feet", "[figure]") {
    const auto script = script_of(FigureBase::stand);
    for (const auto* sole : {"left_heel", "left_toes", "right_heel", "right_toes"}) {
        CHECK(std::abs(place(script, {}, sole).y) < 1e-6);
    }
    const Vector crown = place(script, {}, "crown");
    CHECK(crown.y > 165);
    CHECK(crown.y < 180);
    CHECK(std::abs(crown.x) < 5);
}

TEST_CASE("one sits with level thighs and the feet on the floor", "[figure]") {
    const auto script = script_of(FigureBase::sit);
    CHECK(std::abs(place(script, {}, "right_knee").y - place(script, {}, "hips").y) < 1);
    CHECK(std::abs(place(script, {}, "right_heel").y) < 1.5);
}

TEST_CASE("left is left and forward is forward", "[figure]") {
    const auto script = script_of(FigureBase::stand);
    CHECK(place(script, with({}, Joint::neck, {0, 0, 50}), "nose").z < -3);
    CHECK(place(script, with({}, Joint::thorax, {0, 20}), "crown").z < -10);
    CHECK(place(script, with({}, Joint::lumbar, {30}), "crown").x > 10);
    CHECK(place(script, with({}, Joint::left_shoulder, {90}), "left_palm").x > 40);
    CHECK(place(script, with({}, Joint::left_shoulder, {0, 90}), "left_palm").z < -60);
    CHECK(place(script, with({}, Joint::right_shoulder, {0, 90}), "right_palm").z > 60);
    CHECK(place(script, with({}, Joint::right_shoulder, {90, 0, 90}), "right_palm").z < -20);
    CHECK(place(script, with({}, Joint::left_hip, {60}), "left_knee").x > 30);
    CHECK(place(script, with({}, Joint::right_knee, {90}), "right_toes").x < -25);
}

TEST_CASE("both sides mirror each other", "[figure]") {
    const auto script = script_of(FigureBase::stand);
    const std::array<double, most_axes> arm{40, 30, 20, 25};
    const auto left = with(with({}, Joint::left_shoulder, arm), Joint::left_elbow, {70});
    const auto right = with(with({}, Joint::right_shoulder, arm), Joint::right_elbow, {70});
    const Vector one = place(script, left, "left_palm");
    const Vector other = place(script, right, "right_palm");
    CHECK(glm::length(one - Vector(other.x, other.y, -other.z)) < 1e-6);
}

TEST_CASE("a hand comes to what it reaches for, also to the other arm", "[figure]") {
    const auto script = script_of(FigureBase::sit);
    const auto key =
        reaching(with({}, Joint::left_shoulder, {85, 0, 40}), Limb::right_hand, {"left_upper_arm", {}});
    double missed = 100;
    const auto body = body_of(pose_of(script, key, &missed));
    CHECK(missed < 0.5);
    CHECK(glm::length(*point_of(body, "right_palm") - *point_of(body, "left_upper_arm")) < 0.5);
}

TEST_CASE("a foot that is put on the floor stays flat while the hips move", "[figure]") {
    const auto step = [](double hips_x) {
        auto key = with({}, Joint::hips, {hips_x, 80});
        key = reaching(key, Limb::left_foot, {"room", {30, 0, -9}});
        return reaching(key, Limb::right_foot, {"room", {-30, 0, 9}});
    };
    const auto script = script_of(FigureBase::stand);
    const auto first = pose_of(script, step(-8));
    const auto second = pose_of(script, step(10));
    for (const double share : {0.0, 0.3, 0.7, 1.0}) {
        const auto body = body_of(mixed(first, second, share));
        CHECK(glm::length(*point_of(body, "left_ankle") - Vector(30, length::ankle, -9)) < 0.1);
        CHECK(std::abs(point_of(body, "left_toes")->y) < 0.1);
        CHECK(std::abs(point_of(body, "right_heel")->y) < 0.1);
    }
}

TEST_CASE("letting go sets out from where the hand was", "[figure]") {
    const auto script = script_of(FigureBase::stand);
    const auto held = pose_of(script, reaching({}, Limb::right_hand, {"head_back", {}}));
    const auto free = pose_of(script, {});
    const auto before = *point_of(body_of(held), "right_palm");
    const auto after = *point_of(body_of(mixed(held, free, 0.001)), "right_palm");
    CHECK(glm::length(before - after) < 0.5);
}
