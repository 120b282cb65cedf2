// SPDX-License-Identifier: MIT
// A private bus with a watch on its notification server, and servers of several makes.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "tests/tray/silence/fake_bus_service.h"
#include "tray/silence/silence_watch.h"

namespace limber {

inline constexpr const char* notifications = "org.freedesktop.Notifications";
inline constexpr const char* dunst_interface = "org.dunstproject.cmd0";
inline constexpr const char* mako_interface = "fr.emersion.Mako";
inline constexpr const char* xfconf_name = "org.xfce.Xfconf";

// A notification server that tells this name and vendor. It has `Inhibited` and `paused`, each refused until
// it is answered. It does not own its name yet.
std::unique_ptr<FakeBusService> make_server(const PrivateBus& bus, const char* name, const char* vendor);

// A list of words, as a value.
GVariant* words(const std::vector<const char*>& all);

class SilenceDesk {
public:
    const PrivateBus& bus() const { return bus_; }
    void watch();
    SilenceWatch& silence() { return *watch_; }
    // What on_change was called with, in order.
    const std::vector<Silence>& changes() const { return changes_; }

    // Lets everyone answer until it is so; false after ten seconds.
    static bool wait(const std::function<bool()>& is_so);
    bool becomes(Silence silence);
    // Lets everyone answer for a while in which nothing shall happen.
    static void rest();

private:
    PrivateBus bus_;
    GlibPointer<GDBusConnection> connection_;
    std::unique_ptr<SilenceWatch> watch_;
    std::vector<Silence> changes_;
};

}  // namespace limber
