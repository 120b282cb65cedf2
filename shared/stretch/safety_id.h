// SPDX-License-Identifier: MIT
// The ids by which the files under share/limber/safety name their entries, and each other's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/toml_table.h"

namespace limber {

// The table's `id`: a-z, 0-9 and -, not one of `taken`, to which it is added.
std::string read_safety_id(TomlTable& table, std::vector<std::string>& taken);

template <typename List>
auto find_by_id(const List& list, std::string_view id) -> decltype(list.data()) {
    for (const auto& entry : list) {
        if (entry.id == id) {
            return &entry;
        }
    }
    return nullptr;
}

template <typename List>
std::vector<std::string_view> ids_of(const List& list) {
    std::vector<std::string_view> ids;
    for (const auto& entry : list) {
        ids.push_back(entry.id);
    }
    return ids;
}

}  // namespace limber
