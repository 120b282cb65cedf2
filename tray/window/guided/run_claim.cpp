// SPDX-License-Identifier: MIT
// A guided stretch's standing with the daemon.
#include "tray/window/guided/run_claim.h"

#include <utility>

namespace limber {

std::optional<Command> RunClaim::ask_start() {
    asked_ = Asked::start;
    Command command;
    command.kind = CommandKind::start;
    command.reminder = id_;
    command.stretch = stretch_;
    return command;
}

std::optional<Command> RunClaim::ask_finish() {
    asked_ = Asked::finish;
    Command command;
    command.kind = CommandKind::finish;
    command.reminder = id_;
    command.argument = static_cast<std::int64_t>(*outcome_);
    return command;
}

// The next word that is owed, or the outcome.
std::optional<Command> RunClaim::ask_next() {
    if (!owed_.empty()) {
        asked_ = Asked::word;
        owed_.front().reminder = id_;
        return owed_.front();
    }
    return outcome_ ? ask_finish() : std::nullopt;
}

std::optional<Command> RunClaim::owe(Command command) {
    if (standing_ != Standing::owned && standing_ != Standing::wanted) {
        return std::nullopt;
    }
    owed_.push_back(command);
    const bool now = standing_ == Standing::owned && asked_ == Asked::nothing;
    return now ? ask_next() : std::nullopt;
}

std::optional<Command> RunClaim::tell_walked() {
    Command command;
    command.kind = CommandKind::walked;
    return owe(command);
}

std::optional<Command> RunClaim::tell_next(Outcome outcome, const StretchId& next) {
    Command command;
    command.kind = CommandKind::go_on;
    command.argument = static_cast<std::int64_t>(outcome);
    command.stretch = stretch_;
    stretch_ = next;
    return owe(command);
}

std::optional<Command> RunClaim::on_connected() {
    const bool open = standing_ == Standing::wanted || standing_ == Standing::ending;
    return open && asked_ == Asked::nothing ? ask_start() : std::nullopt;
}

std::optional<Command> RunClaim::on_answer(const Answer& answer) {
    const auto asked = std::exchange(asked_, Asked::nothing);
    if (asked == Asked::finish) {
        standing_ = Standing::ended;
        return std::nullopt;
    }
    if (asked == Asked::word) {
        owed_.pop_front();
        return ask_next();
    }
    if (answer.verdict != Verdict::applied) {
        return on_start_denied(answer);
    }
    id_ = answer.reminder;
    was_owned_ = true;
    if (!outcome_) {
        standing_ = Standing::owned;
    }
    return ask_next();
}

std::optional<Command> RunClaim::on_start_denied(const Answer& answer) {
    if (was_owned_ && answer.verdict == Verdict::stale && id_ != 0 && outcome_ != Outcome::not_now) {
        // The daemon came back too late to remember this run: what the person does still counts, as a run of
        // their own accord.
        id_ = 0;
        owed_.clear();
        return ask_start();
    }
    refusal_ = answer.refusal;
    if (outcome_) {
        standing_ = Standing::ended;
    } else if (was_owned_) {
        standing_ = Standing::alone;
    } else {
        standing_ = answer.verdict == Verdict::stale ? Standing::stale : Standing::refused;
    }
    return std::nullopt;
}

void RunClaim::on_gone() {
    asked_ = Asked::nothing;
    if (standing_ == Standing::owned) {
        standing_ = Standing::wanted;
    }
}

std::optional<Command> RunClaim::renew() {
    return standing_ == Standing::owned && asked_ == Asked::nothing ? ask_start() : std::nullopt;
}

std::optional<Command> RunClaim::finish(Outcome outcome) {
    switch (standing_) {
        case Standing::wanted:
        case Standing::owned: {
            if (outcome == Outcome::not_now && !was_owned_ && asked_ == Asked::nothing) {
                // Nobody ever heard of this run, and nothing came of it.
                standing_ = Standing::ended;
                return std::nullopt;
            }
            outcome_ = outcome;
            const bool now = standing_ == Standing::owned && asked_ == Asked::nothing;
            standing_ = Standing::ending;
            return now ? ask_next() : std::nullopt;
        }
        case Standing::stale:
        case Standing::refused:
        case Standing::alone:
            standing_ = Standing::ended;
            return std::nullopt;
        case Standing::ending:
        case Standing::ended:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace limber
