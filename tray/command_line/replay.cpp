// SPDX-License-Identifier: MIT
#include "tray/command_line/replay.h"

#include "shared/base/clock.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"
#include "tray/command_line/replay_json.h"
#include "tray/command_line/replay_report.h"
#include "tray/command_line/replay_source.h"

namespace limber {

ExitCode replay_trace(const ReplayRequest& request) {
    const auto settings = parse_replay_settings(request.set);
    if (!settings) {
        return fail(settings.error());
    }
    const SystemClock clock;
    const Moment now{clock.boot(), clock.wall()};
    const auto source = find_replay_source(request.file, request.day, local_day(now.wall));
    if (!source) {
        return fail(source.error());
    }
    // A daemon that runs has gone on since the last line.
    const bool goes_on = source->is_today && connect_to_daemon().ok();
    const auto played = play_trace(*source, *settings, goes_on ? std::optional(now) : std::nullopt);
    if (const auto fit = settings_fit(*settings, played.rules_seen); !fit) {
        return fail(fit.error());
    }
    return say(request.json ? replay_json(*source, *settings, played)
                            : replay_text(*source, *settings, played));
}

}  // namespace limber
