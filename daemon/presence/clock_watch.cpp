// SPDX-License-Identifier: MIT
#include "daemon/presence/clock_watch.h"

#include <cerrno>
#include <utility>

#include <sys/epoll.h>
#include <sys/timerfd.h>

#include "shared/base/clock.h"
#include "shared/base/unique_fd.h"

namespace limber {

namespace {

// Below this the two clocks' reading apart is noise, and no one's break.
constexpr Duration shortest_sleep{200};

class TimerfdClockWatch final : public ClockWatch {
public:
    TimerfdClockWatch(UniqueFd timer, EventLoop& loop, Listener listener)
        : timer_(std::move(timer)),
          listener_(std::move(listener)),
          suspended_(suspended_since_boot()),
          watch_(loop.watch(timer_.get(), EPOLLIN, [this](std::uint32_t) { on_ready(); })) {}

    bool arm() {
        itimerspec far{};
        far.it_value.tv_sec = 253402300799;  // the end of the year 9999
        return timerfd_settime(timer_.get(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &far, nullptr) == 0;
    }

    void check() override {
        const auto slept = suspended_since_boot() - suspended_;
        if (slept >= shortest_sleep) {
            suspended_ += slept;
            listener_.on_resume(slept);
        }
    }

private:
    void on_ready() {
        std::uint64_t expirations = 0;
        const bool cancelled =
            read(timer_.get(), &expirations, sizeof(expirations)) < 0 && errno == ECANCELED;
        if (cancelled) {
            arm();
            check();
            listener_.on_wall_clock_set();
        }
    }

    UniqueFd timer_;
    Listener listener_;
    Duration suspended_;
    std::unique_ptr<EventLoop::Watch> watch_;
};

}  // namespace

Result<std::unique_ptr<ClockWatch>> watch_clocks(EventLoop& loop, ClockWatch::Listener listener) {
    UniqueFd timer(timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC));
    if (!timer) {
        return system_error("cannot watch the system clock", errno);
    }
    auto watch = std::make_unique<TimerfdClockWatch>(std::move(timer), loop, std::move(listener));
    if (!watch->arm()) {
        return system_error("cannot watch the system clock", errno);
    }
    return std::unique_ptr<ClockWatch>(std::move(watch));
}

}  // namespace limber
