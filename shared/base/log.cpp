// SPDX-License-Identifier: MIT
#include "shared/base/log.h"

#include <string>

#include <systemd/sd-daemon.h>
#include <unistd.h>

namespace limber {

namespace {

LogLevel least_important_written = LogLevel::info;

// A terminal gets plain lines: the prefix is for whoever collects standard error.
void write_line(LogLevel level, const char* prefix, std::string_view text) {
    if (level > least_important_written) {
        return;
    }
    std::string line;
    if (isatty(STDERR_FILENO) == 0) {
        line += prefix;
    }
    for (const char c : text) {
        line += c == '\n' ? ' ' : c;
    }
    line += '\n';
    // One write for one line, so that the lines of several programs never mix. A closed standard error is
    // no reason to fail.
    [[maybe_unused]] const auto written = write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace

void set_log_level(LogLevel least_important) {
    least_important_written = least_important;
}

void log_error(std::string_view text) {
    write_line(LogLevel::error, SD_ERR, text);
}

void log_warning(std::string_view text) {
    write_line(LogLevel::warning, SD_WARNING, text);
}

void log_info(std::string_view text) {
    write_line(LogLevel::info, SD_INFO, text);
}

void log_debug(std::string_view text) {
    write_line(LogLevel::debug, SD_DEBUG, text);
}

}  // namespace limber
