// SPDX-License-Identifier: MIT
#include "shared/message/state.h"

namespace limber {

const char* to_string(Phase phase) {
    switch (phase) {
        case Phase::away:
            return "away";
        case Phase::sitting:
            return "sitting";
        case Phase::grace:
            return "grace";
        case Phase::standing:
            return "standing";
        case Phase::paused:
            return "paused";
        case Phase::stretching:
            return "stretching";
        case Phase::session_over:
            return "session_over";
    }
    return "unknown";
}

const char* to_string(ReminderState state) {
    switch (state) {
        case ReminderState::none:
            return "none";
        case ReminderState::due:
            return "due";
        case ReminderState::reminded:
            return "reminded";
        case ReminderState::snoozed:
            return "snoozed";
        case ReminderState::started:
            return "started";
    }
    return "unknown";
}

const char* to_string(ReminderWait wait) {
    switch (wait) {
        case ReminderWait::nothing:
            return "nothing";
        case ReminderWait::typing_pause:
            return "typing_pause";
        case ReminderWait::hold:
            return "hold";
    }
    return "unknown";
}

const char* to_string(ReminderManner manner) {
    switch (manner) {
        case ReminderManner::first:
            return "first";
        case ReminderManner::again:
            return "again";
        case ReminderManner::resident:
            return "resident";
        case ReminderManner::quiet:
            return "quiet";
    }
    return "unknown";
}

const char* to_string(NudgeKind kind) {
    switch (kind) {
        case NudgeKind::none:
            return "none";
        case NudgeKind::micro:
            return "micro";
        case NudgeKind::long_sit:
            return "long_sit";
    }
    return "unknown";
}

const char* to_string(Warning warning) {
    switch (warning) {
        case Warning::short_times:
            return "short_times";
        case Warning::history_unsaved:
            return "history_unsaved";
        case Warning::history_set_aside:
            return "history_set_aside";
        case Warning::configuration_wrong:
            return "configuration_wrong";
        case Warning::input_unseen:
            return "input_unseen";
        case Warning::catalogue_incomplete:
            return "catalogue_incomplete";
        case Warning::input_blind:
            return "input_blind";
        case Warning::input_coarse:
            return "input_coarse";
    }
    return "unknown";
}

}  // namespace limber
