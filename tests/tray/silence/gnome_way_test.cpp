// SPDX-License-Identifier: MIT
// GNOME's setting, in a store and by a schema of the test's own.
#include <cstdlib>

#include "tests/catch.h"
#include "tests/temporary_directory.h"
#include "tests/tray/silence/silence_desk.h"

using namespace limber;

namespace {

using Changes = std::vector<Silence>;

constexpr const char* schema = R"xml(<schemalist>
<schema id="org.gnome.desktop.notifications" path="/org/gnome/desktop/notifications/">
<key name="show-banners" type="b"><default>true</default></key>
</schema></schemalist>)xml";

// GSettings looks at these once in the life of a program, so the program has one set of them.
GSettings* settings() {
    static TemporaryDirectory directory;
    static auto* const opened = [] {
        directory.write("test.gschema.xml", schema);
        const auto folder = directory.path().string();
        setenv("GSETTINGS_SCHEMA_DIR", folder.c_str(), 1);
        setenv("GSETTINGS_BACKEND", "memory", 1);
        const auto command = "glib-compile-schemas " + folder;
        REQUIRE(g_spawn_command_line_sync(command.c_str(), nullptr, nullptr, nullptr, nullptr) != 0);
        return g_settings_new("org.gnome.desktop.notifications");
    }();
    return opened;
}

void show_banners(bool shown) {
    g_settings_set_boolean(settings(), "show-banners", shown ? TRUE : FALSE);
}

}  // namespace

TEST_CASE("GNOME's setting is read at the start and followed from then on", "[silence]") {
    SilenceDesk desk;
    show_banners(false);
    const auto server = make_server(desk.bus(), "gnome-shell", "GNOME");
    server->own(notifications);
    desk.watch();
    CHECK(desk.becomes(Silence::told));
    show_banners(true);
    CHECK(desk.becomes(Silence::off));
    show_banners(false);
    CHECK(desk.becomes(Silence::told));
    CHECK(desk.changes() == Changes{Silence::told, Silence::off, Silence::told});
}

TEST_CASE("GNOME's setting is none of another server's business", "[silence]") {
    SilenceDesk desk;
    show_banners(false);
    const auto server = make_server(desk.bus(), "dunst", "knopwob");
    server->own(notifications);
    desk.watch();
    REQUIRE(SilenceDesk::wait([&] { return server->times_asked("paused") == 1; }));
    SilenceDesk::rest();
    CHECK(desk.changes().empty());
}
