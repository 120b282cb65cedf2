// SPDX-License-Identifier: MIT
#include "shared/message/session_id.h"

#include <cstdlib>
#include <initializer_list>
#include <string>

#include "shared/base/fnv.h"

namespace limber {

namespace {

std::uint64_t hash_of_environment(std::initializer_list<const char*> names) {
    std::string all;
    for (const char* const name : names) {
        const char* const value = std::getenv(name);
        all += value == nullptr ? "" : value;
        all += '\n';
    }
    const auto hash = fnv1a(all);
    return hash == 0 ? 1 : hash;
}

}  // namespace

std::uint64_t own_session_id() {
    return hash_of_environment({"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_ID"});
}

std::uint64_t own_display_id() {
    return hash_of_environment({"DISPLAY", "WAYLAND_DISPLAY"});
}

}  // namespace limber
