// SPDX-License-Identifier: MIT
#include "shared/base/program_options.h"

#include <array>
#include <cstdio>

#include <getopt.h>

#include "shared/base/build_info.h"
#include "shared/base/log.h"

namespace limber {

std::variant<ProgramOptions, ExitCode> read_program_options(int argc, char* argv[], const char* program,
                                                            const char* usage, const char* own_flag) {
    const std::array options = {
        option{"verbose", no_argument, nullptr, 'v'}, option{"version", no_argument, nullptr, 'V'},
        option{"help", no_argument, nullptr, 'h'}, option{own_flag, no_argument, nullptr, 'o'}, option{}};
    ProgramOptions read;
    for (int chosen = 0; (chosen = getopt_long(argc, argv, "v", options.data(), nullptr)) != -1;) {
        switch (chosen) {
            case 'v':
                set_log_level(LogLevel::debug);
                break;
            case 'o':
                read.own_flag = true;
                break;
            case 'V':
                std::printf("%s %s\n", program, version);
                return ExitCode::ok;
            case 'h':
                std::fputs(usage, stdout);
                return ExitCode::ok;
            default:
                std::fputs(usage, stderr);
                return ExitCode::usage;
        }
    }
    if (optind < argc) {
        std::fputs(usage, stderr);
        return ExitCode::usage;
    }
    return read;
}

}  // namespace limber
