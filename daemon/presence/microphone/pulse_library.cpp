// SPDX-License-Identifier: MIT
#include "daemon/presence/microphone/pulse_library.h"

#include <dlfcn.h>

namespace limber {

namespace {

constexpr auto file_name = "libpulse.so.0";

// Empty: all found. Otherwise the name of one that is not there.
std::string find_all(void* library, PulseLibrary& table) {
    std::string missing;
    const auto find = [&](auto& function, const char* name) {
        void* const found = dlsym(library, name);
        if (found == nullptr) {
            missing = name;
        }
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(found);
    };
    find(table.context_new, "pa_context_new");
    find(table.context_connect, "pa_context_connect");
    find(table.context_disconnect, "pa_context_disconnect");
    find(table.context_unref, "pa_context_unref");
    find(table.context_errno, "pa_context_errno");
    find(table.context_get_state, "pa_context_get_state");
    find(table.context_set_state_callback, "pa_context_set_state_callback");
    find(table.context_set_subscribe_callback, "pa_context_set_subscribe_callback");
    find(table.context_subscribe, "pa_context_subscribe");
    find(table.context_get_source_output_info_list, "pa_context_get_source_output_info_list");
    find(table.context_get_source_info_by_index, "pa_context_get_source_info_by_index");
    find(table.operation_unref, "pa_operation_unref");
    find(table.proplist_gets, "pa_proplist_gets");
    find(table.strerror, "pa_strerror");
    return missing;
}

}  // namespace

Result<const PulseLibrary*> PulseLibrary::load() {
    static PulseLibrary table{};
    if (table.strerror != nullptr) {
        return &table;
    }
    const std::string what = "cannot see whether a microphone is in use";
    void* const library = dlopen(file_name, RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr) {
        const char* const why = dlerror();
        return Error{what, why == nullptr ? file_name : why, ""};
    }
    PulseLibrary found{};
    const auto missing = find_all(library, found);
    if (!missing.empty()) {
        dlclose(library);
        return Error{what, std::string(file_name) + " has no " + missing, ""};
    }
    table = found;
    return &table;
}

}  // namespace limber
