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
    void remove(const char* name) const { std::filesystem::remove_all(folder_.path() / name); }

private:
    TemporaryDirectory folder_;
};

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
