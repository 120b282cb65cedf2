// SPDX-License-Identifier: MIT
// limberd: parses its few options, starts the daemon and lets the loop run.
#include <csignal>
#include <cstdio>

#include "daemon/daemon.h"
#include "shared/base/log.h"
#include "shared/base/places.h"
#include "shared/base/program_options.h"

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
    const auto options = read_program_options(argc, argv, "limberd", usage, "check");
    if (const auto* end = std::get_if<ExitCode>(&options)) {
        return to_status(*end);
    }
    // A client that is gone is told by its socket, not by a signal that ends the daemon.
    std::signal(SIGPIPE, SIG_IGN);
    // A history that may not grow is an error of its write, said in the menu, not the end of the reminders.
    std::signal(SIGXFSZ, SIG_IGN);
    const auto directory = config_directory();
    if (!directory) {
        return fail(directory.error());
    }
    const auto config_file = *directory / "config.toml";
    return std::get<ProgramOptions>(options).own_flag ? check(config_file) : run(config_file);
}
