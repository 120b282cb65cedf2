// SPDX-License-Identifier: MIT
#include "shared/stretch/catalogue.h"

#include <fstream>
#include <sstream>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

const std::filesystem::path shipped = LIMBER_SOURCE_STRETCHES;

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// A folder laid out as an installation has it, with two good stretches.
class Installed {
public:
    Installed() {
        write("conditions.toml", content_of(shipped.parent_path() / "conditions.toml"));
        for (const char* name : {"open-book.toml", "cobra.toml"}) {
            write(std::string("stretches/") + name, content_of(shipped / name));
        }
    }
    void write(const std::string& name, std::string_view text) const { folder_.write(name, text); }
    std::filesystem::path stretches() const { return folder_.path() / "stretches"; }
    std::filesystem::path own() const { return folder_.path() / "own"; }
    Catalogue with_own() const {
        auto catalogue = Catalogue::read(stretches(), own());
        REQUIRE(catalogue);
        return *std::move(catalogue);
    }
    void remove(const char* name) const { std::filesystem::remove_all(folder_.path() / name); }

private:
    TemporaryDirectory folder_;
};

// The text of a shipped stretch with the first `from` replaced.
std::string changed(const char* file, std::string_view from, std::string_view to) {
    auto text = content_of(shipped / file);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

StretchId id(std::string_view text) {
    return *StretchId::parse(text);
}

std::vector<std::string> ids_of(const Catalogue& catalogue) {
    std::vector<std::string> ids;
    for (const auto& stretch : catalogue.stretches()) {
        ids.emplace_back(stretch.id.text());
    }
    return ids;
}

}  // namespace

TEST_CASE("the catalogue is read in the order of file names", "[stretch]") {
    const Installed installed;
    installed.write("stretches/notes.txt", "no stretch");
    installed.write("stretches/.cobra.toml", "what an editor leaves behind");
    const auto catalogue = Catalogue::read(installed.stretches());
    REQUIRE(catalogue);
    CHECK(catalogue->faults().empty());
    CHECK(ids_of(*catalogue) == std::vector<std::string>{"cobra", "open-book"});
}

TEST_CASE("a stretch is found by its id, and what is not there is not found", "[stretch]") {
    const Installed installed;
    const auto catalogue = Catalogue::read(installed.stretches());
    REQUIRE(catalogue);
    const auto* cobra = catalogue->find(*StretchId::parse("cobra"));
    REQUIRE(cobra != nullptr);
    CHECK(cobra->name == "Cobra");
    CHECK(catalogue->find(*StretchId::parse("cobr")) == nullptr);
    CHECK(catalogue->find(StretchId()) == nullptr);
}

TEST_CASE("a condition is told in plain words", "[stretch]") {
    const Installed installed;
    const auto catalogue = Catalogue::read(installed.stretches());
    REQUIRE(catalogue);
    CHECK(catalogue->condition_text("osteoporosis") == "Osteoporosis, or a past low-impact fracture");
    CHECK(catalogue->condition_text("unheard-of") == "unheard-of");
}

TEST_CASE("a file with a fault is left out and told, the others stay", "[stretch]") {
    const Installed installed;
    installed.write("stretches/broken.toml", "id = \"broken\"\nname = \n");
    const auto catalogue = Catalogue::read(installed.stretches());
    REQUIRE(catalogue);
    CHECK(ids_of(*catalogue) == std::vector<std::string>{"cobra", "open-book"});
    REQUIRE(catalogue->faults().size() == 1);
    CHECK_THAT(catalogue->faults()[0].what,
               Catch::Matchers::StartsWith((installed.stretches() / "broken.toml:2:").native()));
}

TEST_CASE("a folder in the place of a stretch file is one fault", "[stretch]") {
    const Installed installed;
    installed.remove("stretches/cobra.toml");
    std::filesystem::create_directory(installed.stretches() / "cobra.toml");
    const auto catalogue = Catalogue::read(installed.stretches());
    REQUIRE(catalogue);
    CHECK(ids_of(*catalogue) == std::vector<std::string>{"open-book"});
    REQUIRE(catalogue->faults().size() == 1);
    CHECK(catalogue->faults()[0].why == "Is a directory");
}

