// SPDX-License-Identifier: MIT
#include "tray/command_line/stretch_report.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

const std::filesystem::path shipped = LIMBER_SOURCE_STRETCHES;

// The shipped catalogue with an own cobra, an own chin tuck under another id, and a file with a fault.
class WithOwn {
public:
    WithOwn() {
        write("cobra", "cobra", "Cobra", "Low cobra");
        write("tuck", "chin-tuck", "Chin tuck", "Tück");
        folder_.write("broken.toml", "id = 5\n");
        auto read = Catalogue::read(shipped, folder_.path());
        REQUIRE(read);
        catalogue_ = *std::move(read);
    }
    const Catalogue& catalogue() const { return catalogue_; }
    std::filesystem::path file(const char* name) const { return folder_.path() / name; }
    std::string details(std::string_view id) const {
        return stretch_details_text(*catalogue_.find(*StretchId::parse(id)), catalogue_);
    }

private:
    void write(const std::string& id, const std::string& of, const std::string& name,
               const std::string& own_name) const {
        std::ostringstream content;
        content << std::ifstream(shipped / (of + ".toml")).rdbuf();
        auto text = content.str();
        for (const auto& [from, to] : {std::pair("id = \"" + of, "id = \"" + id),
                                       std::pair("name = \"" + name, "name = \"" + own_name)}) {
            const auto at = text.find(from);
            REQUIRE(at != std::string::npos);
            text.replace(at, from.size(), to);
        }
        folder_.write(id + ".toml", text);
    }

    TemporaryDirectory folder_;
    Catalogue catalogue_;
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string line_of(const std::string& text, const std::string& beginning) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(beginning)) {
            return line;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("the list has a line for each stretch and names the person's own", "[command_line]") {
    const WithOwn own;
    const auto text = stretch_list_text(own.catalogue());
    CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1 ==
          own.catalogue().stretches().size());
    CHECK_THAT(line_of(text, "cobra "), Catch::Matchers::EndsWith("  your own, replaces Cobra"));
    CHECK_THAT(line_of(text, "tuck "), Catch::Matchers::EndsWith("  45 s        micro-break, your own"));
    CHECK_THAT(line_of(text, "chin-tuck "), Catch::Matchers::EndsWith("  45 s        micro-break"));
    // A letter of two bytes is one column wide.
    CHECK(line_of(text, "tuck ").find("On a chair") == line_of(text, "chin-tuck ").find("On a chair") + 1);
}

TEST_CASE("the list for programs has what the text has, and the faults", "[command_line]") {
    const WithOwn own;
    const auto json = nlohmann::json::parse(stretch_list_json(own.catalogue()));
    REQUIRE(json["stretches"].size() == own.catalogue().stretches().size());
    const auto& tuck = json["stretches"].back();
    CHECK(tuck["id"] == "tuck");
    CHECK(tuck["name"] == "Tück");
    CHECK(tuck["group"] == "Neck");
    CHECK(tuck["position"] == "seated");
    CHECK(tuck["length_s"] == 45);
    CHECK(tuck["micro"] == true);
    CHECK(tuck["own"] == true);
    CHECK(tuck["replaces"].is_null());
    CHECK(tuck["file"] == own.file("tuck.toml").native());
    REQUIRE(json["faults"].size() == 1);
    CHECK_THAT(json["faults"][0].get<std::string>(),
               Catch::Matchers::StartsWith(own.file("broken.toml:1:").native()));
    for (const auto& stretch : json["stretches"]) {
        CHECK((stretch["id"] == "cobra" ? stretch["replaces"] == "Cobra" : stretch["replaces"].is_null()));
    }
}

TEST_CASE("all about a stretch: dose, feel, who should leave it out, sources, review", "[command_line]") {
    const WithOwn own;
    const auto text = own.details("open-book");
    for (const auto* part :
         {"Open book (open-book)\nOn the floor · on a mat · 2 min 40 s\nFor: upper back, chest, ",
          "\n  1. Lie on your left side",
          "\n  Guided: 10 repetitions on each side, each held for 3 s; 2 min 40 s in all\n",
          "10 to 15 repetitions on each side, each held for 2 to 5 s\n",
          "What you should feel\n  A gentle opening", "Stop if you feel…\n  Numbness",
          "\n  - Osteoporosis, or a past low-impact fracture\n", "The easier way\n  Rest the top hand",
          "10 slow repeats (read there)\n    https://www.mountainmovementchiro.com/",
          "\n\nNot yet reviewed by a clinician."}) {
        CAPTURE(part);
        CHECK(has(text, part));
    }
    CHECK_FALSE(has(text, "your own"));
    CHECK(has(own.details("chin-tuck"), " · also: Standing\n"));
    CHECK(has(own.details("chin-tuck"), "(general knowledge, no page was read)"));
    CHECK(has(own.details("chin-to-chest"), "(read in a copy)"));
    CHECK_THAT(own.details("cobra"), Catch::Matchers::EndsWith("From " + own.file("cobra.toml").native() +
                                                               ": your own, replaces Cobra"));
}

TEST_CASE("who reviewed a stretch is named", "[command_line]") {
    const WithOwn own;
    auto stretch = own.catalogue().stretches().front();
    stretch.reviewed = "A. Physio, 2026";
    CHECK(has(stretch_details_text(stretch, own.catalogue()), "Reviewed by a clinician: A. Physio, 2026."));
}

TEST_CASE("an unknown id is answered with the nearest, or with all there are", "[command_line]") {
    const WithOwn own;
    const auto slip = no_such_stretch(own.catalogue(), "tucc");
    CHECK(slip.exit == ExitCode::usage);
    CHECK(slip.sentence() == "there is no stretch \"tucc\". Did you mean tuck?");
    const auto far = no_such_stretch(own.catalogue(), "headstand");
    CHECK_THAT(far.hint, Catch::Matchers::StartsWith("There are: armpit-look "));
    CHECK_THAT(far.hint, Catch::Matchers::EndsWith(" tuck"));
}
