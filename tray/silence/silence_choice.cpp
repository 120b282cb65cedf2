// SPDX-License-Identifier: MIT
#include "tray/silence/silence_choice.h"

#include "shared/base/log.h"
#include "tray/silence/silence_ways.h"

namespace limber {

namespace {

struct Entry {
    SilenceChoice choice;
    const char* server;  // the name it tells; null: whichever it is
    const char* vendor;  // null: whoever made it
};

constexpr Entry entries[] = {
    {{"the server's Inhibited", make_inhibited_way}, nullptr, nullptr},
    {{"dunst's pause", make_dunst_way}, "dunst", nullptr},
    {{"mako's modes", make_mako_way}, "mako", nullptr},
    {{"Xfce's setting", make_xfconf_way}, nullptr, "Xfce"},
    {{"GNOME's setting", make_gnome_way}, "gnome-shell", "GNOME"},
};

bool suits(const Entry& entry, const ServerIdentity& server) {
    return (entry.server == nullptr || server.name == entry.server) &&
           (entry.vendor == nullptr || server.vendor == entry.vendor);
}

}  // namespace

std::vector<SilenceChoice> choose_silence_ways(const ServerIdentity& server) {
    std::vector<SilenceChoice> chosen;
    for (const auto& entry : entries) {
        if (suits(entry, server)) {
            chosen.push_back(entry.choice);
        } else {
            log_debug(std::string("do not disturb: not by ") + entry.choice.what +
                      ": the server is another one");
        }
    }
    return chosen;
}

}  // namespace limber
