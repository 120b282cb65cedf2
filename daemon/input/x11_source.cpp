// SPDX-License-Identifier: MIT
#include "daemon/input/x11_source.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <sys/epoll.h>
#include <xcb/sync.h>
#include <xcb/xcb.h>

namespace limber {

namespace {

struct FreeReply {
    void operator()(void* reply) const { std::free(reply); }
};
template <typename T>
using Reply = std::unique_ptr<T, FreeReply>;

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using XConnection = std::unique_ptr<xcb_connection_t, Disconnect>;

std::int64_t to_number(xcb_sync_int64_t value) {
    return static_cast<std::int64_t>(value.hi) << 32 | value.lo;
}

xcb_sync_int64_t to_sync(std::int64_t value) {
    return {static_cast<std::int32_t>(value >> 32), static_cast<std::uint32_t>(value)};
}

std::string display_name() {
    const char* const name = std::getenv("DISPLAY");
    return name == nullptr ? "" : name;
}

class X11Source final : public InputSource {
public:
    X11Source(XConnection connection, std::uint8_t first_event, xcb_sync_counter_t idle_counter,
              EventLoop& loop, Listener listener)
        : connection_(std::move(connection)),
          alarm_event_(static_cast<std::uint8_t>(first_event + XCB_SYNC_ALARM_NOTIFY)),
          idle_counter_(idle_counter),
          listener_(std::move(listener)),
          watch_(loop.watch(xcb_get_file_descriptor(connection_.get()), EPOLLIN,
                            [this](std::uint32_t) { read_events(); })) {}

    std::string name() const override { return "XSync IDLETIME on display " + display_name(); }

    std::optional<Duration> idle() override {
        const auto cookie = xcb_sync_query_counter(connection_.get(), idle_counter_);
        const Reply<xcb_sync_query_counter_reply_t> reply(
            xcb_sync_query_counter_reply(connection_.get(), cookie, nullptr));
        // The reply may have brought events along, for which the descriptor will not become readable again.
        read_queued_events();
        if (!reply) {
            return std::nullopt;
        }
        return Duration(to_number(reply->counter_value));
    }

    void notify_idle(Duration after) override {
        arm(XCB_SYNC_TESTTYPE_POSITIVE_COMPARISON, after.count());
        waits_for_ = WaitsFor::idle;
    }

    void notify_input() override {
        const auto idle_now = idle();
        // Only input makes the counter fall below what it is now.
        arm(XCB_SYNC_TESTTYPE_NEGATIVE_COMPARISON,
            idle_now ? std::max<std::int64_t>(idle_now->count() - 1, 1) : 1);
        waits_for_ = WaitsFor::input;
    }

private:
    enum class WaitsFor { nothing, idle, input };

    // Comparisons, not transitions: what came true between asking and arming fires at once and is not missed.
    void arm(std::uint32_t test, std::int64_t value) {
        if (alarm_ != 0) {
            xcb_sync_destroy_alarm(connection_.get(), alarm_);
        }
        alarm_ = xcb_generate_id(connection_.get());
        xcb_sync_create_alarm_value_list_t values{};
        values.counter = idle_counter_;
        values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
        values.value = to_sync(value);
        values.testType = test;
        values.delta = to_sync(0);
        values.events = 1;
        xcb_sync_create_alarm_aux(connection_.get(), alarm_,
                                  XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE |
                                      XCB_SYNC_CA_TEST_TYPE | XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS,
                                  &values);
        xcb_flush(connection_.get());
    }

    void read_events() {
        while (auto* const event = xcb_poll_for_event(connection_.get())) {
            handle(Reply<xcb_generic_event_t>(event));
        }
        if (xcb_connection_has_error(connection_.get()) != 0) {
            watch_.reset();
            auto lost = std::exchange(listener_.on_lost, nullptr);
            if (lost) {
                lost(Error{"the display " + display_name() + " is gone", "its connection was closed", ""});
            }
        }
    }

    void read_queued_events() {
        while (auto* const event = xcb_poll_for_queued_event(connection_.get())) {
            handle(Reply<xcb_generic_event_t>(event));
        }
    }

    void handle(const Reply<xcb_generic_event_t>& event) {
        if ((event->response_type & 0x7f) != alarm_event_) {
            return;
        }
        const auto* const notice = reinterpret_cast<const xcb_sync_alarm_notify_event_t*>(event.get());
        // One from an alarm that was replaced in the meantime says nothing any more.
        if (notice->alarm != alarm_ || notice->state == XCB_SYNC_ALARMSTATE_DESTROYED) {
            return;
        }
        const auto waited_for = std::exchange(waits_for_, WaitsFor::nothing);
        if (waited_for == WaitsFor::idle) {
            listener_.on_idle(Duration(to_number(notice->counter_value)));
        } else if (waited_for == WaitsFor::input) {
            listener_.on_input();
        }
    }

    XConnection connection_;
    std::uint8_t alarm_event_;
    xcb_sync_counter_t idle_counter_;
    xcb_sync_alarm_t alarm_ = 0;
    WaitsFor waits_for_ = WaitsFor::nothing;
    Listener listener_;
    std::unique_ptr<EventLoop::Watch> watch_;
};

xcb_sync_counter_t find_idle_counter(xcb_connection_t* connection) {
    const Reply<xcb_sync_list_system_counters_reply_t> counters(
        xcb_sync_list_system_counters_reply(connection, xcb_sync_list_system_counters(connection), nullptr));
    if (!counters) {
        return 0;
    }
    for (auto i = xcb_sync_list_system_counters_counters_iterator(counters.get()); i.rem > 0;
         xcb_sync_systemcounter_next(&i)) {
        // The name follows its length at once; xcb_sync_systemcounter_name() takes the padding of the C
        // structure for part of the packet and starts two bytes late.
        const auto* const name = reinterpret_cast<const char*>(&i.data->name_len + 1);
        const std::string_view counter_name(name, i.data->name_len);
        if (counter_name == "IDLETIME") {
            return i.data->counter;
        }
    }
    return 0;
}

}  // namespace

OpenedSource open_x11_source(const InputSurroundings& around) {
    const auto what = "cannot watch for input on the X display " + display_name();
    if (display_name().empty()) {
        return SourceRefusal{WatchVerdict::not_here,
                             {"cannot watch for input on X11", "DISPLAY is not set", ""}};
    }
    XConnection connection(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(connection.get()) != 0) {
        return SourceRefusal{WatchVerdict::failed,
                             {what, "no connection to the display", "Check DISPLAY and XAUTHORITY"}};
    }
    const auto* const extension = xcb_get_extension_data(connection.get(), &xcb_sync_id);
    if (extension == nullptr || extension->present == 0) {
        return SourceRefusal{WatchVerdict::not_offered, {what, "the X server has no SYNC extension", ""}};
    }
    const Reply<xcb_sync_initialize_reply_t> version(
        xcb_sync_initialize_reply(connection.get(), xcb_sync_initialize(connection.get(), 3, 1), nullptr));
    const auto counter = version ? find_idle_counter(connection.get()) : 0;
    if (counter == 0) {
        return SourceRefusal{WatchVerdict::not_offered, {what, "the X server has no IDLETIME counter", ""}};
    }
    return std::unique_ptr<InputSource>(std::make_unique<X11Source>(
        std::move(connection), extension->first_event, counter, around.loop, around.listener));
}

}  // namespace limber
