// SPDX-License-Identifier: MIT
// One guided stretch between the person, the daemon and the clock.
#include "tray/window/guided/guided_session.h"

#include <utility>

#include "shared/base/calendar.h"
#include "shared/base/log.h"
#include "tray/window/safety/safety_desk.h"

namespace limber {

using Standing = RunClaim::Standing;

namespace {

Side only_side_of(const PlanEntry& entry) {
    switch (entry.sides) {
        case PlanSides::both:
            break;
        case PlanSides::left:
            return Side::left;
        case PlanSides::right:
            return Side::right;
    }
    return Side::none;
}

}  // namespace

GuidedSession::GuidedSession(WindowHost& host, std::uint64_t reminder, StretchId stretch)
    : host_(host), claim_(reminder, stretch), of_break_(reminder != 0) {
    if (!stretch.empty()) {
        offered_ = BreakOffer::of(stretch);
        begin_part(stretch, 0s);
    }
    if (host_.state() != nullptr) {
        on_state();
    }
}

void GuidedSession::begin_part(const StretchId& id, Duration walk) {
    if (!id.empty()) {
        take_stretch(id, walk);
        return;
    }
    stretch_.reset();
    planned_.reset();
    plan_.emplace(GuidedPlan::of_walk({walk, Side::none, host_.speed()}));
    const auto now = host_.clock().boot();
    state_ = after(*plan_, begin_guided(now), GuidedEvent::go_on, now);
}

void GuidedSession::take_stretch(const StretchId& id, Duration walk) {
    const Stretch* known = host_.catalogue().find(id);
    if (known == nullptr) {
        unknown_ = true;
        return;
    }
    stretch_ = *known;
    planned_.reset();
    GuidedOptions options{walk, host_.first_side(id), host_.speed()};
    const auto* const entry =
        host_.plan() == nullptr ? nullptr : entry_for(*host_.plan(), id, local_day(host_.clock().wall()));
    if (entry != nullptr) {
        planned_ = *entry;
        stretch_ = with_plan(*known, *entry);
        options.only = only_side_of(*entry);
    }
    plan_.emplace(*stretch_, options);
    state_ = begin_guided(host_.clock().boot());
    claim_.set_stretch(id);
}

void GuidedSession::learn_stretch() {
    const State* state = host_.state();
    if (plan_ || unknown_ || claim_.standing() != Standing::owned || state == nullptr) {
        return;
    }
    if (state->reminder.id == claim_.id()) {
        offered_ = state->reminder.offered;
        const bool walks = of_break_ || offered_.stretch.empty();
        begin_part(offered_.stretch, walks ? std::chrono::seconds(walk_seconds(offered_.kind)) : 0s);
        if (unknown_) {
            submit(claim_.finish(Outcome::not_now));
        }
    }
}

void GuidedSession::submit(const std::optional<Command>& command) {
    if (command) {
        asked_ = host_.submit(*command);
    }
}

void GuidedSession::on_state() {
    if (unknown_) {
        return;
    }
    if (!std::exchange(connected_, true)) {
        submit(claim_.on_connected());
    }
    learn_stretch();
    run_by_itself();
}

void GuidedSession::on_answer(const Answer& answer) {
    if (answer.id != asked_ || asked_ == 0) {
        return;
    }
    asked_ = 0;
    submit(claim_.on_answer(answer));
    learn_stretch();
    run_by_itself();
}

void GuidedSession::on_gone() {
    connected_ = false;
    asked_ = 0;
    claim_.on_gone();
}

void GuidedSession::send(GuidedEvent event) {
    if (!plan_ || outcome_) {
        return;
    }
    const bool stood = state_.phase != GuidedPhase::running;
    const std::size_t step = state_.step;
    state_ = after(*plan_, state_, event, host_.clock().boot());
    if (state_.step != step && state_.step < plan_->steps().size()) {
        log_debug(std::string("step ") + to_string(plan_->steps()[state_.step].stage));
    }
    if (stood && state_.phase == GuidedPhase::running) {
        submit(claim_.renew());
    }
    tell_what_passed(step, event);
    run_by_itself();
    settle_when_left_alone();
}

// A walk that ran its time was a walk; one that was passed over was not.
void GuidedSession::tell_what_passed(std::size_t step, GuidedEvent event) {
    const bool walked = step < plan_->steps().size() && plan_->steps()[step].stage == GuidedStage::walk &&
                        state_.step > step && event == GuidedEvent::tick;
    if (walked) {
        submit(claim_.tell_walked());
    }
}

void GuidedSession::run_by_itself() {
    if (host_.speed() <= 1 || !plan_ || outcome_ || claim_.standing() != Standing::owned) {
        return;
    }
    if (state_.phase == GuidedPhase::safety) {
        send(GuidedEvent::go_on);
    } else if (state_.phase == GuidedPhase::finished) {
        finish(Outcome::done);
    }
}

bool GuidedSession::in_passing() const {
    const State* state = host_.state();
    return state != nullptr && claim_.id() != 0 && state->reminder.id == claim_.id() &&
           state->reminder.offered.kind == BreakKind::micro;
}

std::optional<EducationCard> GuidedSession::card() const {
    const bool last = stretch_ && next_stretch() == nullptr && !in_passing();
    return last && host_.safety() != nullptr ? host_.safety()->take_card(local_day(host_.clock().wall()))
                                             : std::nullopt;
}

const Stretch* GuidedSession::next_stretch() const {
    return host_.catalogue().find(offered_.following[0]);
}

bool GuidedSession::go_on_to_next(Outcome outcome) {
    const bool at_end = plan_ && state_.step >= plan_->steps().size();
    if (outcome != Outcome::done || !at_end || next_stretch() == nullptr) {
        return false;
    }
    offered_ = offered_.rest();
    submit(claim_.tell_next(outcome, offered_.stretch));
    begin_part(offered_.stretch, 0s);
    run_by_itself();
    return true;
}

void GuidedSession::settle_when_left_alone() {
    if (state_.phase == GuidedPhase::left_alone) {
        close();
    }
}

void GuidedSession::finish(Outcome outcome) {
    if (outcome == Outcome::hurt && !asks_signs_ && host_.safety() != nullptr && !outcome_) {
        asks_signs_ = true;
        send(GuidedEvent::pause);
        return;
    }
    if (outcome_ || go_on_to_next(outcome)) {
        return;
    }
    outcome_ = outcome;
    submit(claim_.finish(outcome));
}

void GuidedSession::report(const HurtReport& report) {
    const auto today = local_day(host_.clock().wall());
    const auto judged = host_.safety()->report(stretch_ ? stretch_->id : StretchId(), report, today);
    if (judged) {
        verdict_ = *judged;
    } else {
        // What could not be written still counts here and now.
        log_error(judged.error().sentence());
        verdict_ = judge_hurt(host_.safety()->red_flags(), {}, {}, report, today);
    }
    Command changed;
    changed.kind = CommandKind::profile_changed;
    host_.submit(changed);
    finish(verdict_->outcome);
}

void GuidedSession::take_back_hurt() {
    asks_signs_ = false;
}

void GuidedSession::close() {
    if (asks_signs_ && !outcome_) {
        finish(Outcome::hurt);
    }
    const bool at_end = plan_ && state_.step >= plan_->steps().size();
    offered_.following = {};
    finish(at_end ? Outcome::done : Outcome::not_now);
    closed_ = true;
}

GuidedSession::Screen GuidedSession::screen() const {
    if (closed_) {
        return Screen::closed;
    }
    if (asks_signs_ && !outcome_) {
        return Screen::signs;
    }
    if (outcome_) {
        return *outcome_ == Outcome::hurt       ? Screen::hurt
               : *outcome_ == Outcome::too_much ? Screen::too_much
                                                : Screen::closed;
    }
    if (unknown_) {
        return Screen::unknown;
    }
    if (claim_.standing() == Standing::stale) {
        return Screen::over;
    }
    if (claim_.standing() == Standing::refused) {
        return Screen::refused;
    }
    if (!plan_) {
        return connected_ ? Screen::waiting : Screen::no_daemon;
    }
    switch (state_.phase) {
        case GuidedPhase::safety:
            return Screen::safety;
        case GuidedPhase::running:
        case GuidedPhase::paused:
            return Screen::stage;
        case GuidedPhase::finished:
            return Screen::finished;
        case GuidedPhase::left_alone:
            return Screen::closed;
    }
    return Screen::closed;
}

std::optional<BootTime> GuidedSession::next_wakeup() const {
    const Screen now = screen();
    const bool lives = now == Screen::safety || now == Screen::stage || now == Screen::finished;
    return lives ? limber::next_wakeup(*plan_, state_, host_.clock().boot()) : std::nullopt;
}

bool GuidedSession::settled() const {
    return claim_.standing() != Standing::ending;
}

}  // namespace limber
