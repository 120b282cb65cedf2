// SPDX-License-Identifier: MIT
// Holds the catalogue in the repository to the content it was taken from: a dose or a warning must not change
// by a slip of the editor.
#include <algorithm>
#include <fstream>

#include <nlohmann/json.hpp>

#include "shared/stretch/catalogue.h"
#include "shared/stretch/vocabulary.h"
#include "tests/catch.h"

using namespace limber;
using nlohmann::json;

namespace {

const std::filesystem::path stretches = LIMBER_SOURCE_STRETCHES;

json read_json(const char* file) {
    std::ifstream stream(file);
    return json::parse(stream);
}

Catalogue read_catalogue() {
    auto catalogue = Catalogue::read(stretches);
    REQUIRE(catalogue);
    for (const auto& fault : catalogue->faults()) {
        FAIL_CHECK(fault.sentence());
    }
    return *std::move(catalogue);
}

json to_json(Span span) {
    return {span.low, span.high};
}

json to_json(const std::vector<Position>& positions) {
    json list = json::array();
    for (const auto position : positions) {
        list.push_back(to_string(position));
    }
    return list;
}

json to_json(const Source& source) {
    return {{"key", source.key},
            {"supports", source.supports},
            {"title", source.title},
            {"url", source.url},
            {"status", source.status}};
}

json to_json(const TypicalDose& dose) {
    return {{"holdSeconds", dose.hold_seconds},
            {"reps", dose.repetitions},
            {"moveSeconds", dose.move_seconds},
            {"setupSeconds", dose.setup_seconds},
            {"shapesPerRep", dose.shapes_per_repetition}};
}

// A stretch under the names that the content gives its parts.
json to_json(const Stretch& stretch) {
    json sources = json::array();
    for (const auto& source : stretch.sources) {
        sources.push_back(to_json(source));
    }
    return {{"id", stretch.id.text()},
            {"name", stretch.name},
            {"group", stretch.group},
            {"position", to_string(stretch.position)},
            {"also", to_json(stretch.also)},
            {"regions", stretch.regions},
            {"moves", stretch.moves},
            {"equipment", stretch.equipment},
            {"steps", stretch.steps},
            {"hold", to_json(stretch.hold)},
            {"reps", to_json(stretch.repetitions)},
            {"perSide", stretch.per_side},
            {"typical", to_json(stretch.typical)},
            {"doseNote", stretch.dose_note},
            {"feel", stretch.feel},
            {"stopIf", stretch.stop_if},
            {"avoidIf", stretch.avoid_if},
            {"easier", stretch.easier},
            {"view", stretch.view},
            {"poses", stretch.poses},
            {"totalSeconds", stretch.total_seconds},
            {"totalRange", to_json(stretch.total_range)},
            {"micro", stretch.micro},
            {"sources", sources}};
}

template <std::size_t count>
json list_of(const std::array<std::string_view, count>& words) {
    return json(std::vector<std::string>(words.begin(), words.end()));
}

void check_against(const json& content) {
    const auto catalogue = read_catalogue();
    for (const auto& stretch : catalogue.stretches()) {
        INFO(stretch.id.text());
        const auto& entries = content["entries"];
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const json& e) { return e["id"] == stretch.id.text(); });
        REQUIRE(entry != entries.end());
        CHECK(to_json(stretch) == *entry);
    }

    const auto& vocabulary = content["vocabulary"];
    for (const auto& condition : vocabulary["conditions"]) {
        CHECK(json(catalogue.condition_text(condition["id"])) == condition["question"]);
    }
    CHECK(list_of(position_words) == vocabulary["positions"]);
    CHECK(list_of(region_words) == vocabulary["regions"]);
    CHECK(list_of(equipment_words) == vocabulary["equipment"]);
    auto moves = vocabulary["trunkDirections"];
    for (const char* more : {"neckDirections", "limbMovements"}) {
        moves.insert(moves.end(), vocabulary[more].begin(), vocabulary[more].end());
    }
    CHECK(list_of(move_words) == moves);
}

}  // namespace

TEST_CASE("the catalogue says what the content says", "[stretch]") {
    const auto content = read_json(LIMBER_CONTENT);
    check_against(content);
    CHECK(read_catalogue().stretches().size() == content["entries"].size());
}

TEST_CASE("open book has the dose of its physical therapist", "[stretch]") {
    const auto catalogue = read_catalogue();
    const auto* open_book = catalogue.find(*StretchId::parse("open-book"));
    REQUIRE(open_book != nullptr);
    CHECK(open_book->hold == Span{2, 5});
    CHECK(open_book->repetitions == Span{10, 15});
    CHECK(open_book->per_side);
    CHECK(open_book->position == Position::floor);
    CHECK(open_book->typical.repetitions >= 10);
}

TEST_CASE("every direction of the trunk can be had without the floor, and sides come in pairs", "[stretch]") {
    const auto catalogue = read_catalogue();
    std::vector<std::string> moves;
    for (const auto& stretch : catalogue.stretches()) {
        const auto has = [&](const std::string& move) {
            return std::find(stretch.moves.begin(), stretch.moves.end(), move) != stretch.moves.end();
        };
        for (const auto& move : stretch.moves) {
            if (move.ends_with("-left")) {
                CHECK(has(move.substr(0, move.size() - 4) + "right"));
                CHECK(stretch.per_side);
            }
        }
        if (stretch.position != Position::floor) {
            moves.insert(moves.end(), stretch.moves.begin(), stretch.moves.end());
        }
    }
    for (std::size_t i = 0; i < 6; ++i) {
        CAPTURE(move_words[i]);
        CHECK(std::find(moves.begin(), moves.end(), move_words[i]) != moves.end());
    }
}