TEST_CASE("without the conditions' words stretches go on and the fault is told", "[stretch]") {
    const Installed installed;
    installed.remove("conditions.toml");
    const auto catalogue = Catalogue::read(installed.stretches());
    REQUIRE(catalogue);
    CHECK(catalogue->stretches().size() == 2);
    CHECK(catalogue->condition_text("osteoporosis") == "osteoporosis");
    REQUIRE(catalogue->faults().size() == 1);
    CHECK(catalogue->faults()[0].why == "No such file or directory");
}

TEST_CASE("no folder, no file or no usable stretch is an error", "[stretch]") {
    const Installed installed;
    SECTION("no folder") {
        installed.remove("stretches");
        const auto catalogue = Catalogue::read(installed.stretches());
        REQUIRE_FALSE(catalogue);
        CHECK(catalogue.error().why == "No such file or directory");
    }
    SECTION("no file") {
        installed.remove("stretches/cobra.toml");
        installed.remove("stretches/open-book.toml");
        const auto catalogue = Catalogue::read(installed.stretches());
        REQUIRE_FALSE(catalogue);
        CHECK(catalogue.error().why == "there is no .toml file");
    }
    SECTION("only files with faults") {
        installed.write("stretches/cobra.toml", "");
        installed.write("stretches/open-book.toml", "");
        const auto catalogue = Catalogue::read(installed.stretches());
        REQUIRE_FALSE(catalogue);
        CHECK(catalogue.error().why == "id is missing");
    }
}

TEST_CASE("an own stretch comes after the shipped ones, and its origin is known", "[stretch]") {
    const Installed installed;
    installed.write("own/bow.toml", changed("cobra.toml", "id = \"cobra\"", "id = \"bow\""));
    const auto catalogue = installed.with_own();
    CHECK(catalogue.faults().empty());
    CHECK(ids_of(catalogue) == std::vector<std::string>{"cobra", "open-book", "bow"});
    REQUIRE(catalogue.origin(id("bow")) != nullptr);
    CHECK(*catalogue.origin(id("bow")) == StretchOrigin{installed.own() / "bow.toml", true, ""});
    CHECK(*catalogue.origin(id("cobra")) == StretchOrigin{installed.stretches() / "cobra.toml", false, ""});
    CHECK(catalogue.origin(id("crow")) == nullptr);
}

TEST_CASE("an own stretch with the id of a shipped one takes its place and says so", "[stretch]") {
    const Installed installed;
    installed.write("own/cobra.toml", changed("cobra.toml", "name = \"Cobra\"", "name = \"Low cobra\""));
    const auto catalogue = installed.with_own();
    CHECK(ids_of(catalogue) == std::vector<std::string>{"cobra", "open-book"});
    CHECK(catalogue.find(id("cobra"))->name == "Low cobra");
    CHECK(*catalogue.origin(id("cobra")) == StretchOrigin{installed.own() / "cobra.toml", true, "Cobra"});
}

TEST_CASE("an own stretch with a fault is told and leaves the shipped one in place", "[stretch]") {
    const Installed installed;
    SECTION("a word that is none") {
        installed.write("own/cobra.toml", changed("cobra.toml", "id = \"cobra\"", "id = \"adder\""));
    }
    SECTION("a condition that conditions.toml does not have") {
        installed.write("own/cobra.toml", changed("cobra.toml", "\"pregnancy\"", "\"pregnant\""));
    }
    const auto catalogue = installed.with_own();
    REQUIRE(catalogue.faults().size() == 1);
    CHECK_THAT(catalogue.faults()[0].what,
               Catch::Matchers::StartsWith((installed.own() / "cobra.toml:").native()));
    CHECK(catalogue.find(id("cobra"))->name == "Cobra");
    CHECK_FALSE(catalogue.origin(id("cobra"))->own);
}

TEST_CASE("without an own folder nothing is amiss, and a file in its place is one fault", "[stretch]") {
    const Installed installed;
    CHECK(installed.with_own().faults().empty());
    installed.write("own", "no folder");
    const auto catalogue = installed.with_own();
    CHECK(catalogue.stretches().size() == 2);
    REQUIRE(catalogue.faults().size() == 1);
    CHECK(catalogue.faults()[0].why == "Not a directory");
}
