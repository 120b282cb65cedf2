// SPDX-License-Identifier: MIT
#include "tray/command_line/output.h"

#include <cstdio>

namespace limber {

ExitCode say(const std::string& text) {
    std::printf("%s\n", text.c_str());
    // Whoever reads `limber watch` through a pipe wants each line when it comes.
    std::fflush(stdout);
    return ExitCode::ok;
}

ExitCode fail(const Error& error) {
    std::fprintf(stderr, "limber: %s\n", error.sentence().c_str());
    return error.exit;
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const auto& part : parts) {
        text.append(text.empty() || part.empty() ? "" : between).append(part);
    }
    return text;
}

}  // namespace limber
