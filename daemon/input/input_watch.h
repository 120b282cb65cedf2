// SPDX-License-Identifier: MIT
// Keeps the source of input asked for exactly what is wanted next, and asks nothing twice.
#pragma once

#include <optional>

#include "daemon/input/input_source.h"

namespace limber {

class InputWatch {
public:
    explicit InputWatch(std::unique_ptr<InputSource> source) : source_(std::move(source)) {}

    void want_input();
    void want_idle(Duration after);
    // The one-shot notice has come, or the machine slept and the request may be void: ask anew.
    void forget_request() { asked_.reset(); }
    // Zero when the source cannot say.
    Duration idle();
    void lose_source() { source_.reset(); }

private:
    struct Request {
        std::optional<Duration> idle_after;  // none: the next input
        friend bool operator==(const Request&, const Request&) = default;
    };
    std::unique_ptr<InputSource> source_;
    std::optional<Request> asked_;
};

}  // namespace limber
