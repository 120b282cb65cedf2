// SPDX-License-Identifier: MIT
// A program that a test starts beside itself (a server, a recorder), ended with the test at the latest. The
// programs of one run come from $PATH.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

#include "shared/base/unique_fd.h"

namespace limber {

// A full path. Empty: not installed.
std::string find_program(const std::string& name);

class HelperProcess {
public:
    // `given`: stays open in the child under the number `as`.
    explicit HelperProcess(std::vector<std::string> command, int given = -1, int as = -1);
    HelperProcess(HelperProcess&& other) noexcept;
    HelperProcess& operator=(HelperProcess&& other) noexcept;
    ~HelperProcess();  // SIGTERM, and SIGKILL if that does not help

    pid_t pid() const { return pid_; }
    void kill(int signal) const;
    int wait();  // its status as of waitpid(2); -1 when it was waited for already

private:
    pid_t pid_ = -1;
};

// Runs it to its end. The exit status, or -1.
int run_helper(std::vector<std::string> command);

}  // namespace limber
