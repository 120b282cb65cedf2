// SPDX-License-Identifier: MIT
// Where a value stands in a TOML file, for toml_table.cpp and toml_list.cpp: finding it, and telling what is
// wrong with it. Any process.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <toml++/toml.h>

#include "shared/base/result.h"
#include "shared/base/toml_table.h"

namespace limber {

// What all tables of one file share.
struct TomlDocument {
    std::string file;  // as it is shown to people
    std::optional<Error> first_fault;

    void fault(const toml::source_position& at, std::string why, std::string hint);
};

struct TomlTable::Place {
    TomlDocument* document;
    const toml::table* table;  // null: the table itself is missing or wrong, and that has been told
    std::string prefix;        // "spell." for the keys of [spell]

    // Null: it is missing, and that was told.
    const toml::node* find(std::string_view key, const std::string& allowed) const;
    void refuse(std::string_view key, const toml::node& node, std::string allowed) const;
    void refuse_item(std::string_view key, std::size_t index, const toml::node& node,
                     std::string allowed) const;
    std::string name(std::string_view key) const { return prefix + std::string(key); }
    // The list when it is one of the right length; null when a fault was told.
    const toml::array* list(std::string_view key, Length count, const std::string& of) const;
};

}  // namespace limber
