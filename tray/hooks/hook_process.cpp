// SPDX-License-Identifier: MIT
#include "tray/hooks/hook_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

#include "shared/base/foreign_text.h"

namespace limber {

namespace {

// Memory for what it says. It cannot grow: what is said beyond is refused, so that neither a disk nor a log
// fills, and nobody has to read it for the hook to go on.
constexpr std::size_t room_for_words = 16384;

// A file without a name, and not a pipe: it is there as a whole, whether the hook reads it or not.
Result<UniqueFd> standard_input(const std::string& told) {
    UniqueFd file(memfd_create("limber-hook-input", MFD_CLOEXEC));
    const auto text = told + "\n";
    const auto length = static_cast<ssize_t>(text.size());
    if (!file || write(file.get(), text.data(), text.size()) != length ||
        lseek(file.get(), 0, SEEK_SET) != 0) {
        return system_error("no memory for what the hook is told", errno);
    }
    return file;
}

Result<UniqueFd> standard_error() {
    UniqueFd file(memfd_create("limber-hook-words", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    const bool made = file && ftruncate(file.get(), room_for_words) == 0 &&
                      fcntl(file.get(), F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) == 0;
    if (!made) {
        return system_error("no memory for what the hook says", errno);
    }
    return file;
}

std::string last_line(int words) {
    std::string all(room_for_words, '\0');
    const auto got = pread(words, all.data(), all.size(), 0);
    std::string_view text(all.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    constexpr std::string_view nothing("\0\n\r\t ", 5);
    const auto end = text.find_last_not_of(nothing);
    if (end == std::string_view::npos) {
        return {};
    }
    text = text.substr(0, end + 1);
    constexpr std::size_t most = 200;
    text = text.substr(text.find_last_of(nothing.substr(0, 3)) + 1).substr(0, most);
    return printable(text);
}

// A token is good for one window, and not for the hook's.
std::vector<char*> environment() {
    std::vector<char*> kept;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view text(*variable);
        if (text.rfind("XDG_ACTIVATION_TOKEN=", 0) != 0 && text.rfind("DESKTOP_STARTUP_ID=", 0) != 0) {
            kept.push_back(*variable);
        }
    }
    kept.push_back(nullptr);
    return kept;
}

// 0, or the number of the error. Nothing of ours but the three descriptors gets in, and no signal is ignored.
int spawn(const std::string& file, int input, int words, pid_t* pid) {
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, words, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawn_file_actions_addchdir_np(&actions, "/");
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    sigset_t signals{};
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    std::string name = file;
    std::array<char*, 2> arguments = {name.data(), nullptr};
    const int failed =
        posix_spawn(pid, file.c_str(), &actions, &attributes, arguments.data(), environment().data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

}  // namespace

Result<std::unique_ptr<HookProcess>> HookProcess::start(const std::filesystem::path& file,
                                                        const std::string& told, Duration time,
                                                        std::function<void(const HookEnd&)> on_end) {
    const auto input = standard_input(told);
    if (!input) {
        return input.error();
    }
    auto words = standard_error();
    if (!words) {
        return words.error();
    }
    std::unique_ptr<HookProcess> started(new HookProcess(std::move(*words), std::move(on_end)));
    if (const int failed = spawn(file.string(), input->get(), started->words_.get(), &started->pid_)) {
        started->pid_ = -1;
        return system_error("the system does not start it", failed);
    }
    started->child_watch_.reset(g_child_watch_add(
        started->pid_,
        [](GPid, gint status, gpointer self) { static_cast<HookProcess*>(self)->on_child_end(status); },
        started.get()));
    call_after<&HookProcess::ask_to_end>(started->timer_, time, started.get());
    return started;
}

HookProcess::~HookProcess() {
    if (pid_ > 0) {
        kill(-pid_, stopped_ ? SIGKILL : SIGTERM);
    }
}

void HookProcess::ask_to_end() {
    stopped_ = true;
    kill(-pid_, SIGTERM);
    call_after<&HookProcess::kill_all>(timer_, kindness, this);
}

void HookProcess::kill_all() {
    kill(-pid_, SIGKILL);
}

void HookProcess::on_child_end(int status) {
    if (stopped_) {
        // Those it started may not have heeded what it did.
        kill_all();
    }
    pid_ = -1;
    timer_.reset();
    // Before on_end(), which may destroy us.
    const auto on_end = std::move(on_end_);
    on_end({stopped_, status, last_line(words_.get())});
}

}  // namespace limber
