// SPDX-License-Identifier: MIT
// Keeps the source of input asked for exactly what is wanted next, asks nothing twice, and finds another
// source when one goes away or proves blind.
#pragma once

#include <optional>

#include "daemon/input/input_source_choice.h"

namespace limber {

class InputWatch {
public:
    // The surroundings' on_lost is called when no source has come back within the time that a compositor or
    // X server takes to restart: the login is over.
    explicit InputWatch(InputSurroundings around);

    // Error: nothing here tells of input; its `why` has every source's reason.
    Result<void> open();

    void want_input();
    void want_idle(Duration after);
    // The one-shot notice has come, or the machine slept and the request may be void: ask anew.
    void forget_request() { asked_.reset(); }
    // Nothing when the source cannot say.
    std::optional<Duration> idle();
    // The source has told nothing while a person was there, or never of rest: the next one is tried. One that
    // stands alone is kept.
    void give_up_blind();

    const InputVerdicts& verdicts() const { return verdicts_; }
    bool has_source() const { return source_ != nullptr; }
    // While an idle inhibitor is on this source tells neither of rest nor of input.
    bool is_silent_at_times() const { return kind_ == InputKind::ext_idle || kind_ == InputKind::kde_idle; }
    std::optional<BootTime> next_wakeup() const { return retry_at_; }
    void on_time(BootTime now);

private:
    void take(ChosenSource chosen);
    void on_lost(const Error& why);

    struct Request {
        std::optional<Duration> idle_after;  // none: the next input
        friend bool operator==(const Request&, const Request&) = default;
    };
    InputSurroundings around_;
    std::function<void(Error)> give_up_;
    std::unique_ptr<InputSource> source_;
    InputKind kind_{};
    InputVerdicts verdicts_{};
    std::optional<Request> asked_;
    std::optional<Error> lost_;
    std::optional<BootTime> retry_at_;  // BootTime{}: at once
    std::size_t retries_ = 0;
};

}  // namespace limber
