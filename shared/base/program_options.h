// SPDX-License-Identifier: MIT
// The few options of limberd and limber-tray, the programs that stay: by getopt, as a parser that builds its
// help would stay in their memory, too.
#pragma once

#include <variant>

#include "shared/base/exit_code.h"

namespace limber {

struct ProgramOptions {
    bool own_flag = false;
};

// -v, --verbose sets the log level; --version, --help and what is not understood are answered here, and
// main() ends with the exit code. `own_flag`: the name of one flag more, without its dashes; nullptr: none.
std::variant<ProgramOptions, ExitCode> read_program_options(int argc, char* argv[], const char* program,
                                                            const char* usage,
                                                            const char* own_flag = nullptr);

}  // namespace limber
