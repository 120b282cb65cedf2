// SPDX-License-Identifier: MIT
// The real limber-tray before a panel, beside a portal that tells whether the desktop is dark.
#include "tray/icon/tone_watch.h"

#include <memory>

#include "tests/catch.h"
#include "tests/tray/desk/fake_panel.h"
#include "tests/tray/desk/fake_portal.h"

using namespace limber;

TEST_CASE("The tone is the colour scheme's, and GNOME's panel is dark", "[icon]") {
    CHECK(tone_of("KDE", 1) == PanelTone::dark);
    CHECK(tone_of("KDE", 2) == PanelTone::light);
    CHECK(tone_of("XFCE", 0) == PanelTone::unknown);
    CHECK(tone_of("XFCE", 7) == PanelTone::unknown);
    CHECK(tone_of("", 2) == PanelTone::light);
    CHECK(tone_of("ubuntu:GNOME", 2) == PanelTone::dark);
    CHECK(tone_of("GNOME", 0) == PanelTone::dark);
    CHECK(tone_of("X-GNOMEY:", 0) == PanelTone::unknown);
}

TEST_CASE("The icon follows the desktop from dark to light, and suits both where nothing is told",
          "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    FakePanel panel(desk);
    auto portal = std::make_unique<FakePortal>(desk, 1);
    desk.start_tray();
    CHECK(desk.wait([&] { return panel.icon() == "limber-ring-06-on-dark"; }));
    CHECK(panel.text("AttentionIconName") == "limber-due-on-dark");
    portal->change(2);
    CHECK(desk.wait([&] { return panel.icon() == "limber-ring-06-on-light"; }));
    portal.reset();
    CHECK(desk.wait([&] { return panel.icon() == "limber-ring-06"; }));
    portal = std::make_unique<FakePortal>(desk, 1);
    CHECK(desk.wait([&] { return panel.icon() == "limber-ring-06-on-dark"; }));
}
