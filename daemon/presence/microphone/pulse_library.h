// SPDX-License-Identifier: MIT
// The functions of libpulse that Limber calls, found when they are first needed: a daemon that has no sound
// server to talk to does not load the library, which costs about two megabytes.
#pragma once

#include <pulse/pulseaudio.h>

#include "shared/base/result.h"

namespace limber {

struct PulseLibrary {
    decltype(&pa_context_new) context_new;
    decltype(&pa_context_connect) context_connect;
    decltype(&pa_context_disconnect) context_disconnect;
    decltype(&pa_context_unref) context_unref;
    decltype(&pa_context_errno) context_errno;
    decltype(&pa_context_get_state) context_get_state;
    decltype(&pa_context_set_state_callback) context_set_state_callback;
    decltype(&pa_context_set_subscribe_callback) context_set_subscribe_callback;
    decltype(&pa_context_subscribe) context_subscribe;
    decltype(&pa_context_get_source_output_info_list) context_get_source_output_info_list;
    decltype(&pa_context_get_source_info_by_index) context_get_source_info_by_index;
    decltype(&pa_operation_unref) operation_unref;
    decltype(&pa_proplist_gets) proplist_gets;
    decltype(&pa_strerror) strerror;

    // Stays loaded from then on. Error: not installed.
    static Result<const PulseLibrary*> load();
};

}  // namespace limber
