// SPDX-License-Identifier: MIT
#include "shared/config/config.h"

#include "shared/config/written_config.h"

namespace limber {

Result<Config> read_config(const std::filesystem::path& file) {
    const auto read = read_written_config(file);
    if (!read) {
        return read.error();
    }
    return read->config;
}

}  // namespace limber
