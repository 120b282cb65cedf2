// SPDX-License-Identifier: MIT
// A mistake in the configuration is told once, with its place. For limber-tray.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "shared/base/result.h"
#include "shared/message/state.h"

namespace limber {

struct ConfigurationWords {
    std::string title;
    std::string body;
};

// Remembers what was told: pure.
class ConfigurationNotice {
public:
    // What is to be told now. Nothing: there is no fault, it was told, or it is just being told. `fault` is
    // called only when the daemon has read a file with a fault since the last call; it says what is wrong
    // with the file by now.
    std::optional<ConfigurationWords> due(const State& state,
                                          const std::function<std::optional<Error>()>& fault);
    // Whether a server has taken the words: else they are due again at the next state.
    void told(bool taken);

private:
    std::optional<std::uint32_t> seen_;  // State::configuration_revision with a fault
    std::string told_;                   // the sentence; a fault that was mended may be told again
};

// "/home/a/.config/limber/config.toml, line 2, column 9: spell.limit is …".
ConfigurationWords configuration_words(const Error& fault);

// Reads the person's configuration; nothing: it is good.
std::optional<Error> configuration_fault();

}  // namespace limber
