// SPDX-License-Identifier: MIT
// What a start of limber-window asks for: from its command line, or handed over by a second start.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

#include "shared/base/exit_code.h"
#include "shared/message/state.h"

namespace limber {

struct WindowRequest {
    enum class Kind : std::uint8_t {
        today,
        run,        // the stretch of `reminder`; 0: as `stretch`
        stretch,    // `stretch`, of the person's own accord; empty: the daemon chooses
        icon,       // the tray icon of old panels
        cards,      // why not to crack one's back
        screening,  // the questions before the first stretch
        invite,     // to the break of `reminder`, on a whole screen
    };
    Kind kind = Kind::today;
    std::uint64_t reminder = 0;
    StretchId stretch = {};
    std::string token = {};  // the desktop's leave to come to the front, for this once; may be empty
    friend bool operator==(const WindowRequest&, const WindowRequest&) = default;
};

// A picture of all figures is written, and no window shown.
struct ContactSheet {
    std::filesystem::path file;  // a PNG; an existing one is replaced
    bool names = true;           // otherwise numbers, in the order of the catalogue
    friend bool operator==(const ContactSheet&, const ContactSheet&) = default;
};

// The command line of limber-window; writes help, version and errors itself and then gives the status to end
// with.
std::variant<WindowRequest, ContactSheet, ExitCode> parse_arguments(int argc, const char* const* argv);

// What "Stretch now" asks for: the reminder that is up, or a stretch of the person's own accord. `state`
// nullptr: no daemon.
WindowRequest stretch_now_request(const State* state);

const char* to_string(WindowRequest::Kind kind);

}  // namespace limber
