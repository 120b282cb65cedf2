// SPDX-License-Identifier: MIT
#include "daemon/screen/x11_screen.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <sys/epoll.h>
#include <xcb/xcbext.h>

#include "daemon/input/x11/x11_connection.h"

namespace limber {

namespace {

struct Atoms {
    xcb_atom_t active_window;
    xcb_atom_t state;
    xcb_atom_t full_screen;
};

class X11Screen final : public FullScreenSource {
public:
    X11Screen(XConnection connection, xcb_window_t root, const Atoms& atoms, Listener listener)
        : connection_(std::move(connection)), root_(root), atoms_(atoms), listener_(std::move(listener)) {}

    bool start(EventLoop& loop) {
        watch_ = loop.watch(xcb_get_file_descriptor(connection_.get()), EPOLLIN,
                            [this](std::uint32_t) { go_on(); });
        if (!watch_) {
            return false;
        }
        select_events(root_, XCB_EVENT_MASK_PROPERTY_CHANGE);
        active_is_old_ = true;
        go_on();
        return true;
    }

private:
    enum class Question { none, active_window, state };

    // Takes all that has come, since what was taken from the socket does not make it readable again.
    void go_on() {
        while (take_event() || take_answer() || ask()) {
        }
        if (xcb_connection_has_error(connection_.get()) != 0) {
            watch_.reset();
            if (const auto on_end = std::exchange(listener_.on_end, nullptr)) {
                on_end({"the display " + display_name() + " is gone", "its connection was closed", ""});
            }
        }
    }

    bool take_event() {
        const XReply<xcb_generic_event_t> event(xcb_poll_for_event(connection_.get()));
        if (event) {
            note(*event);
        }
        return event != nullptr;
    }

    // Errors come here too: of windows that went before they could be watched.
    void note(const xcb_generic_event_t& event) {
        const auto type = event.response_type & 0x7f;
        if (type == XCB_PROPERTY_NOTIFY) {
            const auto& change = reinterpret_cast<const xcb_property_notify_event_t&>(event);
            active_is_old_ =
                active_is_old_ || (change.window == root_ && change.atom == atoms_.active_window);
            state_is_old_ = state_is_old_ || (change.window == active_ && change.atom == atoms_.state);
        } else if (type == XCB_DESTROY_NOTIFY &&
                   reinterpret_cast<const xcb_destroy_notify_event_t&>(event).window == active_) {
            // Window managers may go on naming it (openbox), and another may get its number.
            active_ = XCB_WINDOW_NONE;
            active_is_old_ = true;
            state_is_old_ = false;
            listener_.on_answer(false);
        }
    }

    bool take_answer() {
        void* reply = nullptr;
        xcb_generic_error_t* error = nullptr;
        if (asked_ == Question::none ||
            xcb_poll_for_reply(connection_.get(), sequence_, &reply, &error) == 0) {
            return false;
        }
        const XReply<xcb_generic_error_t> bad_window(error);
        const XReply<xcb_get_property_reply_t> property(static_cast<xcb_get_property_reply_t*>(reply));
        if (xcb_connection_has_error(connection_.get()) != 0) {
            asked_ = Question::none;
        } else if (std::exchange(asked_, Question::none) == Question::active_window) {
            turn_to(first_of(property.get()));
        } else if (property) {
            listener_.on_answer(active_ != XCB_WINDOW_NONE && has_full_screen(*property));
        } else {
            active_ = XCB_WINDOW_NONE;
            listener_.on_answer(false);
        }
        return true;
    }

    bool ask() {
        if (asked_ != Question::none || xcb_connection_has_error(connection_.get()) != 0) {
            return false;
        }
        if (std::exchange(active_is_old_, false)) {
            asked_ = Question::active_window;
            sequence_ = ask_for(root_, atoms_.active_window, XCB_ATOM_WINDOW);
        } else if (std::exchange(state_is_old_, false)) {
            asked_ = Question::state;
            sequence_ = ask_for(active_, atoms_.state, XCB_ATOM_ATOM);
        } else {
            return false;
        }
        xcb_flush(connection_.get());
        return true;
    }

