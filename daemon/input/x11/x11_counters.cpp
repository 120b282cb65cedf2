// SPDX-License-Identifier: MIT
#include "daemon/input/x11/x11_counters.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string_view>

#include <xcb/xinput.h>

namespace limber {

namespace {

// Every X server since XInput 2 numbers its first two devices so.
constexpr std::uint16_t core_pointer = 2;
constexpr std::uint16_t core_keyboard = 3;
// Readings further apart than this are taken anew: the server was busy in between.
constexpr Duration sharp_enough{2};
constexpr int most_looks = 4;

bool start_xinput(xcb_connection_t* connection) {
    const auto* const extension = xcb_get_extension_data(connection, &xcb_input_id);
    if (extension == nullptr || extension->present == 0) {
        return false;
    }
    const XReply<xcb_input_xi_query_version_reply_t> version(
        xcb_input_xi_query_version_reply(connection, xcb_input_xi_query_version(connection, 2, 0), nullptr));
    if (!version || version->major_version < 2) {
        return false;
    }
    struct {
        xcb_input_event_mask_t head;
        std::uint32_t mask;
    } const selected{{XCB_INPUT_DEVICE_ALL, 1}, XCB_INPUT_XI_EVENT_MASK_HIERARCHY};
    const auto root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    xcb_input_xi_select_events(connection, root, 1, &selected.head);
    return true;
}

std::optional<Device> kind_of(const xcb_input_xi_device_info_t& device) {
    switch (device.type) {
        case XCB_INPUT_DEVICE_TYPE_MASTER_POINTER:
            return Device::pointer;
        case XCB_INPUT_DEVICE_TYPE_MASTER_KEYBOARD:
            return Device::keyboard;
        default:
            return std::nullopt;
    }
}

}  // namespace

X11Counters::X11Counters(xcb_connection_t* connection)
    : connection_(connection), has_xinput_(start_xinput(connection)) {
    list();
}

void X11Counters::list() {
    watched_.clear();
    watch_devices(list_counters());
    const auto has = [this](Device device) {
        return std::any_of(watched_.begin(), watched_.end(),
                           [device](const Watched& w) { return w.master_of == device; });
    };
    by_device_ = has(Device::keyboard) && has(Device::pointer);
    if (!by_device_) {
        watched_ = {{idle_, true, std::nullopt}};
    }
}

std::vector<X11Counters::Numbered> X11Counters::list_counters() {
    std::vector<Numbered> numbered;
    const XReply<xcb_sync_list_system_counters_reply_t> counters(xcb_sync_list_system_counters_reply(
        connection_, xcb_sync_list_system_counters(connection_), nullptr));
    if (!counters) {
        return numbered;
    }
    // By hand: libxcb takes the padding of the C structure for part of the packet, where the name follows its
    // length at once and the next entry begins at a multiple of four.
    constexpr std::size_t head = offsetof(xcb_sync_systemcounter_t, name_len) + sizeof(std::uint16_t);
    const auto* at = reinterpret_cast<const char*>(counters.get() + 1);
    auto left = std::size_t{counters->length} * 4;
    for (auto n = counters->counters_len; n > 0 && left >= head; --n) {
        const auto& entry = *reinterpret_cast<const xcb_sync_systemcounter_t*>(at);
        const auto size = (head + entry.name_len + 3) / 4 * 4;
        if (size > left) {
            break;
        }
        const std::string_view name(at + head, entry.name_len);
        at += size;
        left -= size;
        constexpr std::string_view by_device = "DEVICEIDLETIME ";
        std::uint16_t number = 0;
        if (name == "IDLETIME") {
            idle_ = entry.counter;
        } else if (name == "SERVERTIME") {
            server_time_ = entry.counter;
        } else if (name.substr(0, by_device.size()) == by_device &&
                   std::from_chars(name.data() + by_device.size(), name.data() + name.size(), number).ec ==
                       std::errc()) {
            numbered.push_back({number, entry.counter});
        }
    }
    return numbered;
}

// A device that is switched off is left out: no keep-awake touches its counter.
void X11Counters::watch_devices(const std::vector<Numbered>& counters) {
    if (!has_xinput_) {
        for (const auto& [device, counter] : counters) {
            const auto kind = device == core_pointer    ? std::optional(Device::pointer)
                              : device == core_keyboard ? std::optional(Device::keyboard)
                                                        : std::nullopt;
            watched_.push_back({counter, kind.has_value(), kind});
        }
        return;
    }
    const XReply<xcb_input_xi_query_device_reply_t> devices(xcb_input_xi_query_device_reply(
        connection_, xcb_input_xi_query_device(connection_, XCB_INPUT_DEVICE_ALL), nullptr));
    if (!devices) {
        return;
    }
    for (auto i = xcb_input_xi_query_device_infos_iterator(devices.get()); i.rem > 0;
         xcb_input_xi_device_info_next(&i)) {
        const auto found = std::find_if(counters.begin(), counters.end(),
                                        [&](const Numbered& n) { return n.device == i.data->deviceid; });
        if (found != counters.end() && i.data->enabled != 0) {
            const auto kind = kind_of(*i.data);
            watched_.push_back({found->counter, kind.has_value(), kind});
        }
    }
}

std::optional<X11Look> X11Counters::look() const {
    auto look = look_once();
    for (int tries = 1; look && look->blur > sharp_enough && tries < most_looks; ++tries) {
        look = look_once();
    }
    return look;
}

// The server answers all the questions in one go; its clock before and after tells how long that took.
std::optional<X11Look> X11Counters::look_once() const {
    const auto before = xcb_sync_query_counter(connection_, server_time_);
    std::vector<xcb_sync_query_counter_cookie_t> asked;
    for (const auto& watched : watched_) {
        asked.push_back(xcb_sync_query_counter(connection_, watched.counter));
    }
    const auto after = xcb_sync_query_counter(connection_, server_time_);

    const auto answer = [this](xcb_sync_query_counter_cookie_t cookie) -> std::optional<Duration> {
        xcb_generic_error_t* error = nullptr;
        const XReply<xcb_sync_query_counter_reply_t> reply(
            xcb_sync_query_counter_reply(connection_, cookie, &error));
        std::free(error);
        return reply ? std::optional(Duration(to_number(reply->counter_value))) : std::nullopt;
    };
    const auto began = answer(before);
    X11Look look{began.value_or(Duration(0)), Duration(0), {}};
    for (std::size_t i = 0; i < watched_.size(); ++i) {
        // No answer: the device has just been unplugged.
        if (const auto idle = answer(asked[i])) {
            look.readings.push_back(
                {watched_[i].counter, watched_[i].hand, watched_[i].master_of, look.now - *idle});
        }
    }
    const auto ended = answer(after);
    if (!began || !ended) {
        return std::nullopt;
    }
    look.blur = *ended - *began + Duration(1);
    return look;
}

}  // namespace limber
