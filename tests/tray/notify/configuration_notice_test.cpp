// SPDX-License-Identifier: MIT
#include "tray/notify/configuration_notice.h"

#include "tests/catch.h"

using namespace limber;

namespace {

const Error first{"/a/config.toml:2:9", "spell.limit is \"5h\"", "It must be from \"20m\" to \"1h\""};
const Error second{"/a/config.toml:3:1", "unknown key \"spell.rst\"", "Did you mean spell.rest?"};

class Person {
public:
    // Whether something was told when the daemon had read the file for the nth time.
    std::optional<ConfigurationWords> after(std::uint32_t revision, const std::optional<Error>& fault) {
        State state;
        state.configuration_revision = revision;
        if (fault) {
            state.warnings |= 1U << static_cast<unsigned>(Warning::configuration_wrong);
        }
        return notice.due(state, [&] {
            ++reads;
            return fault;
        });
    }
    ConfigurationNotice notice;
    int reads = 0;
};

}  // namespace

TEST_CASE("a mistake is told with file, line and column", "[notice]") {
    const auto words = configuration_words(first);
    CHECK(words.title == "There is a mistake in your settings");
    CHECK(words.body ==
          "/a/config.toml, line 2, column 9: spell.limit is \"5h\". It must be from \"20m\" to \"1h\".\n"
          "Until it is mended, the last good settings are in use.");
    CHECK_THAT(configuration_words({"cannot read /a/config.toml", "Permission denied", ""}).body,
               Catch::Matchers::StartsWith("cannot read /a/config.toml: Permission denied.\n"));
}

TEST_CASE("a mistake is told once, and read once for each time the daemon read it", "[notice]") {
    Person person;
    CHECK_FALSE(person.after(1, std::nullopt));
    CHECK(person.reads == 0);
    CHECK(person.after(2, first));
    person.notice.told(true);
    for (int state = 0; state < 5; ++state) {
        CHECK_FALSE(person.after(2, first));
    }
    CHECK(person.reads == 1);
    // Saved again with the same mistake.
    CHECK_FALSE(person.after(3, first));
    CHECK(person.after(4, second));
    CHECK(person.after(5, first));
}

TEST_CASE("a mistake that was mended and made again is told again", "[notice]") {
    Person person;
    CHECK(person.after(1, first));
    CHECK_FALSE(person.after(2, std::nullopt));
    CHECK(person.after(3, first));
}

TEST_CASE("what no server took is told at the next state", "[notice]") {
    Person person;
    CHECK(person.after(1, first));
    CHECK_FALSE(person.after(1, first));
    person.notice.told(false);
    CHECK(person.after(1, first));
}

TEST_CASE("a mistake that is mended before it is read is not told", "[notice]") {
    ConfigurationNotice notice;
    State state;
    state.configuration_revision = 1;
    state.warnings = 1U << static_cast<unsigned>(Warning::configuration_wrong);
    CHECK_FALSE(notice.due(state, [] { return std::optional<Error>(); }));
}
