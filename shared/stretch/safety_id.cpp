// SPDX-License-Identifier: MIT
#include "shared/stretch/safety_id.h"

#include <algorithm>

namespace limber {

std::string read_safety_id(TomlTable& table, std::vector<std::string>& taken) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    auto id = table.text("id", {1, 60});
    if (id.find_first_not_of(allowed) != std::string::npos) {
        table.refuse("id", "It must be of a-z, 0-9 and -");
    }
    if (std::find(taken.begin(), taken.end(), id) != taken.end()) {
        table.refuse("id", "Another entry has this id");
    }
    taken.push_back(id);
    return id;
}

}  // namespace limber
