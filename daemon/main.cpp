// SPDX-License-Identifier: MIT
// limberd: parses its few options, starts the daemon and lets the loop run.
#include <array>
#include <csignal>
#include <cstdio>

#include <getopt.h>

#include "daemon/daemon.h"
#include "shared/base/build_info.h"
#include "shared/base/log.h"
#include "shared/base/places.h"

namespace {

using namespace limber;

constexpr const char* usage =
    "Usage: limberd [-v] [--check]\n"
    "Measures how long you sit and decides when a break is due. Usually started by limber-tray.\n\n"
    "  -v, --verbose  log every transition\n"
    "      --check    only read the configuration and say what is wrong with it\n"
    "      --version  print the version\n"
    "      --help     print this\n";

int fail(const Error& error) {
    log_error(error.sentence());
    return to_status(error.exit);
}

int check(const std::filesystem::path& config_file) {
    const auto config = read_config(config_file);
    if (!config) {
        return fail(config.error());
    }
    std::printf("%s is good\n", config_file.c_str());
    return to_status(ExitCode::ok);
}

int run(const std::filesystem::path& config_file) {
    auto loop = EventLoop::create();
    if (!loop) {
        return fail(loop.error());
    }
    const SystemClock clock;
    auto daemon = Daemon::create(**loop, clock, config_file);
    if (!daemon) {
        return fail(daemon.error());
    }
    const auto end = [&] { (*daemon)->stop(Farewell::none); };
    (*loop)->on_signal(SIGTERM, end);
    (*loop)->on_signal(SIGINT, end);
    (*loop)->on_signal(SIGHUP, [&] { (*daemon)->reload_configuration(); });
    return (*loop)->run();
}

}  // namespace

int main(int argc, char* argv[]) {
    constexpr std::array options = {
        option{"verbose", no_argument, nullptr, 'v'}, option{"check", no_argument, nullptr, 'c'},
        option{"version", no_argument, nullptr, 'V'}, option{"help", no_argument, nullptr, 'h'}, option{}};
    bool only_check = false;
    for (int chosen = 0; (chosen = getopt_long(argc, argv, "v", options.data(), nullptr)) != -1;) {
        switch (chosen) {
            case 'v':
                set_log_level(LogLevel::debug);
                break;
            case 'c':
                only_check = true;
                break;
            case 'V':
                std::printf("limberd %s\n", version);
                return to_status(ExitCode::ok);
            case 'h':
                std::fputs(usage, stdout);
                return to_status(ExitCode::ok);
            default:
                std::fputs(usage, stderr);
                return to_status(ExitCode::usage);
        }
    }
    if (optind < argc) {
        std::fputs(usage, stderr);
        return to_status(ExitCode::usage);
    }
    // A client that is gone is told by its socket, not by a signal that ends the daemon.
    std::signal(SIGPIPE, SIG_IGN);
    const auto directory = config_directory();
    if (!directory) {
        return fail(directory.error());
    }
    const auto config_file = *directory / "config.toml";
    return only_check ? check(config_file) : run(config_file);
}
