// SPDX-License-Identifier: MIT
// limber flareup: "my back is bad", for some days.
#include "shared/base/clock.h"
#include "shared/stretch/profile_file.h"
#include "tray/command_line/commands.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/kept_profile.h"
#include "tray/command_line/output.h"
#include "tray/command_line/time_argument.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::string flare_up_text(const Profile& profile, Day today) {
    if (!profile.flare_up_until || *profile.flare_up_until <= today) {
        return tr("No flare-up is set");
    }
    return fill(tr("Until the end of %1 reminders leave out what a bad back had better not do, and offer the "
                   "easier way"),
                {day_text(*profile.flare_up_until - 1)});
}

}  // namespace

ExitCode flare_up(const std::string& days) {
    const auto length = days.empty() || days == "off" ? Result<int>(0) : parse_days(days);
    if (!length) {
        return fail(length.error());
    }
    auto kept = read_kept_profile();
    if (!kept) {
        return fail(kept.error());
    }
    const auto today = local_day(SystemClock().wall());
    if (days.empty()) {
        return say(flare_up_text(kept->profile, today));
    }
    kept->profile.flare_up_until = *length == 0 ? std::nullopt : std::optional<Day>(today + *length);
    return keep(*kept, flare_up_text(kept->profile, today));
}

}  // namespace limber
