// SPDX-License-Identifier: MIT
// Who is at the desk: turns what the sources tell (hands, holds, absences) and what the person says into the
// events of the spell. Pure: (attendance, spell, event, now) → (attendance, spell, finished spells).
//
//     hands      input goes on. What is sitting and what is a gap the spell decides
//     hold       a film, a microphone, a camera: at the desk though no input comes. It counts when it began
//     before
//                the reading grace was over. A microphone or camera that comes into use later is a return,
//                for somebody took the call; a film that goes on by itself is none. After 3 h without any
//                input holds are forgotten ones and count no more
//     absence    locked, asleep, another session in front, or "I am leaving": away from that moment, no
//     grace.
//                Unlocking and switching back are a return; waking is not, the gap begins anew
//     bump       input out of an absence is a return when it lasts 0.8 s, or more of it comes within the
//     grace;
//                a lone nudge of the mouse is none. A return is dated back to its first input
//     standing   as the person says: the sitting clock stands, until they say otherwise, lock, or leave.
//     Without
//                input for longer than the grace it is paid back like any absence; after a rest more it is
//                over
//
// The order of events that come at the same time does not matter, nor how late a timer is.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "daemon/attendance/undo.h"
#include "daemon/spell/spell.h"
#include "shared/message/watching.h"

namespace limber {

struct AttendanceRules {
    SpellRules spell;
    Duration ask_standing;  // standing after which to ask about it
};

// Plain data; the whole of it is journalled.
struct Attendance {
    static constexpr Duration bump{800};       // input shorter than that is no return
    static constexpr Duration settling{200};   // input further apart is a burst of its own, out of an absence
    static constexpr Duration forgotten = 3h;  // without input: a hold counts no more
    static constexpr Duration late_notice{
        2000};  // by how much a hold may be told too late to be within the grace
    // Some lock screens tell only of locking. Whoever works for a minute, without a rest of five seconds, is
    // not typing a password: the screen was unlocked when that began.
    static constexpr Duration longest_password = 60s;
    static constexpr Duration password_pause = 5s;
    static constexpr Duration leaving{5000};  // after "I am leaving": input is the way out

    bool hands = false;                          // input goes on, as far as the source has told
    std::optional<BootTime> hands_since;         // `hands`: when it began after a rest
    std::optional<BootTime> last_input;          // known to have been the last; `hands`: not yet
    std::optional<BootTime> nudge;               // out of an absence: the first input of what may be a return
    std::uint32_t signals = 0;                   // bits of Signal that are on
    std::uint32_t holding = 0;                   // of them those that count as being at the desk
    std::array<BootTime, signal_count> since{};  // when each of them came on
    // The last hold that counted and is over.
    std::optional<BootTime> held_from;
    std::optional<BootTime> held_until;
    std::optional<BootTime> returned;        // unlocked, or switched back to, last
    std::optional<BootTime> woke;            // the last sleep that was told ended then
    std::optional<BootTime> left;            // "I am leaving now"
    std::optional<BootTime> standing_since;  // "I'm standing now"
    std::optional<BootTime> standing_told;   // said last
    bool run = false;                        // a guided stretch runs
    Undo undo;

    bool absent() const { return (signals & absence_signals) != 0 || left; }
    bool held() const { return holding != 0; }
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

struct AttendanceStep {
    Attendance attendance;
    Spell spell;
    std::vector<FinishedSpell> finished;
    std::optional<FinishedSpell> no_break;  // on_here: this one's end was no break
    bool refused = false;                   // nothing to undo, or not standing
};

// What is handed from one event to the next.
struct AtDesk {
    const AttendanceRules& rules;
    const Attendance& attendance;
    const Spell& spell;
};

AttendanceStep on_input(const AtDesk& desk, BootTime now);
// No input since `last_input`.
AttendanceStep on_rest(const AtDesk& desk, BootTime last_input, BootTime now);
AttendanceStep on_signal(const AtDesk& desk, Signal signal, bool on, BootTime now);
// The machine slept from then until now. `last_input` before it; nothing: not known. Where another source has
// told so already, it changes nothing.
AttendanceStep on_slept(const AtDesk& desk, BootTime from, std::optional<BootTime> last_input, BootTime now);
AttendanceStep on_standing(const AtDesk& desk, bool standing, BootTime now);
AttendanceStep on_leave(const AtDesk& desk, BootTime now);
AttendanceStep on_here(const AtDesk& desk, BootTime now);
// A click or a command: whoever gave it is there.
AttendanceStep on_person(const AtDesk& desk, BootTime now);
AttendanceStep on_run_start(const AtDesk& desk, BootTime now);
AttendanceStep on_run_end(const AtDesk& desk, StretchEnd end, BootTime now);
AttendanceStep on_time(const AtDesk& desk, BootTime now);

std::optional<BootTime> next_wakeup(const AtDesk& desk, BootTime now);

// Long enough on their feet to ask about it.
bool asks_about_standing(const AtDesk& desk, BootTime now);
// How long the hands must rest to be worth a notice. Nothing: the next input is what is waited for.
std::optional<Duration> awaited_rest(const AtDesk& desk);

}  // namespace limber
