// SPDX-License-Identifier: MIT
#include "tray/command_line/why_report.h"

#include <chrono>

#include <nlohmann/json.hpp>

#include "shared/base/clock.h"
#include "tray/command_line/commands.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"
#include "tray/text/translate.h"

namespace limber {

std::string why_json(const Why& why) {
    nlohmann::ordered_json json;
    json["due"] = why.due;
    json["due_in_s"] =
        why.due_in ? nlohmann::ordered_json(std::chrono::floor<std::chrono::seconds>(*why.due_in).count())
                   : nlohmann::ordered_json(nullptr);
    json["because"] = nlohmann::ordered_json::array();
    for (const auto& reason : why.because) {
        json["because"].push_back({{"code", reason.code}, {"text", reason.text}});
    }
    return json.dump();
}

std::string why_text(const Why& why) {
    std::string text = why.due ? tr("A break is due.") : tr("No break is due.");
    for (const auto& reason : why.because) {
        text += "\n- " + reason.text;
    }
    return text;
}

ExitCode show_why(bool json) {
    const SystemClock clock;
    const auto connection = connect_to_daemon();
    if (!connection && connection.error().exit != ExitCode::daemon_not_running) {
        return fail(connection.error());
    }
    const auto* const state = connection ? &*connection->state() : nullptr;
    const auto why = why_now(state, {clock.boot(), clock.wall()});
    say(json ? why_json(why) : why_text(why));
    return state == nullptr ? ExitCode::daemon_not_running : ExitCode::ok;
}

}  // namespace limber
