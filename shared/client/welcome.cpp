// SPDX-License-Identifier: MIT
#include "shared/client/welcome.h"

#include <algorithm>
#include <cstring>

#include "shared/base/build_info.h"
#include "shared/ipc/daemon_error.h"
#include "shared/ipc/layout.h"
#include "shared/ipc/mailbox.h"
#include "shared/ipc/state_segment.h"

namespace limber {

namespace {

constexpr const char* restart_it = "Restart it: limber daemon stop, then limber daemon start";
constexpr std::size_t frozen_bytes = 16;

// Only what can be printed: the text comes from outside.
std::string build_of(const Welcome& welcome) {
    const auto end = std::find(welcome.build.begin(), welcome.build.end(), '\0');
    std::string text(welcome.build.begin(), end);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

}  // namespace

Result<Welcome> judge_welcome(std::span<const std::byte> bytes, std::size_t length) {
    Welcome welcome;
    if (length < frozen_bytes || bytes.size() < frozen_bytes) {
        return daemon_speaks_nonsense("its first packet is too short");
    }
    std::memcpy(&welcome, bytes.data(), std::min(bytes.size(), sizeof(welcome)));
    if (welcome.magic != hello_magic) {
        return daemon_speaks_nonsense("its first packet does not begin as it should");
    }
    if (welcome.protocol != protocol_version) {
        return Error{"the daemon speaks protocol " + std::to_string(welcome.protocol) + ", this program " +
                         std::to_string(protocol_version),
                     "", restart_it, ExitCode::wrong_version};
    }
    if (length != sizeof(welcome) || bytes.size() < sizeof(welcome)) {
        return daemon_speaks_nonsense("its first packet has the wrong length");
    }
    switch (static_cast<WelcomeStatus>(welcome.status)) {
        case WelcomeStatus::welcome:
            break;
        case WelcomeStatus::wrong_version:
            return daemon_speaks_nonsense("it refuses the protocol it speaks itself");
        case WelcomeStatus::tray_running:
            return Error{"Limber is in the tray already", "", "", ExitCode::already_running};
        case WelcomeStatus::too_many_clients:
            return Error{"Limber's daemon is busy", "too many programs talk to it already",
                         "Close one of Limber's programs", ExitCode::error};
        case WelcomeStatus::not_understood:
            return daemon_speaks_nonsense("it did not understand our hello");
        default:
            return daemon_speaks_nonsense("its first packet has a status without a meaning");
    }
    if (welcome.layout_fingerprint != layout_fingerprint() || welcome.state_bytes != sizeof(StateMemory) ||
        welcome.mailbox_bytes != sizeof(MailboxMemory)) {
        return Error{"the daemon and this program come from different builds",
                     "its is " + build_of(welcome) + ", this is " + version, restart_it,
                     ExitCode::wrong_version};
    }
    return welcome;
}

}  // namespace limber
