// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/gnome_inhibitors.h"

#include "daemon/presence/inhibitors/signalled_inhibitors.h"

namespace limber {

std::unique_ptr<PresenceSource> make_gnome_inhibitors(const PresenceSurroundings& around) {
    constexpr InhibitorSigns signs{
        "org.gnome.SessionManager",
        "/org/gnome/SessionManager",
        "org.gnome.SessionManager",
        {"InhibitorAdded", "InhibitorRemoved"},
        "IsInhibited",
        8,
    };
    return make_signalled_inhibitors(around, signs);
}

}  // namespace limber
