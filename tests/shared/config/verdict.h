// SPDX-License-Identifier: MIT
// What a person reads about the text of a configuration.
#pragma once

#include <string>
#include <string_view>

#include "shared/config/written_config.h"
#include "tests/catch.h"

namespace limber {

// The configuration of a good text.
inline Config config_of(std::string_view text) {
    const auto read = read_written_config(text, "config.toml");
    if (!read) {
        FAIL(read.error().sentence());
    }
    return read->config;
}

// "ok" when nothing is wrong.
inline std::string verdict_on_text(std::string_view text) {
    const auto read = read_written_config(text, "config.toml");
    return read ? "ok" : read.error().sentence();
}

}  // namespace limber
