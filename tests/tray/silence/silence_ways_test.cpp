// SPDX-License-Identifier: MIT
// Each way of knowing: on at the start, off, on again.
#include "tests/catch.h"
#include "tests/tray/silence/silence_desk.h"

using namespace limber;

namespace {

using Changes = std::vector<Silence>;

constexpr const char* mako_description = R"xml(
<node><interface name="fr.emersion.Mako">
  <method name="ListModes"><arg name="modes" type="as" direction="out"/></method>
  <property name="Modes" type="as" access="read"/>
</interface></node>)xml";

constexpr const char* xfconf_description = R"xml(
<node><interface name="org.xfce.Xfconf">
  <method name="GetProperty">
    <arg name="channel" type="s" direction="in"/><arg name="property" type="s" direction="in"/>
    <arg name="value" type="v" direction="out"/>
  </method>
</interface></node>)xml";

std::unique_ptr<FakeBusService> make_mako(const PrivateBus& bus) {
    auto mako = make_server(bus, "mako", "emersion");
    mako->add("/fr/emersion/Mako", mako_description);
    return mako;
}

void set_property(FakeBusService& server, const char* interface, const char* property, GVariant* value) {
    server.answer(property, value);
    server.tell_change(interface, property);
}

std::unique_ptr<FakeBusService> make_xfconf(const PrivateBus& bus) {
    auto xfconf = std::make_unique<FakeBusService>(bus);
    xfconf->add("/org/xfce/Xfconf", xfconf_description);
    return xfconf;
}

GVariant* xfconf_value(bool on) {
    return g_variant_new("(v)", g_variant_new_boolean(on ? TRUE : FALSE));
}

void set_xfconf(FakeBusService& xfconf, const char* channel, const char* property, bool on) {
    xfconf.answer("GetProperty", xfconf_value(on));
    xfconf.emit(xfconf_name, "PropertyChanged",
                g_variant_new("(ssv)", channel, property, g_variant_new_boolean(on ? TRUE : FALSE)));
}

}  // namespace

TEST_CASE("A server's Inhibited is read at the start and followed from then on", "[silence]") {
    SilenceDesk desk;
    const auto server = make_server(desk.bus(), "Plasma", "KDE");
    server->answer("Inhibited", g_variant_new_boolean(TRUE));
    server->own(notifications);
    desk.watch();
    CHECK(desk.silence().now() == Silence::off);
    CHECK(desk.becomes(Silence::told));
    set_property(*server, notifications, "Inhibited", g_variant_new_boolean(FALSE));
    CHECK(desk.becomes(Silence::off));
    server->answer("Inhibited", g_variant_new_boolean(TRUE));
    server->tell_invalid(notifications, "Inhibited");
    CHECK(desk.becomes(Silence::told));
    CHECK(desk.changes() == Changes{Silence::told, Silence::off, Silence::told});
    const auto asked = server->times_asked("Inhibited");
    desk.silence().ask();
    SilenceDesk::rest();
    CHECK(server->times_asked("Inhibited") == asked);
}

TEST_CASE("What else changes at the server is no matter", "[silence]") {
    SilenceDesk desk;
    const auto server = make_server(desk.bus(), "Plasma", "KDE");
    server->answer("Inhibited", g_variant_new_boolean(FALSE));
    server->answer("Other", g_variant_new_boolean(TRUE));
    server->own(notifications);
    desk.watch();
    CHECK(SilenceDesk::wait([&] { return server->times_asked("Inhibited") == 1; }));
    server->tell_change(notifications, "Other");
    server->tell_invalid(notifications, "Other");
    server->answer("Inhibited", g_variant_new_uint32(1));
    server->tell_change(notifications, "Inhibited");
    SilenceDesk::rest();
    CHECK(desk.changes().empty());
    CHECK(server->times_asked("Inhibited") == 1);
}

TEST_CASE("dunst's pause is told, and one that a signal to the process made has to be asked about",
          "[silence]") {
    SilenceDesk desk;
    const auto dunst = make_server(desk.bus(), "dunst", "knopwob");
    dunst->answer("paused", g_variant_new_boolean(TRUE));
    dunst->own(notifications);
    desk.watch();
    CHECK(desk.becomes(Silence::asked));
    dunst->answer("paused", g_variant_new_boolean(FALSE));
    SilenceDesk::rest();
    CHECK(desk.silence().now() == Silence::asked);
    desk.silence().ask();
    CHECK(desk.becomes(Silence::off));
    set_property(*dunst, dunst_interface, "paused", g_variant_new_boolean(TRUE));
    CHECK(desk.becomes(Silence::told));
    desk.silence().ask();
    SilenceDesk::rest();
    CHECK(desk.silence().now() == Silence::told);
    set_property(*dunst, dunst_interface, "paused", g_variant_new_boolean(FALSE));
    CHECK(desk.becomes(Silence::off));
    dunst->answer("paused", g_variant_new_boolean(TRUE));
    desk.silence().ask();
    CHECK(desk.becomes(Silence::asked));
    CHECK(desk.changes() ==
          Changes{Silence::asked, Silence::off, Silence::told, Silence::off, Silence::asked});
}

