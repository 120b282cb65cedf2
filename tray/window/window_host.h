// SPDX-License-Identifier: MIT
// What a window may ask of the program around it. The windows know neither each other nor the line to the
// daemon; tests stand in for the program.
#pragma once

#include <cstdint>

#include "shared/base/clock.h"
#include "shared/message/command.h"
#include "shared/message/state.h"
#include "shared/stretch/catalogue.h"
#include "shared/stretch/plan.h"
#include "tray/window/guided/guided_plan.h"
#include "tray/window/window_request.h"

namespace limber {

class Narrator;
class SafetyDesk;

class WindowHost {
public:
    virtual ~WindowHost() = default;

    virtual const Clock& clock() const = 0;
    virtual const Catalogue& catalogue() const = 0;
    virtual const State* state() const = 0;  // nullptr: the daemon is not there
    // The command's id, which its answer will carry; 0: there is no daemon.
    virtual std::uint32_t submit(const Command& command) = 0;
    virtual void open(const WindowRequest& request) = 0;
    virtual void start_daemon() = 0;
    // nullptr: its files cannot be read; then "It hurt" is told to the daemon without further questions.
    virtual const SafetyDesk* safety() const { return nullptr; }
    // The therapist's, whether or not it is in force today; nullptr: there is none.
    virtual const Plan* plan() const { return nullptr; }
    // How much faster a run goes than told, and by itself: for tests of a whole run.
    virtual int speed() const { return 1; }
    // What makes a guided run heard; nullptr: nothing does.
    virtual Narrator* narrator() { return nullptr; }
    // The person talks to someone: nothing may be heard then. The daemon does not tell yet.
    virtual bool in_call() const { return false; }
    // The side that the words and the figure of a stretch show.
    virtual Side first_side(const StretchId& /*stretch*/) const { return Side::left; }
};

}  // namespace limber
