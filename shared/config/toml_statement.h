// SPDX-License-Identifier: MIT
// Where the statements of a TOML text lie, byte by byte: for changing one value and nothing else. The text
// has been parsed as good TOML before; of what is not, nothing can be said. Any process.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

// Bytes from `begin` up to, not with, `end`.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

using TomlPath = std::vector<std::string>;

struct TomlStatement {
    enum class Kind { header, list_header, value, comment };
    Kind kind = Kind::value;
    TomlPath path;             // of a value: its header's keys and its own; of a comment: its header's
    std::size_t own_keys = 0;  // how many of the path's keys stand in the statement itself
    TextSpan value;            // of a value what comes behind the sign, of a comment all of it
    TextSpan line;             // whole lines, with what ends them; several where the value has several
};

// In the order of the text. Empty lines are none; a comment is one only on a line of its own.
std::vector<TomlStatement> toml_statements(std::string_view text);

// The entries of an inline table, given with its braces: paths below the table, spans within `text`.
std::vector<TomlStatement> inline_entries(std::string_view text, TextSpan table);

}  // namespace limber
