// SPDX-License-Identifier: MIT
#include "daemon/input/once_timer.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include <systemd/sd-event.h>

namespace limber {

namespace {

constexpr std::uint64_t accuracy_usec = 1000;

}  // namespace

Duration awake_time() {
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

void OnceTimer::SourceUnref::operator()(sd_event_source* source) const {
    sd_event_source_disable_unref(source);
}

OnceTimer::OnceTimer(EventLoop& loop, std::function<void()> on_time)
    : on_time_(std::make_shared<std::function<void()>>(std::move(on_time))) {
    const auto ring = [](sd_event_source*, std::uint64_t, void* self) noexcept {
        const auto held = static_cast<OnceTimer*>(self)->on_time_;
        (*held)();
        return 0;
    };
    sd_event_source* source = nullptr;
    if (sd_event_add_time(loop.native(), &source, CLOCK_MONOTONIC, 0, accuracy_usec, ring, this) >= 0) {
        source_.reset(source);
        cancel();
    }
}

void OnceTimer::ring_in(Duration delay) {
    if (source_) {
        const auto usec = std::chrono::duration_cast<std::chrono::microseconds>(std::max(delay, Duration(0)));
        sd_event_source_set_time_relative(source_.get(), static_cast<std::uint64_t>(usec.count()));
        sd_event_source_set_enabled(source_.get(), SD_EVENT_ONESHOT);
    }
}

void OnceTimer::cancel() {
    if (source_) {
        sd_event_source_set_enabled(source_.get(), SD_EVENT_OFF);
    }
}

}  // namespace limber
