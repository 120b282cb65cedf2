// SPDX-License-Identifier: MIT
// limber stretches hide and allow.
#include <algorithm>

#include "shared/base/calendar.h"
#include "shared/base/clock.h"
#include "shared/stretch/catalogue.h"
#include "shared/stretch/stretch_places.h"
#include "tray/command_line/commands.h"
#include "tray/command_line/kept_profile.h"
#include "tray/command_line/output.h"
#include "tray/command_line/stretch_report.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

void allow(Profile& profile, const StretchId& id, Day today) {
    std::erase(profile.hidden, id);
    std::erase_if(profile.suspended, [&](const SuspendedPart& part) { return part.stretch == id; });
    std::erase_if(profile.reenabled, [&](const Reenabled& again) { return again.stretch == id; });
    profile.reenabled.push_back({id, today});
}

}  // namespace

ExitCode hide_stretch(const std::string& id, bool hide) {
    const auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        return fail(catalogue.error());
    }
    const auto parsed = StretchId::parse(id);
    const auto* const stretch = parsed ? catalogue->find(*parsed) : nullptr;
    if (stretch == nullptr) {
        return fail(no_such_stretch(*catalogue, id));
    }
    auto kept = read_kept_profile();
    if (!kept) {
        return fail(kept.error());
    }
    const auto name = tr_data(stretch->name);
    if (!hide) {
        allow(kept->profile, *parsed, local_day(SystemClock().wall()));
        return keep(*kept, fill(tr("%1 is offered again where nothing else rules it out"), {name}));
    }
    auto& hidden = kept->profile.hidden;
    if (std::find(hidden.begin(), hidden.end(), *parsed) == hidden.end()) {
        hidden.push_back(*parsed);
    }
    return keep(*kept, fill(tr("%1 is not offered any more"), {name}));
}

}  // namespace limber
