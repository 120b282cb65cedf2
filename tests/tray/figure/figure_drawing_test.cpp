// SPDX-License-Identifier: MIT
#include "tray/figure/figure_drawing.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/tray/figure/script_maker.h"

using namespace limber;

namespace {

double area_of(const std::vector<Point>& outline) {
    double twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto& a = outline[i];
        const auto& b = outline[(i + 1) % outline.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

FigureScript seen_from(FigureView view) {
    auto script = script_of(FigureBase::stand);
    script.view = view;
    return script;
}

}  // namespace

TEST_CASE("every outline runs the same way round, so that overlaps stay filled", "[figure]") {
    for (const auto view : {FigureView::side, FigureView::front, FigureView::top}) {
        const auto script = seen_from(view);
        const auto patches = drawing_of(body_of(pose_of(script, {})), camera_for(script, false));
        CHECK(patches.size() > 20);
        for (const auto& patch : patches) {
            for (const auto& outline : patch.outlines) {
                CHECK(area_of(outline) > 0);
            }
        }
    }
}

TEST_CASE("from the side the left limbs are far, from the front none is", "[figure]") {
    const auto is_far = [](const Patch& patch) { return patch.far; };
    const auto side = seen_from(FigureView::side);
    const auto from_side = drawing_of(body_of(pose_of(side, {})), camera_for(side, false));
    CHECK(std::count_if(from_side.begin(), from_side.end(), is_far) >= 8);
    CHECK_FALSE(from_side.back().far);
    const auto front = seen_from(FigureView::front);
    const auto from_front = drawing_of(body_of(pose_of(front, {})), camera_for(front, false));
    CHECK(std::none_of(from_front.begin(), from_front.end(), is_far));
}

TEST_CASE("the other side is the mirror of the picture", "[figure]") {
    auto script = seen_from(FigureView::front);
    const auto body = body_of(pose_of(script, with({}, Joint::left_shoulder, {0, 90})));
    const auto box = bounds_of(drawing_of(body, camera_for(script, false)));
    const auto mirrored = bounds_of(drawing_of(body, camera_for(script, true)));
    CHECK(std::abs(box.high.x + mirrored.low.x) < 1e-6);
    CHECK(std::abs(box.low.x + mirrored.high.x) < 1e-6);
    CHECK(box.high.x > 60);
}

TEST_CASE("the face is seen from the front and not from behind it", "[figure]") {
    const auto front = seen_from(FigureView::front);
    const auto camera = camera_for(front, false);
    CHECK(face_of(body_of(pose_of(front, {})), camera, Closeness::far_off).size() == 3);
    CHECK(face_of(body_of(pose_of(front, with({}, Joint::pelvis, {0, 0, 180}))), camera, Closeness::far_off)
              .empty());
}
