// SPDX-License-Identifier: MIT
#include "daemon/presence/bus_question.h"

#include <utility>

#include "daemon/bus/property_value.h"

namespace limber {

BusQuestion::BusQuestion(Service& service, BusMember method, std::optional<std::uint32_t> argument,
                         std::function<void(bool)> on_answer)
    : service_(service), method_(std::move(method)), argument_(argument), on_answer_(std::move(on_answer)) {
}

void BusQuestion::ask() {
    if (under_way_) {
        once_more_ = true;
        return;
    }
    const auto on_reply = [this](const Reply& reply) { take(reply); };
    under_way_ =
        argument_ ? service_.call(method_, on_reply, "u", *argument_) : service_.call(method_, on_reply);
}

void BusQuestion::take(const Reply& reply) {
    under_way_ = false;
    if (std::exchange(once_more_, false)) {
        ask();
    }
    const auto answer = reply.ok() ? read_bool(reply.message()) : std::nullopt;
    if (std::exchange(heard_meanwhile_, false) && !answer) {
        return;
    }
    verdict_ = answer                ? WatchVerdict::in_use
               : reply.not_offered() ? WatchVerdict::not_offered
                                     : WatchVerdict::failed;
    on_answer_(answer.value_or(false));
}

void BusQuestion::forget() {
    under_way_ = false;
    once_more_ = false;
    heard_meanwhile_ = false;
    verdict_ = WatchVerdict::not_here;
    on_answer_(false);
}

void BusQuestion::hear(bool answer) {
    heard_meanwhile_ = under_way_;
    verdict_ = WatchVerdict::in_use;
    on_answer_(answer);
}

}  // namespace limber
