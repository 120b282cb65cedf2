// SPDX-License-Identifier: MIT
// A replay for programs: one JSON object on a line. Times are ISO 8601 with the local offset, lengths whole
// seconds. New keys may come; none of these goes.
//     trace        the file
//     set          {"spell.limit": "45m"}: what was changed
//     rules        in force at the end, with the change: limit_s rest_s short_rest_s reading_grace_s snooze_s
//                  ask_after_s; rules_known: false where the trace began without them
//     entries      in the order in which each became known ("at"), by "kind":
//         spell             from until sitting_s stretches end ("absence", "stretch") is_break
//         credit            from until taken_off_s: an absence took that off the clock
//         reminder          news ("raised", "offered", "passed", "snoozed", "skipped", "withdrawn",
//         "started",
//                           "went on", "finished", "lost") outcome (null: none)
//         unseen            length_s, while no daemon watched
//         break_taken_back  from until: of the spell that went on after all
//         open_spell        from sitting_s: goes on when the trace ends
//     sums         sitting_s spells longest_s breaks reminders not_applied (answers that found no reminder)
//     as_it_was    the same without the change; null where nothing was changed
//     lines        {read, not_read, cut}; not_read: [{line, why}] of the first 20, not_read_count: of all
#pragma once

#include <string>
#include <vector>

#include "tray/command_line/replay_playing.h"

namespace limber {

std::string replay_json(const ReplaySource& source, const std::vector<ReplaySetting>& settings,
                        const PlayedTrace& played);

}  // namespace limber
