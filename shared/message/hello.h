// SPDX-License-Identifier: MIT
// The first packet each way on the socket. The first 16 bytes of both are frozen for ever, so that any two
// versions can tell each other that they do not fit.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

namespace limber {

inline constexpr std::uint64_t hello_magic = 0x7265626d696c2101;  // "limber" between two marks
inline constexpr std::uint32_t protocol_version = 1;

enum class Role : std::uint32_t { tray = 1, window, command_line };

struct Hello {
    std::uint64_t magic = hello_magic;
    std::uint32_t protocol = protocol_version;
    std::uint32_t role = 0;     // Role
    std::uint64_t session = 0;  // session_id.h; only a tray's counts
    // CLOCK_BOOTTIME ms at which a tray saw the last daemon die; 0: it did not. A daemon that comes back
    // takes it as its last known fact when the journal is older.
    std::int64_t daemon_missed_at = 0;
    std::array<char, 32> build{};  // for logs; zero-terminated
};

enum class WelcomeStatus : std::uint32_t {
    welcome = 1,
    wrong_version,  // protocol or layout differs
    tray_running,   // a tray of this session is there already
    too_many_clients,
    not_understood,
};

struct Welcome {
    std::uint64_t magic = hello_magic;
    std::uint32_t protocol = protocol_version;
    std::uint32_t status = 0;  // WelcomeStatus
    std::uint32_t state_bytes = 0;
    std::uint32_t mailbox_bytes = 0;
    std::uint64_t layout_fingerprint = 0;
    std::array<char, 32> build{};
};

static_assert(sizeof(Hello) == 64 && std::is_trivially_copyable_v<Hello>);
static_assert(sizeof(Welcome) == 64 && std::is_trivially_copyable_v<Welcome>);

// Why the daemon hung up on purpose: a word of the mailbox that only the daemon writes, 0 while all is well.
enum class Farewell : std::uint32_t {
    none = 0,
    replaced_by_newer_login,
    protocol_breach,
    daemon_quits,      // it alone: another may come
    everything_quits,  // the person quit Limber
    session_over
};

}  // namespace limber
