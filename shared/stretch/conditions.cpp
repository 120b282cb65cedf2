// SPDX-License-Identifier: MIT
#include "shared/stretch/conditions.h"

#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"

namespace limber {

Result<Conditions> read_conditions(const std::filesystem::path& file) {
    Conditions conditions;
    const auto read = read_toml(file, 64 * kibibyte, [&](TomlTable& root) {
        for (const auto& id : root.keys()) {
            conditions[id] = root.text(id, {1, 200});
        }
    });
    if (!read) {
        return read.error();
    }
    return conditions;
}

}  // namespace limber
