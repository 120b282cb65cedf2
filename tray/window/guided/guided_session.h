// SPDX-License-Identifier: MIT
// A guided run between the person, the daemon and the clock, without a widget: what the guided window
// shows and what its buttons do. The run of a break is a walk, then its stretches one after the other; of
// one's own accord it is stretches alone.
#pragma once

#include <optional>

#include "shared/stretch/education.h"
#include "shared/stretch/hurt_report.h"
#include "tray/window/guided/guided_run.h"
#include "tray/window/guided/run_claim.h"
#include "tray/window/window_host.h"

namespace limber {

class GuidedSession {
public:
    enum class Screen : std::uint8_t {
        waiting,    // for the daemon's word; a moment
        no_daemon,  // nobody knows which stretch it shall be
        over,       // the reminder was over before the window came
        refused,    // see refusal()
        unknown,    // there is no such stretch here
        safety,
        stage,
        finished,
        too_much,  // said so, and is told of the easier way
        signs,     // said that it hurt, and is asked for signs that need help
        hurt,      // answered, and is told what to do: verdict()
        closed,    // nothing more to show
    };

    // As WindowRequest: reminder 0 is of the person's own accord, an empty stretch the daemon's choice.
    GuidedSession(WindowHost& host, std::uint64_t reminder, StretchId stretch);

    // The host tells what the daemon does.
    void on_state();
    void on_answer(const Answer& answer);
    void on_gone();

    // The person does something, or time has passed. finish() is for the stage and the finished page.
    void send(GuidedEvent event);
    void finish(Outcome outcome);
    // "It hurt" and what came with it. Until the answer the run stands still.
    void report(const HurtReport& report);
    void take_back_hurt();
    const HurtVerdict* verdict() const { return verdict_ ? &*verdict_ : nullptr; }
    // The window closes: whoever came to the end is done, everyone else will not do it now.
    void close();

    Screen screen() const;
    Refusal refusal() const { return claim_.refusal(); }
    std::uint64_t reminder() const { return claim_.id(); }
    const Stretch* stretch() const { return stretch_ ? &*stretch_ : nullptr; }
    // Of a therapist's plan; nullptr: today it has nothing of this stretch.
    const PlanEntry* planned() const { return planned_ ? &*planned_ : nullptr; }
    const Stretch* next_stretch() const;
    // Was too much lately, or the back is bad: the easier variant is shown first.
    bool begins_easier() const { return (offered_.easier & 1U) != 0; }
    const BreakOffer& offered() const { return offered_; }
    // A micro-break: a small stretch in the middle of work, which ends without further ado.
    bool in_passing() const;
    // What may be read at the end of the run; taken once.
    std::optional<EducationCard> card() const;
    // Only where there is something to guide through.
    const GuidedPlan& plan() const { return *plan_; }
    const GuidedState& state() const { return state_; }
    GuidedView view() const { return view_of(*plan_, state_, host_.clock().boot()); }
    std::optional<BootTime> next_wakeup() const;
    // The daemon has the outcome, or nobody waits for one.
    bool settled() const;

private:
    void submit(const std::optional<Command>& command);
    void learn_stretch();
    void take_stretch(const StretchId& id, Duration walk);
    void begin_part(const StretchId& id, Duration walk);
    void tell_what_passed(std::size_t step, GuidedEvent event);
    void run_by_itself();
    bool go_on_to_next(Outcome outcome);
    void settle_when_left_alone();

    WindowHost& host_;
    RunClaim claim_;
    bool of_break_;  // not of the person's own accord: begins with the walk
    BreakOffer offered_;
    std::optional<Stretch> stretch_;  // in the dose of a therapist's plan
    std::optional<PlanEntry> planned_;
    std::optional<GuidedPlan> plan_;
    GuidedState state_;
    std::optional<Outcome> outcome_;
    std::optional<HurtVerdict> verdict_;
    bool asks_signs_ = false;
    bool unknown_ = false;
    bool closed_ = false;
    bool connected_ = false;
    std::uint32_t asked_ = 0;  // id of the command whose answer is still to come
};

}  // namespace limber