    unsigned int ask_for(xcb_window_t window, xcb_atom_t property, xcb_atom_t type) const {
        constexpr std::uint32_t most = 256;  // of states; there are thirteen
        return xcb_get_property(connection_.get(), 0, window, property, type, 0, most).sequence;
    }

    void turn_to(xcb_window_t active) {
        if (active != active_) {
            select_events(active_, XCB_EVENT_MASK_NO_EVENT);
            active_ = active;
            select_events(active_, XCB_EVENT_MASK_PROPERTY_CHANGE | XCB_EVENT_MASK_STRUCTURE_NOTIFY);
            state_is_old_ = active_ != XCB_WINDOW_NONE;
        }
        if (active_ == XCB_WINDOW_NONE) {
            listener_.on_answer(false);
        }
    }

    void select_events(xcb_window_t window, std::uint32_t events) const {
        if (window != XCB_WINDOW_NONE) {
            xcb_change_window_attributes(connection_.get(), window, XCB_CW_EVENT_MASK, &events);
        }
    }

    static xcb_window_t first_of(const xcb_get_property_reply_t* property) {
        return property != nullptr && property->format == 32 && property->value_len > 0
                   ? *static_cast<const xcb_window_t*>(xcb_get_property_value(property))
                   : xcb_window_t{XCB_WINDOW_NONE};
    }

    bool has_full_screen(const xcb_get_property_reply_t& property) const {
        if (property.format != 32) {
            return false;
        }
        const auto* const begin = static_cast<const xcb_atom_t*>(xcb_get_property_value(&property));
        const auto* const end = begin + property.value_len;
        return std::find(begin, end, atoms_.full_screen) != end;
    }

    XConnection connection_;
    xcb_window_t root_;
    Atoms atoms_;
    xcb_window_t active_ = XCB_WINDOW_NONE;
    Listener listener_;
    Question asked_ = Question::none;
    unsigned int sequence_ = 0;  // of what was asked
    bool active_is_old_ = false;
    bool state_is_old_ = false;
    std::unique_ptr<EventLoop::Watch> watch_;
};

xcb_window_t root_of(xcb_connection_t* connection, int screen) {
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(connection));
    for (; screen > 0 && screens.rem > 1; --screen) {
        xcb_screen_next(&screens);
    }
    return screens.data->root;
}

// None: the connection is gone.
xcb_atom_t answer_to(xcb_connection_t* connection, xcb_intern_atom_cookie_t question) {
    const XReply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, question, nullptr));
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
}

Atoms atoms_of(xcb_connection_t* connection) {
    const auto ask = [&](std::string_view name) {
        return xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.data());
    };
    const auto active_window = ask("_NET_ACTIVE_WINDOW");
    const auto state = ask("_NET_WM_STATE");
    const auto full_screen = ask("_NET_WM_STATE_FULLSCREEN");
    return {answer_to(connection, active_window), answer_to(connection, state),
            answer_to(connection, full_screen)};
}

}  // namespace

OpenedFullScreenSource open_x11_screen(EventLoop& loop, FullScreenSource::Listener listener) {
    const auto what = "cannot watch for full screens on X11";
    if (display_name().empty()) {
        return Error{what, "DISPLAY is not set", ""};
    }
    if (is_wayland_session()) {
        return Error{what, "this is a Wayland session, whose X server does not know native windows", ""};
    }
    int screen = 0;
    XConnection connection(xcb_connect(nullptr, &screen));
    if (xcb_connection_has_error(connection.get()) != 0) {
        return Error{what, "no connection to the display " + display_name(), "Check DISPLAY and XAUTHORITY"};
    }
    const auto atoms = atoms_of(connection.get());
    const auto root = root_of(connection.get(), screen);
    auto source = std::make_unique<X11Screen>(std::move(connection), root, atoms, std::move(listener));
    if (!source->start(loop)) {
        return Error{what, "its connection cannot be polled", ""};
    }
    return std::unique_ptr<FullScreenSource>(std::move(source));
}

}  // namespace limber
