// SPDX-License-Identifier: MIT
#include "tray/window/guided/newest_job.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace limber {

namespace {

constexpr std::chrono::milliseconds last_moment{200};

}  // namespace

struct NewestJob::Desk {
    std::mutex mutex;
    std::condition_variable changed;
    Job waiting;
    bool over = false;
    bool left = false;  // the thread has nothing more to do
};

NewestJob::NewestJob() : desk_(std::make_shared<Desk>()) {
    std::thread([desk = desk_] { work(desk); }).detach();
}

NewestJob::~NewestJob() {
    std::unique_lock lock(desk_->mutex);
    desk_->over = true;
    desk_->changed.notify_all();
    desk_->changed.wait_for(lock, last_moment, [&] { return desk_->left; });
}

void NewestJob::run(Job job) {
    const std::lock_guard lock(desk_->mutex);
    desk_->waiting = std::move(job);
    desk_->changed.notify_all();
}

void NewestJob::work(const std::shared_ptr<Desk>& desk) {
    std::unique_lock lock(desk->mutex);
    while (true) {
        desk->changed.wait(lock, [&] { return desk->waiting || desk->over; });
        if (!desk->waiting) {
            break;
        }
        Job job = std::exchange(desk->waiting, nullptr);
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
    }
    desk->left = true;
    desk->changed.notify_all();
}

}  // namespace limber
