// SPDX-License-Identifier: MIT
#include "tray/silence/silence_choice.h"

#include "tests/catch.h"

using namespace limber;

namespace {

std::vector<std::string> ways_for(const char* name, const char* vendor) {
    std::vector<std::string> all;
    for (const auto& choice : choose_silence_ways({name, vendor})) {
        all.emplace_back(choice.what);
    }
    return all;
}

}  // namespace

TEST_CASE("Each server is known by the ways that suit it", "[silence]") {
    using All = std::vector<std::string>;
    const std::string any = "the server's Inhibited";
    CHECK(ways_for("dunst", "knopwob") == All{any, "dunst's pause"});
    CHECK(ways_for("mako", "emersion") == All{any, "mako's modes"});
    CHECK(ways_for("Xfce Notify Daemon", "Xfce") == All{any, "Xfce's setting"});
    CHECK(ways_for("gnome-shell", "GNOME") == All{any, "GNOME's setting"});
    CHECK(ways_for("Plasma", "KDE") == All{any});
    CHECK(ways_for("lxqt-notificationd", "lxqt.org") == All{any});
    CHECK(ways_for("notification-daemon", "GNOME") == All{any});
    CHECK(ways_for("", "") == All{any});
}

TEST_CASE("The end that is told counts for more than one that has to be asked for", "[silence]") {
    CHECK(stronger(Silence::off, Silence::off) == Silence::off);
    CHECK(stronger(Silence::off, Silence::asked) == Silence::asked);
    CHECK(stronger(Silence::told, Silence::asked) == Silence::told);
    CHECK(stronger(Silence::asked, Silence::told) == Silence::told);
    CHECK(stronger(Silence::told, Silence::off) == Silence::told);
}
