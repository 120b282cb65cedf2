// SPDX-License-Identifier: MIT
// A child process that is moved instruction by instruction (ptrace), to be killed or left standing at any of
// them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include <sys/types.h>

namespace limber {

class SingleStep {
public:
    // Forks; the child calls `prepare`, then waits before `work`. Nothing: ptrace is not permitted here, or
    // `prepare` returned false.
    static std::optional<SingleStep> start(const std::function<bool()>& prepare,
                                           const std::function<void()>& work);
    SingleStep(SingleStep&& other) noexcept;
    SingleStep& operator=(SingleStep&&) = delete;
    ~SingleStep();  // kill -9

    bool step();  // false: `work` is over
    void kill_hard();

private:
    explicit SingleStep(pid_t child) : child_(child) {}
    pid_t child_;
};

// Why start() failed, for a test's skip message.
inline constexpr const char* no_single_steps =
    "skipped: single-stepping a child (ptrace) is not permitted here";

}  // namespace limber
