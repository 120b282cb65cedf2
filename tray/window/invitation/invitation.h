// SPDX-License-Identifier: MIT
// The invitation to a break that was reminded of in vain: to which reminder, what it says, and when it has no
// place any more. Pure.
#pragma once

#include <optional>
#include <string>

#include "shared/message/state.h"
#include "shared/stretch/catalogue.h"

namespace limber {

struct InvitationView {
    std::string title;   // "47 min at the desk"
    std::string offer;   // "Standing back bend, 35 s"
    std::string why;     // may be empty
    std::string snooze;  // on its button; empty: there is none, and `no_snooze` says why
    std::string no_snooze;
    friend bool operator==(const InvitationView&, const InvitationView&) = default;
};

class Invitation {
public:
    // Nothing: this reminder is not up, or not for the third time. `state` nullptr: no daemon.
    static std::optional<Invitation> to(const State* state, std::uint64_t reminder);

    std::uint64_t reminder() const { return reminder_; }
    const StretchId& stretch() const { return stretch_; }  // when it was made; empty: a walk
    // Nothing: it was answered, the person left or has begun to talk to someone, or the daemon is gone.
    std::optional<InvitationView> view(const State* state, BootTime now, const Catalogue& catalogue) const;

private:
    Invitation(std::uint64_t reminder, const StretchId& stretch, bool in_call)
        : reminder_(reminder), stretch_(stretch), in_call_(in_call) {}

    std::uint64_t reminder_;
    StretchId stretch_;
    bool in_call_;  // then already: a microphone that is always on is no reason to go
};

// When the view changes by itself. Always after `now`.
std::optional<BootTime> next_invitation_change(const State& state, BootTime now);

}  // namespace limber
