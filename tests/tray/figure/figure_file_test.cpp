// SPDX-License-Identifier: MIT
#include "tray/figure/figure_file.h"

#include <fstream>

#include "tests/catch.h"

using namespace limber;

namespace {

Result<FigureScript> read_text(const std::string& text) {
    const auto file = std::filesystem::temp_directory_path() / "limber-figure-test.toml";
    std::ofstream(file) << text;
    auto read = read_figure(file);
    std::filesystem::remove(file);
    return read;
}

}  // namespace

TEST_CASE("a key says what differs from what all keys have", "[figure]") {
    const auto script = read_text(
        "view = 'front'\nbase = 'sit'\nshows = 'right'\n[[prop]]\nkind = 'chair'\n[pose]\nlumbar = [5]\n"
        "[[key]]\n[[key]]\nneck = [0, 0, 50]\nleft_hand = 'right_thigh'\nleft_hand_by = [1, 2, 3]\n");
    REQUIRE(script);
    CHECK(script->view == FigureView::front);
    CHECK(script->shows_right);
    CHECK(script->props.size() == 1);
    REQUIRE(script->keys.size() == 2);
    const auto& key = script->keys[1];
    CHECK(key.angles.at(static_cast<std::size_t>(Joint::lumbar))[0] == 5);
    CHECK(key.angles.at(static_cast<std::size_t>(Joint::neck))[2] == 50);
    REQUIRE(key.reaches[0]);
    CHECK(key.reaches[0]->to == "right_thigh");
    CHECK(key.reaches[0]->offset == std::array<double, 3>{1, 2, 3});
}

TEST_CASE("a joint beyond its range is told with its line", "[figure]") {
    const auto script = read_text("view = 'side'\nbase = 'stand'\n[[key]]\n[[key]]\nneck = [0, 0, 120]\n");
    REQUIRE_FALSE(script);
    CHECK(script.error().sentence().find(":5:") != std::string::npos);
    CHECK(script.error().sentence().find("from -80 to 80") != std::string::npos);
}

TEST_CASE("what is no joint, no place, no view and no start is told", "[figure]") {
    for (const auto* wrong : {"view = 'back'\nbase = 'stand'\n[[key]]\n[[key]]\n",
                              "view = 'side'\nbase = 'stand'\n[[key]]\n[[key]]\ntail = [3]\n",
                              "view = 'side'\nbase = 'stand'\n[[key]]\n[[key]]\nleft_hand = 'moon'\n",
                              "view = 'side'\nbase = 'stand'\n[[key]]\n",
                              "view = 'side'\nbase = 'stand'\n[[key]]\npasses = true\n[[key]]\n",
                              "view = 'side'\nbase = 'stand'\n[pose]\npasses = true\n[[key]]\n[[key]]\n"}) {
        CHECK_FALSE(read_text(wrong));
    }
}

TEST_CASE("an offset alone moves what all keys reach for, and needs something to be reached for",
          "[figure]") {
    const auto script = read_text(
        "view = 'side'\nbase = 'sit'\n[pose]\nleft_hand = 'left_thigh'\nleft_hand_by = [9, 0, 0]\n"
        "[[key]]\n[[key]]\nleft_hand_by = [9, -8, 0]\n");
    REQUIRE(script);
    CHECK(script->keys[1].reaches[0]->to == "left_thigh");
    CHECK(script->keys[1].reaches[0]->offset == std::array<double, 3>{9, -8, 0});
    const auto nothing =
        read_text("view = 'side'\nbase = 'sit'\n[[key]]\n[[key]]\nleft_hand_by = [9, 0, 0]\n");
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().sentence().find("It needs left_hand beside it") != std::string::npos);
}
