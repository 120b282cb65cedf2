// SPDX-License-Identifier: MIT
// The ways of knowing, a file each. `owner`: the server's unique name on the bus. Null: not here.
#pragma once

#include "tray/silence/silence_way.h"

namespace limber {

// The property Inhibited of org.freedesktop.Notifications, which tells its changes. Plasma has it; it is on
// for the person's switch and while a program asks for quiet.
std::unique_ptr<SilenceWay> make_inhibited_way(GDBusConnection* bus, const std::string& owner,
                                               SilenceWay::OnWord on_word);

// dunst's property `paused`, which tells its changes, except those that SIGUSR1 and SIGUSR2 make: a pause
// that was found and not told has to be asked about.
std::unique_ptr<SilenceWay> make_dunst_way(GDBusConnection* bus, const std::string& owner,
                                           SilenceWay::OnWord on_word);

// mako's mode named do-not-disturb, by its property Modes; before mako 1.8 there is none, and ListModes has
// to be asked each time.
std::unique_ptr<SilenceWay> make_mako_way(GDBusConnection* bus, const std::string& owner,
                                          SilenceWay::OnWord on_word);

// Xfce's setting /do-not-disturb in Xfconf.
std::unique_ptr<SilenceWay> make_xfconf_way(GDBusConnection* bus, const std::string& owner,
                                            SilenceWay::OnWord on_word);

// GNOME's setting show-banners, by GSettings: the desktop's portal does not hand it on. Null where the
// schema is not installed.
std::unique_ptr<SilenceWay> make_gnome_way(GDBusConnection* bus, const std::string& owner,
                                           SilenceWay::OnWord on_word);

}  // namespace limber
