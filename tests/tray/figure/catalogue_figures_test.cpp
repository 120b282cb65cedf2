// SPDX-License-Identifier: MIT
// Every figure of the catalogue against what a body can do and what its text names. Joint limits are the
// reader's own business: a file that leaves them is refused.
#include <algorithm>
#include <limits>

#include <glm/geometric.hpp>

#include "shared/stretch/catalogue.h"
#include "tests/catch.h"
#include "tray/figure/figure_file.h"
#include "tray/figure/figure_motion.h"
#include "tray/figure/figure_points.h"

using namespace limber;

namespace {

const std::filesystem::path source = LIMBER_SOURCE_STRETCHES;
constexpr double touching = 4;  // cm: a few pixels of the picture in the window
constexpr double fingers = 5;   // cm by which they go beyond the palm when both hands are linked
constexpr double sunk = -2;     // cm below the floor: no more than a soft mat gives

const Catalogue& catalogue() {
    static const auto read = Catalogue::read(source / "catalogue");
    REQUIRE(read);
    return *read;
}

FigureScript script_for(const StretchId& stretch) {
    auto script = read_figure(source / "figures" / (std::string(stretch.text()) + ".toml"));
    if (!script) {
        FAIL(script.error().sentence());
    }
    return *std::move(script);
}

template <typename Visit>
void each_figure(Visit visit) {
    for (const auto& stretch : catalogue().stretches()) {
        CAPTURE(std::string(stretch.id.text()));
        visit(stretch, script_for(stretch.id));
    }
}

template <typename Visit>
void each_key(const FigureScript& script, Visit visit) {
    for (std::size_t i = 0; i < script.keys.size(); ++i) {
        CAPTURE(i);
        double missed = 0;
        const auto body = body_of(pose_of(script, script.keys[i]), &missed);
        visit(script.keys[i], body, missed);
    }
}

std::vector<std::string_view> places() {
    const auto names = figure_point_names();
    std::vector<std::string_view> places(names.begin(), names.end());
    std::erase(places, room_point);
    std::erase(places, free_point);
    return places;
}

double distance(const Point& point, const PictureBox& box) {
    const Point nearest{std::clamp(point.x, box.low.x, box.high.x),
                        std::clamp(point.y, box.low.y, box.high.y)};
    return glm::length(point - nearest);
}

// How far from a thing, the floor or the other hand a hand is seen.
double off_everything(const FigureScript& script, const Body& body, bool right) {
    const auto camera = camera_for(script, false);
    const auto palm = *point_of(body, right ? "right_palm" : "left_palm");
    const auto other = *point_of(body, right ? "left_palm" : "right_palm");
    double least = std::min(palm.y, glm::length(camera.see(palm) - camera.see(other)) / 2 - fingers);
    for (const auto& patch : drawing_of(script.props, camera, script.view)) {
        least = std::min(least, distance(camera.see(palm), bounds_of({&patch, 1})));
    }
    return least;
}

double sole(const Body& body, bool right) {
    return std::min(point_of(body, right ? "right_heel" : "left_heel")->y,
                    point_of(body, right ? "right_toes" : "left_toes")->y);
}

}  // namespace

TEST_CASE("every stretch has a figure that holds as many shapes as a repetition has", "[figure]") {
    each_figure([](const Stretch& stretch, const FigureScript& script) {
        CHECK(FigureMotion(script).shapes() == std::max(1, stretch.typical.shapes_per_repetition));
    });
    for (const auto& entry : std::filesystem::directory_iterator(source / "figures")) {
        CAPTURE(entry.path());
        const bool walk = entry.path().stem() == "walk";
        CHECK((walk || catalogue().find(*StretchId::parse(entry.path().stem().string())) != nullptr));
    }
}

TEST_CASE("hands and feet touch what they reach for", "[figure]") {
    each_figure([](const Stretch&, const FigureScript& script) {
        each_key(script, [](const KeyPose&, const Body&, double missed) { CHECK(missed < 1.0); });
    });
}

TEST_CASE("a hand that is put somewhere in the room is on a thing, the floor or the other hand", "[figure]") {
    each_figure([](const Stretch&, const FigureScript& script) {
        each_key(script, [&](const KeyPose& key, const Body& body, double) {
            for (const auto limb : {Limb::left_hand, Limb::right_hand}) {
                const auto& reach = key.reaches.at(static_cast<std::size_t>(limb));
                if (!key.passes && reach && reach->to == room_point) {
                    CHECK(off_everything(script, body, limb == Limb::right_hand) < touching);
                }
            }
        });
    });
}

TEST_CASE("no part of a figure is below the floor", "[figure]") {
    each_figure([](const Stretch&, const FigureScript& script) {
        each_key(script, [](const KeyPose&, const Body& body, double) {
            for (const auto place : places()) {
                CAPTURE(std::string(place));
                CHECK(point_of(body, place)->y > sunk);
            }
        });
    });
}

TEST_CASE("whoever stands or sits has a foot on the floor", "[figure]") {
    each_figure([](const Stretch&, const FigureScript& script) {
        if (script.base != FigureBase::stand && script.base != FigureBase::sit) {
            return;
        }
        each_key(script, [](const KeyPose&, const Body& body, double) {
            CHECK(std::min(std::abs(sole(body, false)), std::abs(sole(body, true))) < 2);
        });
    });
}

TEST_CASE("what the text says a hand or foot is on, the last shape has it on", "[figure]") {
    struct Contact {
        const char* stretch;
        const char* limb;
        const char* on;
    };
    const std::vector<Contact> contacts{
        {"chair-back-arch", "right_palm", "head_back"},
        {"cross-body-shoulder", "right_palm", "left_upper_arm"},
        {"prayer-press", "left_palm", "right_palm"},
        {"seated-cat-cow", "right_palm", "right_knee"},
        {"seated-figure-four", "right_ankle", "left_thigh"},
        {"seated-hamstring", "right_palm", "left_thigh"},
        {"standing-back-bend", "right_palm", "low_back"},
        {"standing-quad", "right_palm", "right_ankle"},
        {"wrist-down-stretch", "left_palm", "right_palm"},
        {"wrist-up-stretch", "left_palm", "right_palm"},
    };
    constexpr double flesh = 16;  // cm between a palm and the bone under what it lies on
    for (const auto& contact : contacts) {
        CAPTURE(contact.stretch);
        const FigureMotion motion(script_for(*StretchId::parse(contact.stretch)));
        const auto body = body_of(motion.between(motion.shapes(), motion.shapes(), 0));
        CHECK(glm::length(*point_of(body, contact.limb) - *point_of(body, contact.on)) < flesh);
    }
}

TEST_CASE("no figure snaps on its way", "[figure]") {
    constexpr int steps = 100;
    constexpr double most = 7;  // cm a hundredth of the way; a swung arm's hand makes five
    each_figure([&](const Stretch&, const FigureScript& script) {
        const FigureMotion motion(script);
        for (int to = 0; to <= motion.shapes(); ++to) {
            const int from = to == 0 ? motion.shapes() : to - 1;
            CAPTURE(from, to);
            auto before = body_of(motion.between(from, to, 0));
            double worst = 0;
            for (int i = 1; i <= steps; ++i) {
                const auto body = body_of(motion.between(from, to, static_cast<double>(i) / steps));
                for (const auto place : places()) {
                    worst = std::max(worst, glm::length(*point_of(body, place) - *point_of(before, place)));
                }
                before = body;
            }
            CHECK(worst < most);
        }
    });
}
