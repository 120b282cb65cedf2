// SPDX-License-Identifier: MIT
// Full screens on a real X server, whose windows are marked as a window manager would.
#include <cstdlib>
#include <cstring>
#include <vector>

#include "daemon/input/x11/x11_connection.h"
#include "tests/catch.h"
#include "tests/daemon/input/private_x_server.h"
#include "tests/daemon/screen/screen_desk.h"

using namespace limber;
using Told = ScreenDesk::Told;

namespace {

constexpr Duration a_while = ScreenWatch::calm + Duration(150);

// A window manager's hand. Each call is done when it returns.
class WindowManager {
public:
    WindowManager() : connection_(xcb_connect(nullptr, nullptr)) {
        REQUIRE(xcb_connection_has_error(connection_.get()) == 0);
        const auto* const screen = xcb_setup_roots_iterator(xcb_get_setup(connection_.get())).data;
        root_ = screen->root;
    }

    xcb_window_t open_window(bool full_screen = false) {
        return open_window(xcb_generate_id(connection_.get()), full_screen);
    }
    xcb_window_t open_window(xcb_window_t window, bool full_screen) {
        xcb_create_window(connection_.get(), XCB_COPY_FROM_PARENT, window, root_, 0, 0, 20, 20, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
        fill_screen(window, full_screen);
        return window;
    }
    void fill_screen(xcb_window_t window, bool on) {
        std::vector<xcb_atom_t> states{atom("_NET_WM_STATE_FOCUSED"), atom("_NET_WM_STATE_MAXIMIZED_VERT")};
        if (on) {
            states.push_back(atom("_NET_WM_STATE_FULLSCREEN"));
        }
        set(window, "_NET_WM_STATE", XCB_ATOM_ATOM, states);
    }
    void rename(xcb_window_t window) { set(window, "_NET_WM_NAME", XCB_ATOM_STRING, {7}); }
    void activate(xcb_window_t window) { set(root_, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, {window}); }
    void forget_active() {
        xcb_delete_property(connection_.get(), root_, atom("_NET_ACTIVE_WINDOW"));
        settle();
    }
    void close_window(xcb_window_t window) {
        xcb_destroy_window(connection_.get(), window);
        settle();
    }
    void grab_server() {
        xcb_grab_server(connection_.get());
        settle();
    }
    void release_server() {
        xcb_ungrab_server(connection_.get());
        settle();
    }

private:
    xcb_atom_t atom(const char* name) {
        const auto question =
            xcb_intern_atom(connection_.get(), 0, static_cast<std::uint16_t>(std::strlen(name)), name);
        const XReply<xcb_intern_atom_reply_t> reply(
            xcb_intern_atom_reply(connection_.get(), question, nullptr));
        REQUIRE(reply);
        return reply->atom;
    }
    void set(xcb_window_t window, const char* property, xcb_atom_t type,
             const std::vector<std::uint32_t>& values) {
        xcb_change_property(connection_.get(), XCB_PROP_MODE_REPLACE, window, atom(property), type, 32,
                            static_cast<std::uint32_t>(values.size()), values.data());
        settle();
    }
    void settle() { atom("WM_NAME"); }

    XConnection connection_;
    xcb_window_t root_ = XCB_WINDOW_NONE;
};

struct Desk {
    Desk() : server(PrivateXServer::start()) {
        unsetenv("WAYLAND_DISPLAY");
        unsetenv("XDG_SESSION_TYPE");
        if (server) {
            manager.emplace();
        }
    }

