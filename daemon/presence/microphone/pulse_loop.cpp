// SPDX-License-Identifier: MIT
#include "daemon/presence/microphone/pulse_loop.h"

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <ctime>

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/time.h>
#include <systemd/sd-event.h>
#include <unistd.h>

// libpulse knows these by name only; what is in them is the loop's affair. `source` is null where the kernel
// had no room for one: then nothing is ever called.
struct pa_io_event {
    pa_mainloop_api* api;
    sd_event_source* source;
    int fd;
    pa_io_event_cb_t call;
    pa_io_event_destroy_cb_t on_free;
    void* data;
};
struct pa_time_event {
    pa_mainloop_api* api;
    sd_event_source* source;
    timeval when;
    pa_time_event_cb_t call;
    pa_time_event_destroy_cb_t on_free;
    void* data;
};
struct pa_defer_event {
    pa_mainloop_api* api;
    sd_event_source* source;
    pa_defer_event_cb_t call;
    pa_defer_event_destroy_cb_t on_free;
    void* data;
};

namespace limber {

namespace {

constexpr std::uint64_t usec_per_sec = 1'000'000;
// Its times are limits for answers: nobody minds a tenth of a second.
constexpr std::uint64_t time_slack = usec_per_sec / 10;

sd_event* loop_of(const pa_mainloop_api* api) {
    return static_cast<sd_event*>(api->userdata);
}

template <typename Event>
void free_event(Event* event) {
    sd_event_source_disable_unref(event->source);
    if (event->on_free != nullptr) {
        event->on_free(event->api, event, event->data);
    }
    delete event;
}

template <typename Event, typename Call>
void set_on_free(Event* event, Call call) {
    event->on_free = call;
}

std::uint32_t to_epoll(pa_io_event_flags_t flags) {
    return ((flags & PA_IO_EVENT_INPUT) != 0 ? std::uint32_t{EPOLLIN} : 0U) |
           ((flags & PA_IO_EVENT_OUTPUT) != 0 ? std::uint32_t{EPOLLOUT} : 0U);
}

pa_io_event_flags_t to_pulse(std::uint32_t events) {
    unsigned flags = PA_IO_EVENT_NULL;
    const auto add = [&](std::uint32_t event, unsigned flag) { flags |= (events & event) != 0 ? flag : 0U; };
    add(EPOLLIN, PA_IO_EVENT_INPUT);
    add(EPOLLOUT, PA_IO_EVENT_OUTPUT);
    add(EPOLLHUP, PA_IO_EVENT_HANGUP);
    add(EPOLLERR, PA_IO_EVENT_ERROR);
    return static_cast<pa_io_event_flags_t>(flags);
}

// The calls below may free the event they are for, so nothing of it is touched after.

int on_io(sd_event_source*, int, std::uint32_t revents, void* self) noexcept {
    auto* const event = static_cast<pa_io_event*>(self);
    event->call(event->api, event, event->fd, to_pulse(revents), event->data);
    return 0;
}

// Hang-ups are told even to one that wants nothing; it is switched off then.
void io_enable(pa_io_event* event, pa_io_event_flags_t flags) {
    sd_event_source_set_io_events(event->source, to_epoll(flags));
    sd_event_source_set_enabled(event->source, flags == PA_IO_EVENT_NULL ? SD_EVENT_OFF : SD_EVENT_ON);
}

pa_io_event* io_new(pa_mainloop_api* api, int fd, pa_io_event_flags_t flags, pa_io_event_cb_t call,
                    void* data) {
    auto* const event = new pa_io_event{api, nullptr, fd, call, nullptr, data};
    int added = sd_event_add_io(loop_of(api), &event->source, fd, to_epoll(flags), on_io, event);
    if (added == -EEXIST) {
        // It is watched a second time, which epoll allows to another number only.
        const int twin = fcntl(fd, F_DUPFD_CLOEXEC, 0);
        added = sd_event_add_io(loop_of(api), &event->source, twin, to_epoll(flags), on_io, event);
        if (added >= 0) {
            sd_event_source_set_io_fd_own(event->source, 1);
        } else if (twin >= 0) {
            close(twin);
        }
    }
    if (added >= 0) {
        io_enable(event, flags);
    }
    return event;
}

int on_time(sd_event_source*, std::uint64_t, void* self) noexcept {
    auto* const event = static_cast<pa_time_event*>(self);
    const timeval when = event->when;
    event->call(event->api, event, &when, event->data);
    return 0;
}

std::uint64_t now_on(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * usec_per_sec +
           static_cast<std::uint64_t>(now.tv_nsec) / 1000;
}

// It names times by the wall clock, which may be set; they are taken as so long from now.
std::uint64_t to_monotonic(const timeval& when) {
    const auto wall =
        static_cast<std::uint64_t>(when.tv_sec) * usec_per_sec + static_cast<std::uint64_t>(when.tv_usec);
    const auto wall_now = now_on(CLOCK_REALTIME);
    return now_on(CLOCK_MONOTONIC) + (wall > wall_now ? wall - wall_now : 0);
}

void time_restart(pa_time_event* event, const timeval* when) {
    if (when == nullptr) {
        sd_event_source_set_enabled(event->source, SD_EVENT_OFF);
        return;
    }
    event->when = *when;
    sd_event_source_set_time(event->source, to_monotonic(*when));
    sd_event_source_set_enabled(event->source, SD_EVENT_ONESHOT);
}

pa_time_event* time_new(pa_mainloop_api* api, const timeval* when, pa_time_event_cb_t call, void* data) {
    auto* const event = new pa_time_event{api, nullptr, {}, call, nullptr, data};
    const int added =
        sd_event_add_time(loop_of(api), &event->source, CLOCK_MONOTONIC, 0, time_slack, on_time, event);
    if (added >= 0) {
        time_restart(event, when);
    }
    return event;
}

int on_deferred(sd_event_source*, void* self) noexcept {
    auto* const event = static_cast<pa_defer_event*>(self);
    event->call(event->api, event, event->data);
    return 0;
}

void defer_enable(pa_defer_event* event, int on) {
    sd_event_source_set_enabled(event->source, on != 0 ? SD_EVENT_ON : SD_EVENT_OFF);
}

pa_defer_event* defer_new(pa_mainloop_api* api, pa_defer_event_cb_t call, void* data) {
    auto* const event = new pa_defer_event{api, nullptr, call, nullptr, data};
    if (sd_event_add_defer(loop_of(api), &event->source, on_deferred, event) >= 0) {
        defer_enable(event, 1);
    }
    return event;
}

// The loop is not libpulse's to end.
void quit(pa_mainloop_api*, int) {
}

}  // namespace

PulseLoop::PulseLoop(sd_event* event)
    : api_{event,
           io_new,
           io_enable,
           free_event<pa_io_event>,
           set_on_free<pa_io_event, pa_io_event_destroy_cb_t>,
           time_new,
           time_restart,
           free_event<pa_time_event>,
           set_on_free<pa_time_event, pa_time_event_destroy_cb_t>,
           defer_new,
           defer_enable,
           free_event<pa_defer_event>,
           set_on_free<pa_defer_event, pa_defer_event_destroy_cb_t>,
           quit} {
}

}  // namespace limber
