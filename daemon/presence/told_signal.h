// SPDX-License-Identifier: MIT
// One signal of a source of presence: told when it changes, and never twice.
#pragma once

#include <utility>

#include "daemon/presence/presence_source.h"

namespace limber {

class ToldSignal {
public:
    ToldSignal(Signal signal, PresenceSource::Listener listener)
        : signal_(signal), listener_(std::move(listener)) {}

    void set(bool on) {
        if (std::exchange(on_, on) != on) {
            listener_(signal_, on);
        }
    }
    bool on() const { return on_; }

private:
    Signal signal_;
    bool on_ = false;
    PresenceSource::Listener listener_;
};

}  // namespace limber
