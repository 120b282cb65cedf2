// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/kde_inhibitors.h"

#include "daemon/presence/inhibitors/signalled_inhibitors.h"

namespace limber {

std::unique_ptr<PresenceSource> make_kde_inhibitors(const PresenceSurroundings& around) {
    constexpr InhibitorSigns signs{
        "org.kde.Solid.PowerManagement.PolicyAgent",
        "/org/kde/Solid/PowerManagement/PolicyAgent",
        "org.kde.Solid.PowerManagement.PolicyAgent",
        {"InhibitionsChanged", nullptr},
        "HasInhibition",
        4,  // the screen may not be changed
    };
    return make_signalled_inhibitors(around, signs);
}

}  // namespace limber
