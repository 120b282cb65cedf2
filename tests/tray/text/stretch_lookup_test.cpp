// SPDX-License-Identifier: MIT
#include "tray/text/stretch_lookup.h"

#include <fstream>
#include <sstream>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

const std::filesystem::path shipped = LIMBER_SOURCE_STRETCHES;
const StretchId cobra = *StretchId::parse("cobra");

std::string cobra_with(std::string_view from, std::string_view to) {
    std::ostringstream content;
    content << std::ifstream(shipped / "cobra.toml").rdbuf();
    auto text = content.str();
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the person's own stretch goes before the shipped one", "[text]") {
    const TemporaryDirectory own;
    StretchLookup stretches(shipped, own.path());
    CHECK(stretches.find(cobra)->name == "Cobra");
    own.write("cobra.toml", cobra_with("name = \"Cobra\"", "name = \"Low cobra\""));
    stretches.forget();
    CHECK(stretches.find(cobra)->name == "Low cobra");
    CHECK(stretches.find(*StretchId::parse("open-book"))->name == "Open book");
}

TEST_CASE("an own stretch the daemon leaves out does not lend its name", "[text]") {
    const TemporaryDirectory own;
    auto text = cobra_with("name = \"Cobra\"", "name = \"Low cobra\"");
    text.replace(text.find("\"pregnancy\""), 11, "\"pregnant\"");
    own.write("cobra.toml", text);
    StretchLookup stretches(shipped, own.path());
    CHECK(stretches.find(cobra)->name == "Cobra");
}

TEST_CASE("no id is no stretch, and one without a file is told by its id", "[text]") {
    StretchLookup stretches(shipped);
    CHECK(stretches.find(StretchId()) == nullptr);
    CHECK(stretches.find(*StretchId::parse("headstand"))->name == "headstand");
}
