// SPDX-License-Identifier: MIT
#include "daemon/input/input_watch.h"

#include "shared/base/log.h"

namespace limber {

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

Duration InputWatch::idle() {
    if (!source_) {
        return Duration(0);
    }
    const auto idle = source_->idle();
    if (!idle) {
        log_warning(idle.error().sentence());
    }
    return idle ? *idle : Duration(0);
}

}  // namespace limber
