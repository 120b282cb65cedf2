// SPDX-License-Identifier: MIT
#include "daemon/input/x11/x11_source.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <sys/epoll.h>

#include "daemon/input/x11/x11_alarm.h"
#include "daemon/input/x11/x11_connection.h"
#include "daemon/input/x11/x11_counters.h"
#include "daemon/input/x11/x11_notes.h"

namespace limber {

namespace {

class X11Source final : public InputSource {
public:
    X11Source(XConnection connection, std::uint8_t first_event, X11Counters counters, X11Times times,
              EventLoop& loop, Listener listener)
        : connection_(std::move(connection)),
          alarm_event_(static_cast<std::uint8_t>(first_event + XCB_SYNC_ALARM_NOTIFY)),
          counters_(std::move(counters)),
          hands_(times, notes_.works()),
          look_alarm_(connection_.get(), counters_.server_time()),
          listener_(std::move(listener)),
          watch_(loop.watch(xcb_get_file_descriptor(connection_.get()), EPOLLIN,
                            [this](std::uint32_t) { read_events(); })) {
        look();
        arm();
    }

    std::string name() const override {
        return std::string(counters_.by_device() ? "XSync DEVICEIDLETIME" : "XSync IDLETIME") +
               " on display " + display_name();
    }

    std::optional<Duration> idle() override {
        const bool answered = look();
        arm();
        return answered ? std::optional(hands_.idle()) : std::nullopt;
    }

    void notify_idle(Duration after) override {
        look();
        hands_.want_idle(after);
        arm();
    }

    void notify_input() override {
        look();
        hands_.want_input();
        arm();
    }

private:
    // The answers may bring events along, for which the descriptor will not become readable again: their
    // alarms count as fired, and are armed anew where they are still wanted.
    bool look() {
        if (std::exchange(devices_changed_, false)) {
            counters_.list();
            meets_anew_ = true;
        }
        notes_.take([this](std::uint32_t counter, Duration idle, std::uint32_t at) {
            hands_.note_rest(counter, whole_time(at) - idle);
        });
        const auto seen = counters_.look();
        while (auto* const event = xcb_poll_for_queued_event(connection_.get())) {
            note(XReply<xcb_generic_event_t>(event));
        }
        if (seen) {
            now_ = seen->now;
            hands_.take(*seen, std::exchange(meets_anew_, false));
        }
        return seen.has_value();
    }

    void arm() {
        const auto wanted = hands_.alarms();
        alarms_.erase(std::remove_if(alarms_.begin(), alarms_.end(),
                                     [&wanted](const X11Alarm& alarm) {
                                         return std::none_of(
                                             wanted.alarms.begin(), wanted.alarms.end(),
                                             [&](const auto& w) { return w.counter == alarm.counter(); });
                                     }),
                      alarms_.end());
        for (const auto& want : wanted.alarms) {
            auto alarm = std::find_if(alarms_.begin(), alarms_.end(),
                                      [&](const X11Alarm& a) { return a.counter() == want.counter; });
            if (alarm == alarms_.end()) {
                alarm = alarms_.emplace(alarms_.end(), connection_.get(), want.counter);
            }
            if (want.at_rest) {
                alarm->fire_from(*want.at_rest);
            } else {
                alarm->fire_at_fall(want.falls_to);
            }
        }
        notes_.arm(wanted.noted);
        arm_return(wanted.noted);
        if (devices_changed_) {
            look_alarm_.fire_from(Duration(0));
        } else if (wanted.look_at) {
            look_alarm_.fire_from(*wanted.look_at);
        } else {
            look_alarm_.disarm();
        }
        xcb_flush(connection_.get());
    }

    void arm_return(const std::optional<X11Hands::Alarms::Rest>& noted) {
        const auto counter = noted ? std::optional(noted->counter) : std::nullopt;
        if (auto* const alarm = put_alarm(return_alarm_, connection_.get(), counter)) {
            alarm->fire_at_return(noted->after);
        }
    }

    // Events tell the server's clock modulo 2^32 ms; they are not far from the last look.
    Duration whole_time(std::uint32_t of_event) const {
        return now_ +
               Duration(static_cast<std::int32_t>(of_event - static_cast<std::uint32_t>(now_.count())));
    }

    void read_events() {
        bool fired = false;
        while (auto* const event = xcb_poll_for_event(connection_.get())) {
            fired = note(XReply<xcb_generic_event_t>(event)) || fired;
        }
        if (xcb_connection_has_error(connection_.get()) != 0) {
            watch_.reset();
            const auto lost = std::exchange(listener_.on_lost, nullptr);
            if (lost) {
                lost(Error{"the display " + display_name() + " is gone", "its connection was closed", ""});
            }
            return;
        }
        if (fired) {
            look();
            tell();
        }
    }

    // True: it is worth a look.
    bool note(const XReply<xcb_generic_event_t>& event) {
        const auto type = event->response_type & 0x7f;
        if (type == XCB_GE_GENERIC) {
            devices_changed_ = true;
            return true;
        }
        if (type != alarm_event_) {
            return false;
        }
        const auto& notice = *reinterpret_cast<const xcb_sync_alarm_notify_event_t*>(event.get());
        bool taken = look_alarm_.take(notice) || (return_alarm_ && return_alarm_->take(notice));
        for (auto& alarm : alarms_) {
            taken = alarm.take(notice) || taken;
        }
        return taken;
    }

    void tell() {
        const auto news = hands_.news();
        arm();
        for (const auto& [device, in_use, idle] : news.devices) {
            if (listener_.on_device) {
                listener_.on_device(device, in_use, idle);
            }
        }
        if (news.idle) {
            listener_.on_idle(*news.idle);
        } else if (news.input) {
            listener_.on_input();
        }
    }

    XConnection connection_;
    std::uint8_t alarm_event_;
    X11Counters counters_;
    X11Notes notes_;
    X11Hands hands_;
    std::vector<X11Alarm> alarms_;
    std::optional<X11Alarm> return_alarm_;
    X11Alarm look_alarm_;
    Duration now_{0};  // the server's clock, at the last look
    bool devices_changed_ = false;
    bool meets_anew_ = false;
    Listener listener_;
    std::unique_ptr<EventLoop::Watch> watch_;
};

}  // namespace

OpenedSource open_x11_source(const InputSurroundings& around) {
    return open_x11_source_with(around, {});
}

OpenedSource open_x11_source_with(const InputSurroundings& around, X11Times times) {
    const auto what = "cannot watch for input on the X display " + display_name();
    if (display_name().empty()) {
        return SourceRefusal{WatchVerdict::not_here,
                             {"cannot watch for input on X11", "DISPLAY is not set", ""}};
    }
    if (is_wayland_session()) {
        return SourceRefusal{
            WatchVerdict::unsuited,
            {what, "this is a Wayland session, and its X server sees no input to native windows", ""}};
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
    const XReply<xcb_sync_initialize_reply_t> version(
        xcb_sync_initialize_reply(connection.get(), xcb_sync_initialize(connection.get(), 3, 1), nullptr));
    if (!version) {
        return SourceRefusal{WatchVerdict::not_offered, {what, "the X server has no XSync 3.1", ""}};
    }
    X11Counters counters(connection.get());
    if (!counters.has_idle_time()) {
        return SourceRefusal{WatchVerdict::not_offered, {what, "the X server has no IDLETIME counter", ""}};
    }
    return std::unique_ptr<InputSource>(
        std::make_unique<X11Source>(std::move(connection), extension->first_event, std::move(counters), times,
                                    around.loop, around.listener));
}

}  // namespace limber
