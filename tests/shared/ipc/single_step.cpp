// SPDX-License-Identifier: MIT
#include "tests/shared/ipc/single_step.h"

#include <csignal>
#include <utility>

#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace limber {

std::optional<SingleStep> SingleStep::start(const std::function<bool()>& prepare,
                                            const std::function<void()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (!prepare() || ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) {
            _exit(1);
        }
        raise(SIGSTOP);
        work();
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) {
        return std::nullopt;
    }
    return SingleStep(child);
}

SingleStep::SingleStep(SingleStep&& other) noexcept : child_(std::exchange(other.child_, -1)) {
}

SingleStep::~SingleStep() {
    kill_hard();
}

bool SingleStep::step() {
    int status = 0;
    if (ptrace(PTRACE_SINGLESTEP, child_, nullptr, nullptr) != 0 || waitpid(child_, &status, 0) != child_) {
        return false;
    }
    if (!WIFSTOPPED(status)) {
        child_ = -1;
        return false;
    }
    return true;
}

void SingleStep::kill_hard() {
    if (child_ > 0) {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
        child_ = -1;
    }
}

}  // namespace limber
