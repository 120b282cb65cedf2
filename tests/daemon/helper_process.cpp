// SPDX-License-Identifier: MIT
#include "tests/daemon/helper_process.h"

#include <csignal>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace limber {

std::string find_program(const std::string& name) {
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "/usr/bin:/bin" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const auto file = folder + "/" + name;
        if (access(file.c_str(), X_OK) == 0) {
            return file;
        }
    }
    return {};
}

HelperProcess::HelperProcess(std::vector<std::string> command, int given, int as) {
    std::vector<char*> arguments;
    for (auto& word : command) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ < 0) {
        throw std::runtime_error("cannot fork");
    }
    if (pid_ == 0) {
        // The event loop of the test blocks signals, which a program started by it would inherit.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) {
            _exit(1);
        }
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        if (std::getenv("LIMBER_TEST_TALK") == nullptr) {
            dup2(nowhere, STDERR_FILENO);
        }
        if (given >= 0) {
            dup2(given, as);
        }
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
}

HelperProcess::HelperProcess(HelperProcess&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {
}

HelperProcess& HelperProcess::operator=(HelperProcess&& other) noexcept {
    std::swap(pid_, other.pid_);
    return *this;
}

HelperProcess::~HelperProcess() {
    if (pid_ <= 0) {
        return;
    }
    ::kill(pid_, SIGTERM);
    for (int i = 0; i < 100; ++i) {
        if (waitpid(pid_, nullptr, WNOHANG) != 0) {
            return;
        }
        usleep(20'000);
    }
    ::kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
}

void HelperProcess::kill(int signal) const {
    if (pid_ > 0) {
        ::kill(pid_, signal);
    }
}

int HelperProcess::wait() {
    int status = -1;
    if (pid_ > 0) {
        waitpid(std::exchange(pid_, -1), &status, 0);
    }
    return status;
}

int run_helper(std::vector<std::string> command) {
    const int status = HelperProcess(std::move(command)).wait();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace limber
