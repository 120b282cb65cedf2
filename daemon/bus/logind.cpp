// SPDX-License-Identifier: MIT
#include "daemon/bus/logind.h"

#include <cstdlib>

#include <unistd.h>

namespace limber {

namespace {

enum class Way { by_environment, by_process, by_display };

std::string named_session() {
    const char* const id = std::getenv("XDG_SESSION_ID");
    return id == nullptr ? "" : id;
}

Way first_way() {
    return named_session().empty() ? Way::by_process : Way::by_environment;
}

std::optional<Way> next_way(Way way) {
    switch (way) {
        case Way::by_environment:
            return Way::by_process;
        case Way::by_process:
            return Way::by_display;
        case Way::by_display:
            break;
    }
    return std::nullopt;
}

BusMember method_of(Way way) {
    return {logind_path, logind_manager, way == Way::by_process ? "GetSessionByPID" : "GetSession"};
}

std::string id_of(Way way) {
    return way == Way::by_environment ? named_session() : "auto";
}

std::optional<std::string> read_path(sd_bus_message* message) {
    const char* path = nullptr;
    return sd_bus_message_read(message, "o", &path) > 0 ? std::optional<std::string>(path) : std::nullopt;
}

void find(Service& logind, Way way, std::function<void(std::optional<std::string>)> on_found) {
    auto on_reply = [&logind, way, found = std::move(on_found)](const Reply& reply) {
        auto path = reply.ok() ? read_path(reply.message()) : std::nullopt;
        const auto next = next_way(way);
        if (path || !next) {
            found(std::move(path));
        } else {
            find(logind, *next, found);
        }
    };
    if (way == Way::by_process) {
        logind.call(method_of(way), std::move(on_reply), "u", static_cast<std::uint32_t>(getpid()));
    } else {
        logind.call(method_of(way), std::move(on_reply), "s", id_of(way).c_str());
    }
}

}  // namespace

void find_logind_session(Service& logind, std::function<void(std::optional<std::string>)> on_found) {
    find(logind, first_way(), std::move(on_found));
}

std::optional<std::string> find_logind_session_now(Service& logind) {
    for (std::optional<Way> way = first_way(); way; way = next_way(*way)) {
        const auto reply =
            *way == Way::by_process
                ? logind.call_now(method_of(*way), nullptr, "u", static_cast<std::uint32_t>(getpid()))
                : logind.call_now(method_of(*way), nullptr, "s", id_of(*way).c_str());
        const auto path = reply ? read_path(reply.get()) : std::nullopt;
        if (path) {
            return path;
        }
    }
    return std::nullopt;
}

}  // namespace limber
