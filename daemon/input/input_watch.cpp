// SPDX-License-Identifier: MIT
#include "daemon/input/input_watch.h"

#include <array>

#include "shared/base/log.h"

namespace limber {

namespace {

// After a loss: a compositor that restarts is back within these.
constexpr std::array<Duration, 5> retry_after{Duration(200), Duration(500), Duration(1000), Duration(1500),
                                              Duration(1800)};

WatchVerdict& verdict_of(InputVerdicts& verdicts, InputKind kind) {
    return verdicts[static_cast<std::size_t>(kind)];
}

}  // namespace

InputWatch::InputWatch(InputSurroundings around) : around_(std::move(around)) {
    give_up_ = std::move(around_.listener.on_lost);
    around_.listener.on_lost = [this](const Error& why) { on_lost(why); };
}

Result<void> InputWatch::open() {
    auto chosen = choose_input_source(around_, {});
    if (!chosen.source) {
        return Error{"nothing here tells when keyboard or mouse are used", chosen.reasons,
                     "Start Limber inside a desktop session"};
    }
    take(std::move(chosen));
    return {};
}

void InputWatch::take(ChosenSource chosen) {
    source_ = std::move(chosen.source);
    kind_ = chosen.kind;
    verdicts_ = chosen.verdicts;
    asked_.reset();
}

void InputWatch::want_input() {
    if (source_ && asked_ != Request{std::nullopt}) {
        asked_ = Request{std::nullopt};
        source_->notify_input();
    }
}

void InputWatch::want_idle(Duration after) {
    if (source_ && asked_ != Request{after}) {
        asked_ = Request{after};
        source_->notify_idle(after);
    }
}

std::optional<Duration> InputWatch::idle() {
    return source_ ? source_->idle() : std::nullopt;
}

void InputWatch::give_up_blind() {
    auto given_up = verdicts_;
    for (auto& verdict : given_up) {
        verdict = verdict == WatchVerdict::blind ? verdict : WatchVerdict::untried;
    }
    verdict_of(given_up, kind_) = WatchVerdict::blind;
    auto chosen = choose_input_source(around_, given_up);
    if (chosen.source) {
        take(std::move(chosen));
    }
}

// Told in the source's own call: it is let go of when the loop comes round.
void InputWatch::on_lost(const Error& why) {
    log_warning(why.sentence());
    lost_ = why;
    verdict_of(verdicts_, kind_) = WatchVerdict::lost;
    retry_at_ = BootTime{};
    retries_ = 0;
}

void InputWatch::on_time(BootTime now) {
    if (!retry_at_ || now < *retry_at_) {
        return;
    }
    source_.reset();
    if (retry_at_ != BootTime{}) {
        InputVerdicts anew{};
        // It would tell of input on a login that is over.
        if (kind_ != InputKind::logind_idle_hint) {
            verdict_of(anew, InputKind::logind_idle_hint) = WatchVerdict::lost;
        }
        auto chosen = choose_input_source(around_, anew);
        if (chosen.source) {
            verdict_of(chosen.verdicts, InputKind::logind_idle_hint) = WatchVerdict::untried;
            take(std::move(chosen));
            retry_at_.reset();
            return;
        }
    }
    if (retries_ < retry_after.size()) {
        retry_at_ = now + retry_after[retries_++];
        return;
    }
    retry_at_.reset();
    auto give_up = std::exchange(give_up_, nullptr);
    if (give_up) {
        give_up(*lost_);
    }
}

}  // namespace limber
