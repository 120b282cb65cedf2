// SPDX-License-Identifier: MIT
// A guided stretch's standing with the daemon: claims the run, takes it over again when the daemon has been
// away, ends it with an outcome. Pure: each event gives the command to send now, if there is one.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "shared/message/command.h"

namespace limber {

class RunClaim {
public:
    enum class Standing : std::uint8_t {
        wanted,   // not yet claimed, or lost with the daemon: claimed when it is there
        owned,    // the daemon knows that the person stretches, and whose run it is
        stale,    // the reminder was over before we came
        refused,  // see refusal()
        alone,    // the run goes on, but the daemon no longer wants to hear of it
        ending,   // the outcome is on its way
        ended,    // the outcome was delivered, or there is nobody to deliver it to
    };

    // Reminder 0: of the person's own accord. An empty stretch: the one the reminder names, or the daemon's
    // choice.
    RunClaim(std::uint64_t reminder, StretchId stretch) : id_(reminder), stretch_(stretch) {}

    Standing standing() const { return standing_; }
    Refusal refusal() const { return refusal_; }
    std::uint64_t id() const { return id_; }  // 0 until the daemon gave one
    // What the run turned out to be: a new claim after a restart must not let the daemon choose again.
    void set_stretch(const StretchId& stretch) { stretch_ = stretch; }

    std::optional<Command> on_connected();
    std::optional<Command> on_answer(const Answer& answer);
    void on_gone();
    // The person goes on after standing still: the daemon counts its patience with a run anew.
    std::optional<Command> renew();
    // What happened on the way, told in order as soon as the daemon knows of the run: the walk was done; a
    // stretch ended with `outcome` and the next one begins.
    std::optional<Command> tell_walked();
    std::optional<Command> tell_next(Outcome outcome, const StretchId& next);
    std::optional<Command> finish(Outcome outcome);

private:
    enum class Asked : std::uint8_t { nothing, start, word, finish };

    std::optional<Command> ask_start();
    std::optional<Command> ask_next();
    std::optional<Command> owe(Command command);
    std::optional<Command> ask_finish();
    std::optional<Command> on_start_denied(const Answer& answer);

    std::uint64_t id_;
    StretchId stretch_;
    Standing standing_ = Standing::wanted;
    Asked asked_ = Asked::nothing;
    bool was_owned_ = false;
    Refusal refusal_ = Refusal::none;
    std::optional<Outcome> outcome_;
    std::deque<Command> owed_;  // words on the way; the first is on its way while asked_ is `word`
};

}  // namespace limber
