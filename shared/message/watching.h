// SPDX-License-Identifier: MIT
// What Limber watches the person's presence by, and how that stands: for the state, `limber doctor` and
// tests.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace limber {

// Ways of knowing that keyboard or mouse are used, in the order of trust. One file each in daemon/input.
enum class InputKind : std::uint8_t {
    ext_idle_input,  // Wayland ext_idle_notifier_v1 from version 2: input alone, and idle inhibitors beside
                     // it
    ext_idle,        // version 1: silent while an idle inhibitor is on
    kde_idle,        // org_kde_kwin_idle, of older sway and Plasma; silent in the same way
    xsync,           // X11: the only one that tells keyboard and pointer apart
    gnome_idle_monitor,  // org.gnome.Mutter.IdleMonitor
    logind_idle_hint,    // coarse: the last resort
};
inline constexpr std::size_t input_kind_count = 6;

// Ways of knowing that the person is at the desk though no key is pressed, or is not. One file each in
// daemon/presence.
enum class PresenceKind : std::uint8_t {
    logind_session,     // lock, sleep, switch to another session
    screen_saver,       // org.freedesktop.ScreenSaver, org.gnome.ScreenSaver: lock
    logind_inhibitors,  // idle inhibitors, here and below
    gnome_inhibitors,
    kde_inhibitors,
    asked_inhibitors,    // org.freedesktop.PowerManagement HasInhibit: asked when an absence would begin
    wayland_inhibitors,  // the difference between the two notifications of ext_idle_input
    microphone,
    camera,
};
inline constexpr std::size_t presence_kind_count = 9;

// How one of them stands. Four bits in the state.
enum class WatchVerdict : std::uint8_t {
    untried,  // not needed: a better one is in use
    in_use,
    switched_off,  // by the configuration
    not_here,      // its desktop, bus, server or device is not here
    not_offered,   // the server is here and does not have it
    unsuited,      // works and would mislead: XWayland's counter on a Wayland session
    failed,
    lost,   // its server went away
    blind,  // tells of nothing while other signs show a person, or never tells of rest
};

enum class Device : std::uint8_t { keyboard, pointer };

// Reasons for sitting without input, for being away in spite of it, and for holding a reminder back. Bits in
// the state.
enum class Signal : std::uint8_t {
    inhibitor,   // a film, slides: something keeps the screen from going idle
    microphone,  // in use
    camera,      // in use
    locked,
    asleep,
    elsewhere,      // another session is in front
    full_screen,    // the active window fills a screen; watched only while a reminder waits
    notices_off,    // do not disturb: the notification server says when that ends
    notices_asked,  // do not disturb, of a server that has to be asked; is so at each pause of the person's
};
inline constexpr std::size_t signal_count = 9;

constexpr std::uint32_t bit_of(Signal signal) {
    return 1U << static_cast<unsigned>(signal);
}
// Those that tell of a person who is there.
inline constexpr std::uint32_t presence_signals =
    bit_of(Signal::inhibitor) | bit_of(Signal::microphone) | bit_of(Signal::camera);
// Those that tell of one who is not.
inline constexpr std::uint32_t absence_signals =
    bit_of(Signal::locked) | bit_of(Signal::asleep) | bit_of(Signal::elsewhere);
inline constexpr std::uint32_t call_signals = bit_of(Signal::microphone) | bit_of(Signal::camera);
inline constexpr std::uint32_t notice_signals = bit_of(Signal::notices_off) | bit_of(Signal::notices_asked);

using InputVerdicts = std::array<WatchVerdict, input_kind_count>;
using PresenceVerdicts = std::array<WatchVerdict, presence_kind_count>;

const char* to_string(InputKind kind);
const char* to_string(PresenceKind kind);
const char* to_string(WatchVerdict verdict);
const char* to_string(Signal signal);

}  // namespace limber