    std::optional<PrivateXServer> server;
    std::optional<WindowManager> manager;
    ScreenDesk screen;
};

}  // namespace

TEST_CASE("a full screen on X11 follows the active window, and what it does", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    const auto film = desk.manager->open_window(true);
    const auto text = desk.manager->open_window();
    desk.manager->activate(film);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.manager->activate(text);
    CHECK(desk.screen.run_until_told() == Told{"off"});
    desk.manager->fill_screen(text, true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.manager->activate(film);
    CHECK(desk.screen.run_for(a_while).empty());
    // No longer watched.
    desk.manager->fill_screen(text, false);
    CHECK(desk.screen.turns_in(a_while) == 0);
    desk.manager->fill_screen(film, false);
    CHECK(desk.screen.run_until_told() == Told{"off"});
}

TEST_CASE("without a window manager, or an active window, the answer is no", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    desk.manager->activate(desk.manager->open_window(true));
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.manager->activate(XCB_WINDOW_NONE);
    CHECK(desk.screen.run_until_told() == Told{"off"});
    desk.manager->activate(desk.manager->open_window(true));
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.manager->forget_active();
    CHECK(desk.screen.run_until_told() == Told{"off"});
}

TEST_CASE("a window that goes while it is asked about is no full screen", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    const auto film = desk.manager->open_window(true);
    desk.manager->activate(film);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    const auto next = desk.manager->open_window(true);
    desk.manager->activate(next);
    desk.manager->close_window(next);
    CHECK(desk.screen.run_until_told() == Told{"off"});
    desk.manager->activate(film);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.manager->close_window(film);
    const auto text = desk.manager->open_window();
    desk.manager->activate(text);
    CHECK(desk.screen.run_until_told() == Told{"off"});
    desk.manager->fill_screen(text, true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    // It is still named as the active one.
    desk.manager->close_window(text);
    CHECK(desk.screen.run_until_told() == Told{"off"});
    CHECK(desk.screen.run_for(a_while).empty());
    // Servers give a number again.
    desk.manager->activate(desk.manager->open_window(text, true));
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.manager->fill_screen(text, false);
    CHECK(desk.screen.run_until_told() == Told{"off"});
}

TEST_CASE("what does not last on X11 is not told", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    const auto film = desk.manager->open_window(true);
    desk.manager->activate(film);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    for (int i = 0; i < 5; ++i) {
        desk.manager->activate(XCB_WINDOW_NONE);
        CHECK(desk.screen.run_for(Duration(40)).empty());
        desk.manager->activate(film);
        CHECK(desk.screen.run_for(Duration(40)).empty());
    }
    CHECK(desk.screen.run_for(a_while).empty());
}

TEST_CASE("while nothing changes on X11 nothing wakes the loop", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    const auto film = desk.manager->open_window(true);
    desk.manager->activate(film);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.server->press_key();  // the server tells everybody of a change of keyboards
    desk.screen.run_for(Duration(100));
    desk.server->press_key();
    desk.server->move_pointer();
    CHECK(desk.screen.turns_in(Duration(1000)) == 0);
    desk.manager->rename(film);
    CHECK(desk.screen.run_for(a_while).empty());
    // Nobody listens any more.
    desk.screen.watch().want(false);
    desk.screen.run_for(Duration(50));
    desk.manager->fill_screen(film, false);
    CHECK(desk.screen.turns_in(a_while) == 0);
}

TEST_CASE("a grab of the X server delays the answer, and does not block the loop", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    const auto film = desk.manager->open_window(true);
    const auto text = desk.manager->open_window();
    desk.manager->activate(text);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    desk.manager->grab_server();
    desk.manager->activate(film);
    CHECK(desk.screen.run_for(a_while).empty());
    desk.manager->release_server();
    CHECK(desk.screen.run_until_told() == Told{"on"});
}

TEST_CASE("a display that dies ends a full screen, and nothing else", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    desk.manager->activate(desk.manager->open_window(true));
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.server->stop();
    CHECK(desk.screen.run_until_told() == Told{"off"});
    CHECK(desk.screen.run_for(a_while).empty());
    desk.screen.watch().want(false);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
}

TEST_CASE("in a Wayland session the X server is not asked", "[x11][screen]") {
    Desk desk;
    if (!desk.server) {
        return;
    }
    desk.manager->activate(desk.manager->open_window(true));
    const auto* const name = GENERATE("WAYLAND_DISPLAY", "XDG_SESSION_TYPE");
    setenv(name, "wayland", 1);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    unsetenv(name);
}
