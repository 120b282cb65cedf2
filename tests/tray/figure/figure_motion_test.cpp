// SPDX-License-Identifier: MIT
#include "tray/figure/figure_motion.h"

#include "tests/catch.h"
#include "tests/tray/figure/script_maker.h"

using namespace limber;

namespace {

KeyPose turned(double degrees, bool passes = false) {
    auto key = with({}, Joint::neck, {0, 0, degrees});
    key.passes = passes;
    return key;
}

double nose_at(const FigureMotion& motion, int from, int to, double share) {
    return point_of(body_of(motion.between(from, to, share)), "nose")->z;
}

}  // namespace

TEST_CASE("a movement begins and ends slowly", "[figure]") {
    CHECK(eased(0) == 0);
    CHECK(eased(1) == 1);
    CHECK(eased(0.5) == 0.5);
    CHECK(eased(0.05) < 0.002);
    CHECK(eased(-1) == 0);
    CHECK(eased(2) == 1);
}

TEST_CASE("nothing jumps between two shapes", "[figure]") {
    const FigureMotion motion(script_of(FigureBase::sit, {turned(0), turned(30, true), turned(60)}));
    CHECK(motion.shapes() == 1);
    double last = nose_at(motion, 0, 1, 0);
    for (int i = 1; i <= 200; ++i) {
        const double now = nose_at(motion, 0, 1, i / 200.0);
        CHECK(std::abs(now - last) < 0.4);
        last = now;
    }
    CHECK(last < -8);
}

TEST_CASE("it goes back the way it came, or closes the circle", "[figure]") {
    const FigureMotion there_and_back(script_of(FigureBase::sit, {turned(0), turned(70, true), turned(20)}));
    CHECK(nose_at(there_and_back, 1, 0, 0.5) < nose_at(there_and_back, 1, 0, 0));
    const FigureMotion circle(script_of(FigureBase::sit, {turned(0), turned(50), turned(-50, true)}));
    CHECK(nose_at(circle, 1, 0, 0.5) > 5);
}

TEST_CASE("the picture is the same for every moment and holds all of the figure", "[figure]") {
    const auto lifted = with({}, Joint::right_shoulder, {0, 170});
    const FigureMotion motion(script_of(FigureBase::stand, {{}, lifted}));
    const auto camera = camera_for(motion.script(), false);
    const auto frame = motion.frame(camera);
    for (const double share : {0.0, 0.4, 1.0}) {
        const auto box = bounds_of(drawing_of(body_of(motion.between(0, 1, share)), camera));
        CHECK(box.low.y >= frame.low.y);
        CHECK(box.high.y <= frame.high.y);
    }
}
