// SPDX-License-Identifier: MIT
// The configuration that is shipped, with a comment for each key.
#include <fstream>
#include <iterator>
#include <sstream>

#include "shared/config/config_edit.h"
#include "tests/shared/config/verdict.h"

using namespace limber;

namespace {

std::string shipped() {
    std::ifstream file(LIMBER_SHIPPED_CONFIG);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A sentence has a blank behind its sign, a key has none.
bool is_key(const std::string& line) {
    return line.size() > 1 && line[0] == '#' && line[1] != ' ';
}

}  // namespace

TEST_CASE("the shipped configuration changes nothing", "[config]") {
    const auto read = read_written_config(shipped(), "config.toml");
    REQUIRE(read);
    CHECK(*read == WrittenConfig{});
}

TEST_CASE("with every sign taken away the shipped configuration says the defaults of every key", "[config]") {
    std::istringstream lines(shipped());
    std::string all;
    for (std::string line; std::getline(lines, line);) {
        all += (is_key(line) ? line.substr(1) : line) + '\n';
    }
    const auto read = read_written_config(all, "config.toml");
    REQUIRE(read);
    CHECK(read->config == Config{});
    for (const auto& setting : settings()) {
        CAPTURE(setting.key());
        CHECK(origin_of(setting, *read) == ValueOrigin::by_file);
    }
}

TEST_CASE("each key of the shipped configuration has a comment before it, days of the week one together",
          "[config]") {
    std::istringstream lines(shipped());
    std::string before;
    for (std::string line; std::getline(lines, line);) {
        if (is_key(line)) {
            CAPTURE(line);
            CHECK((before.substr(0, 2) == "# " || before.find("day = ") != std::string::npos));
        }
        before = line;
    }
}

TEST_CASE("a key set in a copy of the shipped configuration comes below its comment", "[config]") {
    const auto text = shipped();
    for (const auto& setting : settings()) {
        const auto edited = with_setting(text, "config.toml", setting, value_of(setting, WrittenConfig{}));
        REQUIRE(edited);
        const auto line = std::string(setting.name) + " = ";
        const auto at = edited->find('\n' + line);
        REQUIRE(at != std::string::npos);
        const auto before = edited->rfind('\n', at - 1);
        CHECK(edited->substr(before + 1, line.size() + 1) == '#' + line);
    }
}
