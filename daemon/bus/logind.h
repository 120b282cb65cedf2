// SPDX-License-Identifier: MIT
// logind's names, and which of its sessions this login is.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "daemon/bus/service.h"

namespace limber {

inline constexpr auto logind_name = "org.freedesktop.login1";
inline constexpr auto logind_path = "/org/freedesktop/login1";
inline constexpr auto logind_manager = "org.freedesktop.login1.Manager";
inline constexpr auto logind_session_interface = "org.freedesktop.login1.Session";

// The object path of the session that XDG_SESSION_ID names, else of the one this process is in, else of the
// one that logind takes for the user's display ("auto"). Nothing: logind knows of none.
void find_logind_session(Service& logind, std::function<void(std::optional<std::string>)> on_found);
std::optional<std::string> find_logind_session_now(Service& logind);

}  // namespace limber