TEST_CASE("mako without signals is asked when that is wanted and never else", "[silence]") {
    SilenceDesk desk;
    const auto mako = make_mako(desk.bus());
    mako->answer("ListModes", g_variant_new("(@as)", words({"default", "do-not-disturb"})));
    mako->own(notifications);
    desk.watch();
    CHECK(SilenceDesk::wait([&] { return mako->times_asked("Modes") == 1; }));
    SilenceDesk::rest();
    CHECK(mako->times_asked("ListModes") == 0);
    CHECK(desk.silence().now() == Silence::off);
    desk.silence().ask();
    desk.silence().ask();
    CHECK(desk.becomes(Silence::asked));
    CHECK(mako->times_asked("ListModes") == 1);
    mako->answer("ListModes", g_variant_new("(@as)", words({"default", "do-not-disturb-please"})));
    SilenceDesk::rest();
    CHECK(desk.silence().now() == Silence::asked);
    desk.silence().ask();
    CHECK(desk.becomes(Silence::off));
    CHECK(mako->times_asked("ListModes") == 2);
    CHECK(mako->times_asked("Modes") == 1);
}

TEST_CASE("mako with signals tells its modes and is not asked", "[silence]") {
    SilenceDesk desk;
    const auto mako = make_mako(desk.bus());
    mako->answer("Modes", words({"default", "do-not-disturb"}));
    mako->own(notifications);
    desk.watch();
    CHECK(desk.becomes(Silence::told));
    mako->answer("Modes", words({"default"}));
    mako->tell_invalid(mako_interface, "Modes");
    CHECK(desk.becomes(Silence::off));
    mako->answer("Modes", words({"do-not-disturb"}));
    mako->tell_change(mako_interface, "Modes");
    CHECK(desk.becomes(Silence::told));
    const auto asked = mako->times_asked("Modes");
    desk.silence().ask();
    SilenceDesk::rest();
    CHECK(mako->times_asked("ListModes") == 0);
    CHECK(mako->times_asked("Modes") == asked);
}

TEST_CASE("Xfce's setting is read at the start and followed until it is removed", "[silence]") {
    SilenceDesk desk;
    const auto xfconf = make_xfconf(desk.bus());
    xfconf->answer("GetProperty", xfconf_value(true));
    xfconf->own(xfconf_name);
    const auto server = make_server(desk.bus(), "Xfce Notify Daemon", "Xfce");
    server->own(notifications);
    desk.watch();
    CHECK(desk.becomes(Silence::told));
    set_xfconf(*xfconf, "xfce4-notifyd", "/do-not-disturb", false);
    CHECK(desk.becomes(Silence::off));
    set_xfconf(*xfconf, "xfce4-notifyd", "/do-not-disturb", true);
    CHECK(desk.becomes(Silence::told));
    xfconf->refuse("GetProperty");
    xfconf->emit(xfconf_name, "PropertyRemoved", g_variant_new("(ss)", "xfce4-notifyd", "/do-not-disturb"));
    CHECK(desk.becomes(Silence::off));
}

TEST_CASE("Other settings of Xfce's are no matter, and Xfconf may come later", "[silence]") {
    SilenceDesk desk;
    const auto server = make_server(desk.bus(), "Xfce Notify Daemon", "Xfce");
    server->own(notifications);
    desk.watch();
    CHECK(SilenceDesk::wait([&] { return server->times_asked("Inhibited") == 1; }));
    auto xfconf = make_xfconf(desk.bus());
    xfconf->own(xfconf_name);
    CHECK(SilenceDesk::wait([&] { return xfconf->times_asked("GetProperty") == 1; }));
    set_xfconf(*xfconf, "xfce4-notifyd", "/primary-monitor", true);
    set_xfconf(*xfconf, "xfce4-panel", "/do-not-disturb", true);
    SilenceDesk::rest();
    CHECK(desk.changes().empty());
    set_xfconf(*xfconf, "xfce4-notifyd", "/do-not-disturb", true);
    CHECK(desk.becomes(Silence::told));
    xfconf.reset();
    SilenceDesk::rest();
    CHECK(desk.silence().now() == Silence::told);
    xfconf = make_xfconf(desk.bus());
    xfconf->answer("GetProperty", xfconf_value(false));
    xfconf->own(xfconf_name);
    CHECK(desk.becomes(Silence::off));
}
