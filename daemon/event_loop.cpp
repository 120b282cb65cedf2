// SPDX-License-Identifier: MIT
#include "daemon/event_loop.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <vector>

#include <systemd/sd-event.h>

#include "shared/base/log.h"

namespace limber {

namespace {

struct SourceUnref {
    void operator()(sd_event_source* source) const { sd_event_source_disable_unref(source); }
};
using Source = std::unique_ptr<sd_event_source, SourceUnref>;

struct EventUnref {
    void operator()(sd_event* event) const { sd_event_unref(event); }
};

class SourceWatch final : public EventLoop::Watch {
public:
    using Callback = std::function<void(std::uint32_t)>;

    explicit SourceWatch(Callback on_ready) : on_ready_(std::make_shared<Callback>(std::move(on_ready))) {}

    bool start(sd_event* event, int fd, std::uint32_t epoll_events) {
        sd_event_source* source = nullptr;
        if (sd_event_add_io(event, &source, fd, epoll_events, &SourceWatch::on_io, this) < 0) {
            return false;
        }
        source_.reset(source);
        return true;
    }

    void want(std::uint32_t epoll_events) override {
        sd_event_source_set_io_events(source_.get(), epoll_events);
    }

private:
    static int on_io(sd_event_source*, int, std::uint32_t revents, void* self) noexcept {
        // Held here because the call may destroy the watch, and with it the function that is running.
        const auto on_ready = static_cast<SourceWatch*>(self)->on_ready_;
        (*on_ready)(revents);
        return 0;
    }

    std::shared_ptr<Callback> on_ready_;
    Source source_;
};

struct SignalHandler {
    std::function<void()> handler;
    Source source;
};

std::uint64_t to_usec(Duration duration) {
    const auto usec = std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
    return static_cast<std::uint64_t>(std::max<std::int64_t>(usec, 0));
}

}  // namespace

struct EventLoop::Impl {
    std::unique_ptr<sd_event, EventUnref> event;
    std::vector<std::unique_ptr<SignalHandler>> signals;
    std::function<void()> on_timer;
    std::function<void()> after_turn;
    Source timer;
    Source turn;
};

Result<std::unique_ptr<EventLoop>> EventLoop::create() {
    sd_event* event = nullptr;
    if (const int r = sd_event_new(&event); r < 0) {
        return system_error("cannot make the event loop", -r);
    }
    std::unique_ptr<EventLoop> loop(new EventLoop);
    loop->impl_ = std::make_unique<Impl>();
    loop->impl_->event.reset(event);

    sd_event_source* timer = nullptr;
    const auto on_time = [](sd_event_source*, std::uint64_t, void* impl) noexcept {
        const auto& handler = static_cast<Impl*>(impl)->on_timer;
        if (handler) {
            handler();
        }
        return 0;
    };
    int r = sd_event_add_time(event, &timer, CLOCK_BOOTTIME, 0, 1, on_time, loop->impl_.get());
    if (r >= 0) {
        loop->impl_->timer.reset(timer);
        r = sd_event_source_set_enabled(timer, SD_EVENT_OFF);
    }
    sd_event_source* turn = nullptr;
    const auto on_turn = [](sd_event_source*, void* impl) noexcept {
        const auto& handler = static_cast<Impl*>(impl)->after_turn;
        if (handler) {
            handler();
        }
        return 0;
    };
    if (r >= 0) {
        r = sd_event_add_post(event, &turn, on_turn, loop->impl_.get());
        loop->impl_->turn.reset(turn);
    }
    if (r < 0) {
        return system_error("cannot make the event loop's timer", -r);
    }
    return loop;
}

EventLoop::~EventLoop() = default;

std::unique_ptr<EventLoop::Watch> EventLoop::watch(int fd, std::uint32_t epoll_events,
                                                   std::function<void(std::uint32_t)> on_ready) {
    auto watch = std::make_unique<SourceWatch>(std::move(on_ready));
    if (!watch->start(impl_->event.get(), fd, epoll_events)) {
        return nullptr;
    }
    return watch;
}

void EventLoop::on_signal(int signal, std::function<void()> handler) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigprocmask(SIG_BLOCK, &set, nullptr);

    auto entry = std::make_unique<SignalHandler>();
    entry->handler = std::move(handler);
    const auto on_arrival = [](sd_event_source*, const signalfd_siginfo*, void* self) noexcept {
        static_cast<SignalHandler*>(self)->handler();
        return 0;
    };
    sd_event_source* source = nullptr;
    const int r = sd_event_add_signal(impl_->event.get(), &source, signal, on_arrival, entry.get());
    if (r < 0) {
        log_error(system_error("cannot handle signal " + std::to_string(signal), -r).sentence());
        sigprocmask(SIG_UNBLOCK, &set, nullptr);
        return;
    }
    entry->source.reset(source);
    impl_->signals.push_back(std::move(entry));
}

void EventLoop::set_timer(std::optional<BootTime> when, Duration slack) {
    sd_event_source* const timer = impl_->timer.get();
    if (!when) {
        sd_event_source_set_enabled(timer, SD_EVENT_OFF);
        return;
    }
    sd_event_source_set_time(timer, to_usec(when->time_since_epoch()));
    // Zero would mean sd-event's own quarter of a second.
    sd_event_source_set_time_accuracy(timer, std::max<std::uint64_t>(to_usec(slack), 1));
    sd_event_source_set_enabled(timer, SD_EVENT_ONESHOT);
}

void EventLoop::on_timer(std::function<void()> handler) {
    impl_->on_timer = std::move(handler);
}

void EventLoop::after_turn(std::function<void()> handler) {
    impl_->after_turn = std::move(handler);
}

sd_event* EventLoop::native() const {
    return impl_->event.get();
}

int EventLoop::run() {
    const int status = sd_event_loop(impl_->event.get());
    if (status < 0) {
        log_error(system_error("the event loop failed", -status).sentence());
        return to_status(ExitCode::error);
    }
    return status;
}

void EventLoop::stop(int status) {
    sd_event_exit(impl_->event.get(), status);
}

}  // namespace limber
