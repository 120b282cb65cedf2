// SPDX-License-Identifier: MIT
#include "tests/tray/desk/tray_desk.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "shared/base/clock.h"
#include "shared/message/session_id.h"
#include "tests/catch.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr auto patience = std::chrono::seconds(5);

void set_environment(const fs::path& home) {
    const std::vector<std::pair<const char*, std::string>> variables = {
        {"HOME", home.string()},
        {"XDG_RUNTIME_DIR", (home / "run").string()},
        {"XDG_STATE_HOME", (home / "state").string()},
        {"XDG_CONFIG_HOME", (home / "config").string()},
        {"XDG_DATA_HOME", (home / "data").string()},
        {"DISPLAY", ":no-display"},
        {"LC_ALL", "C.UTF-8"},
        {"TZ", "UTC0"},
    };
    for (const auto& [name, value] : variables) {
        setenv(name, value.c_str(), 1);
    }
    unsetenv("WAYLAND_DISPLAY");
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::vector<std::string> lines;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TrayDesk::TrayDesk() {
    std::string pattern = (fs::temp_directory_path() / "limber-tray-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    home_ = pattern;
    fs::create_directory(home_ / "run");
    fs::permissions(home_ / "run", fs::perms::owner_all);
    fs::create_directory(home_ / "bin");
    const fs::path programs = LIMBER_PROGRAMS;
    fs::copy_file(programs / "limber-tray", home_ / "bin/limber-tray");
    fs::create_directory_symlink(programs.parent_path() / "share", home_ / "share");
    add_script("limberd");
    add_script("limber-window");
    set_environment(home_);
    start_bus();
}

TrayDesk::~TrayDesk() {
    for (const auto pid : {tray_, newer_, bus_}) {
        if (pid > 0) {
            kill(pid, SIGKILL);
            waitpid(pid, nullptr, 0);
        }
    }
    daemon_.reset();
    std::error_code ignored;
    fs::remove_all(home_, ignored);
}

// Not GTestDBus: it starts one bus in a process and no second.
void TrayDesk::start_bus() {
    const auto socket = home_ / "run/bus";
    const auto config = home_ / "bus.conf";
    std::ofstream(config) << "<busconfig><type>session</type><listen>unix:path=" << socket.string()
                          << "</listen><auth>EXTERNAL</auth><policy context='default'>"
                             "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
                             "<allow own='*'/></policy></busconfig>";
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    bus_ = fork();
    REQUIRE(bus_ >= 0);
    if (bus_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(ready[1], STDOUT_FILENO);
        const auto argument = "--config-file=" + config.string();
        execlp("dbus-daemon", "dbus-daemon", argument.c_str(), "--nofork", "--print-address=1", nullptr);
        _exit(127);
    }
    close(ready[1]);
    std::array<char, 512> address{};
    const auto length = read(ready[0], address.data(), address.size());
    close(ready[0]);
    REQUIRE(length > 0);
    bus_address_.assign(address.data(), static_cast<std::size_t>(length) - 1);
    setenv("DBUS_SESSION_BUS_ADDRESS", bus_address_.c_str(), 1);
}

void TrayDesk::add_script(const std::string& program) const {
    const auto file = home_ / "bin" / program;
    std::ofstream(file) << "#!/bin/sh\necho \"$* token=$XDG_ACTIVATION_TOKEN\" >>" << home_ / program << "\n";
    fs::permissions(file, fs::perms::owner_all);
}

BusConnection TrayDesk::connect() const {
    constexpr auto flags = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                             G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    BusConnection connection(
        g_dbus_connection_new_for_address_sync(bus_address_.c_str(), flags, nullptr, nullptr, nullptr));
    REQUIRE(connection);
    return connection;
}

void TrayDesk::start_daemon() {
    daemon_ = std::make_unique<ServerThread>();
    publish(now(ReminderState::none));
}

void TrayDesk::publish(State state) {
    state.display = own_display_id();
    daemon_->in_loop([&state](Server& server) { server.publish(state); });
}

void TrayDesk::publish_for_another_display(State state) {
    state.display = own_display_id() + 1;
    daemon_->in_loop([&state](Server& server) { server.publish(state); });
}

void TrayDesk::farewell(Farewell why) {
    daemon_->in_loop([why](Server& server) { server.say_farewell(why); });
}

State TrayDesk::now(ReminderState reminder_state) {
    const auto boot = SystemClock().boot();
    State state;
    state.phase = Phase::sitting;
    state.since = boot - 32min;
    state.sitting = {32min, boot, Measure::rising};
    state.limit = 30min;
    state.rest = 5min;
    state.default_snooze = 5min;
    state.reminder.state = reminder_state;
    if (reminder_state != ReminderState::none) {
        state.reminder.id = 42;
        state.reminder.offered.stretch = *StretchId::parse("standing-back-bend");
    } else {
        state.sitting.value = 16min;
        state.due_at = boot + 14min;
    }
    if (reminder_state == ReminderState::snoozed) {
        state.reminder.until = boot + 5min;
    }
    return state;
}

pid_t TrayDesk::spawn_tray(const fs::path& said) const {
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, said.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                     0600);
    const auto program = (home_ / "bin/limber-tray").string();
    std::string name = "limber-tray";
    std::string verbose = "-v";
    std::array<char*, 3> arguments = {name.data(), verbose.data(), nullptr};
    pid_t pid = -1;
    const int failed = posix_spawn(&pid, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    REQUIRE(failed == 0);
    return pid;
}

void TrayDesk::start_tray() {
    tray_ = spawn_tray(home_ / "tray.log");
}

pid_t TrayDesk::start_newer_tray() {
    newer_ = spawn_tray(home_ / "newer.log");
    return newer_;
}

int TrayDesk::tray_status() {
    int status = 0;
    if (!wait([&] { return waitpid(tray_, &status, WNOHANG) == tray_; })) {
        return -1;
    }
    tray_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int TrayDesk::run_second_tray(std::string* said) {
    const auto log = home_ / "second.log";
    const auto first = std::exchange(tray_, spawn_tray(log));
    const int status = tray_status();
    tray_ = first;
    std::ostringstream all;
    all << std::ifstream(log).rdbuf();
    *said = all.str();
    return status;
}

bool TrayDesk::wait(const std::function<bool()>& is_so) const {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        // The fakes live in this thread's main context.
        g_main_context_iteration(nullptr, FALSE);
        g_usleep(2000);
    }
    return true;
}

bool TrayDesk::command_arrives(CommandKind kind) const {
    return wait([&] {
        const auto all = commands();
        return std::any_of(all.begin(), all.end(), [kind](const Command& one) { return one.kind == kind; });
    });
}

std::vector<std::string> TrayDesk::starts_of(const std::string& program) const {
    return lines_of(home_ / program);
}

}  // namespace limber
