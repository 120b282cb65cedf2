// SPDX-License-Identifier: MIT
// A question to a service whose answer is yes or no, asked again and again as its service lets us know, and
// never twice at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "daemon/bus/service.h"
#include "shared/message/watching.h"

namespace limber {

class BusQuestion {
public:
    // `argument`: of the method's, which takes none or one (`u`). No answer counts as no.
    BusQuestion(Service& service, BusMember method, std::optional<std::uint32_t> argument,
                std::function<void(bool)> on_answer);

    // While a question is under way it is asked once more after that one, whose answer may be too old.
    void ask();
    // The service has gone, and an answer with it.
    void forget();
    // The service has told the answer by itself: a question under way need not be answered any more.
    void hear(bool answer);
    // in_use once it was answered; not_here before.
    WatchVerdict verdict() const { return verdict_; }

private:
    void take(const Reply& reply);

    Service& service_;
    BusMember method_;
    std::optional<std::uint32_t> argument_;
    std::function<void(bool)> on_answer_;
    WatchVerdict verdict_ = WatchVerdict::not_here;
    bool under_way_ = false;
    bool once_more_ = false;
    bool heard_meanwhile_ = false;
};

}  // namespace limber
