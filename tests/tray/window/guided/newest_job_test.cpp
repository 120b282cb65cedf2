// SPDX-License-Identifier: MIT
// Jobs for servers that keep one waiting.
#include "tray/window/guided/newest_job.h"

#include <chrono>
#include <future>

#include "tests/catch.h"

using namespace limber;
using namespace std::chrono_literals;

TEST_CASE("of the jobs that wait only the newest is run", "[window]") {
    auto begun = std::make_shared<std::promise<void>>();
    auto gate = std::make_shared<std::promise<void>>();
    auto done = std::make_shared<std::promise<int>>();
    NewestJob jobs;
    jobs.run([=] {
        begun->set_value();
        gate->get_future().wait();
    });
    begun->get_future().wait();
    jobs.run([=] { done->set_value(1); });
    jobs.run([=] { done->set_value(2); });
    gate->set_value();
    CHECK(done->get_future().get() == 2);
}

TEST_CASE("a job that is stuck keeps nobody waiting", "[window]") {
    auto begun = std::make_shared<std::promise<void>>();
    auto gate = std::make_shared<std::promise<void>>();
    const auto start = std::chrono::steady_clock::now();
    {
        NewestJob jobs;
        jobs.run([=] {
            begun->set_value();
            gate->get_future().wait();
        });
        begun->get_future().wait();
        jobs.run([] {});
    }
    CHECK(std::chrono::steady_clock::now() - start < 2s);
    gate->set_value();
}
