// SPDX-License-Identifier: MIT
// A folder of hooks with their runner, and the log it writes.
#pragma once

#include <chrono>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/temporary_directory.h"
#include "tray/hooks/hook_runner.h"

namespace limber {

class HookDesk {
public:
    HookDesk() : home_(), runner(home_.path() / "hooks") {
        std::filesystem::create_directory(home_.path() / "hooks");
        change_mode("", 0700);
        change_mode("hooks", 0700);
        const UniqueFd log(open(file("log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
        standard_error_ = UniqueFd(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0));
        dup2(log.get(), STDERR_FILENO);
    }
    ~HookDesk() { dup2(standard_error_.get(), STDERR_FILENO); }

    void put(const std::string& name, const std::string& script,
             const std::string& interpreter = "/bin/sh") const {
        home_.write("hooks/" + name, "#!" + interpreter + "\n" + script + "\n");
        change_mode("hooks/" + name, 0700);
    }
    // The hook becomes a link to itself elsewhere, of this mode.
    void link_away(const std::string& name, mode_t mode) const {
        const auto hook = home_.path() / "hooks" / name;
        std::filesystem::rename(hook, home_.path() / "target");
        std::filesystem::create_symlink(home_.path() / "target", hook);
        change_mode("target", mode);
    }
    void change_mode(const std::string& name, mode_t mode) const { chmod(file(name).c_str(), mode); }

    void run(HookKind kind, const std::string& json, Duration time = 10s) { runner.run(kind, json, time); }
    bool ends(HookKind kind) const {
        return wait([&] { return !runner.runs(kind); });
    }
    static bool wait_for(const std::function<bool()>& is_so) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(8);
        while (!is_so()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            g_main_context_iteration(nullptr, FALSE);
            g_usleep(2000);
        }
        return true;
    }
    bool wait(const std::function<bool()>& is_so) const { return wait_for(is_so); }

    std::string file(const std::string& name) const { return (home_.path() / name).string(); }
    bool exists(const std::string& name) const { return std::filesystem::exists(home_.path() / name); }
    std::string read(const std::string& name) const {
        std::ostringstream all;
        all << std::ifstream(file(name)).rdbuf();
        return all.str();
    }
    std::vector<std::string> words(const std::string& name) const {
        std::istringstream all(read(name));
        std::vector<std::string> list;
        for (std::string word; all >> word;) {
            list.push_back(word);
        }
        return list;
    }
    std::string log() const { return read("log"); }
    bool log_has(const std::string& text) const {
        INFO(log());
        return log().find(text) != std::string::npos;
    }
    long lines_logged() const {
        const auto all = log();
        return std::count(all.begin(), all.end(), '\n');
    }

    // 0 while it is not written.
    pid_t pid_in(const std::string& name) const {
        const auto list = words(name);
        return list.empty() ? 0 : std::stoi(list[0]);
    }
    // A zombie does not.
    static bool lives(pid_t pid) {
        std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
        std::string number;
        std::string name;
        std::string state;
        return (stat >> number >> name >> state) && state != "Z" && state != "X";
    }

private:
    TemporaryDirectory home_;
    UniqueFd standard_error_;

public:
    HookRunner runner;
};

}  // namespace limber
