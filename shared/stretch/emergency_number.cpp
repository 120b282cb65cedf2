// SPDX-License-Identifier: MIT
#include "shared/stretch/emergency_number.h"

#include <algorithm>
#include <array>

#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"

namespace limber {

namespace {

constexpr const char* elsewhere = "112";
constexpr std::array<std::string_view, 1> root_keys{"number"};
constexpr std::array<std::string_view, 3> number_keys{"call", "territories", "source"};

bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

bool is_territory(std::string_view text) {
    return text.size() == 2 && std::all_of(text.begin(), text.end(), is_capital);
}

void read_number(TomlTable& table, EmergencyNumbers& numbers) {
    table.allow(number_keys);
    const auto call = table.text("call", {2, 20});
    if (call.find_first_not_of("0123456789 /") != std::string::npos) {
        table.refuse("call", "It must be of digits, or two such as \"144 / 112\"");
    }
    for (const auto& territory : table.texts("territories", {1, 100}, {2, 2})) {
        if (!is_territory(territory)) {
            table.refuse("territories", "Each must be two capital letters of ISO 3166, such as DE");
        } else if (!numbers.emplace(territory, call).second) {
            table.refuse("territories", territory + " is named twice");
        }
    }
    table.text("source", {1, 300});
}

// "DE" of "de_DE.UTF-8"; empty when the locale names no territory.
std::string territory_of(std::string_view locale) {
    locale = locale.substr(0, locale.find_first_of(".@"));
    const auto line = locale.find('_');
    std::string territory(line == std::string_view::npos ? "" : locale.substr(line + 1));
    for (auto& letter : territory) {
        letter = letter >= 'a' && letter <= 'z' ? char(letter - 'a' + 'A') : letter;
    }
    return is_territory(territory) ? territory : "";
}

}  // namespace

Result<EmergencyNumbers> read_emergency_numbers(const std::filesystem::path& file) {
    EmergencyNumbers numbers;
    const auto read = read_toml(file, 64 * kibibyte, [&](TomlTable& root) {
        root.allow(root_keys);
        for (auto& table : root.tables("number", {1, 200})) {
            read_number(table, numbers);
        }
    });
    if (!read) {
        return read.error();
    }
    return numbers;
}

std::string emergency_number(const EmergencyNumbers& numbers, std::string_view locale, std::string_view own) {
    constexpr std::string_view blank = " \t\r\n";
    if (const auto start = own.find_first_not_of(blank); start != std::string_view::npos) {
        return std::string(own.substr(start, own.find_last_not_of(blank) + 1 - start));
    }
    const auto found = numbers.find(territory_of(locale));
    return found == numbers.end() ? elsewhere : found->second;
}

}  // namespace limber
