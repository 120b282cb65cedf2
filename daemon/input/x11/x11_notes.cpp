// SPDX-License-Identifier: MIT
#include "daemon/input/x11/x11_notes.h"

namespace limber {

X11Notes::X11Notes() : connection_(xcb_connect(nullptr, nullptr)) {
    const auto* const extension = xcb_connection_has_error(connection_.get()) == 0
                                      ? xcb_get_extension_data(connection_.get(), &xcb_sync_id)
                                      : nullptr;
    if (extension == nullptr || extension->present == 0) {
        connection_.reset();
        return;
    }
    alarm_event_ = static_cast<std::uint8_t>(extension->first_event + XCB_SYNC_ALARM_NOTIFY);
    xcb_discard_reply(connection_.get(), xcb_sync_initialize(connection_.get(), 3, 1).sequence);
}

void X11Notes::arm(const std::optional<X11Hands::Alarms::Rest>& rest) {
    if (!connection_) {
        return;
    }
    const auto counter = rest ? std::optional(rest->counter) : std::nullopt;
    if (auto* const alarm = put_alarm(alarm_, connection_.get(), counter)) {
        alarm->fire_from(rest->after);
    }
    xcb_flush(connection_.get());
}

void X11Notes::take(
    const std::function<void(std::uint32_t counter, Duration idle, std::uint32_t at)>& on_note) {
    while (connection_) {
        const XReply<xcb_generic_event_t> event(xcb_poll_for_event(connection_.get()));
        if (!event) {
            return;
        }
        if ((event->response_type & 0x7f) != alarm_event_) {
            continue;
        }
        const auto& notice = *reinterpret_cast<const xcb_sync_alarm_notify_event_t*>(event.get());
        if (alarm_ && alarm_->take(notice)) {
            on_note(alarm_->counter(), Duration(to_number(notice.counter_value)), notice.timestamp);
        }
    }
}

}  // namespace limber
