// SPDX-License-Identifier: MIT
// Runs jobs on a thread of its own, for servers that may keep one waiting: of the jobs that wait only the
// newest is run. What a job uses it must own.
#pragma once

#include <functional>
#include <memory>

namespace limber {

class NewestJob {
public:
    using Job = std::function<void()>;

    NewestJob();
    NewestJob(const NewestJob&) = delete;
    NewestJob& operator=(const NewestJob&) = delete;
    // Gives the last job a moment; one that is stuck is left to the end of the process.
    ~NewestJob();

    void run(Job job);

private:
    struct Desk;
    static void work(const std::shared_ptr<Desk>& desk);

    std::shared_ptr<Desk> desk_;
};

}  // namespace limber
