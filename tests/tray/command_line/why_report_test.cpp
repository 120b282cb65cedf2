// SPDX-License-Identifier: MIT
#include "tray/command_line/why_report.h"

#include <nlohmann/json.hpp>

#include "tests/catch.h"

using namespace limber;

TEST_CASE("why is one JSON object for programs", "[command_line]") {
    Why why{false, Duration(240900), {{"paused", "You paused"}, {"counting", "The next one"}}};
    auto json = nlohmann::json::parse(why_json(why));
    CHECK(json["due"] == false);
    CHECK(json["due_in_s"] == 240);
    CHECK(json["because"].size() == 2);
    CHECK(json["because"][0]["code"] == "paused");
    CHECK(json["because"][1]["text"] == "The next one");
    why.due_in.reset();
    CHECK(nlohmann::json::parse(why_json(why))["due_in_s"].is_null());
}

TEST_CASE("why begins with the verdict, then gives a line for each reason", "[command_line]") {
    CHECK(why_text({true, {}, {{"reminded", "A reminder is up"}}}) == "A break is due.\n- A reminder is up");
    CHECK(why_text({false, {}, {}}) == "No break is due.");
}
