// SPDX-License-Identifier: MIT
// How often a client may ask: a full bucket at once, then so many a second. Pure: told the time.
#pragma once

#include "shared/base/time.h"

namespace limber {

class TokenBucket {
public:
    TokenBucket(int per_second, BootTime now) : per_second_(per_second), level_(full()), at_(now) {}

    // False: too many.
    bool take(BootTime now);

private:
    // In thousandths of a token, so that milliseconds lose nothing.
    static constexpr std::int64_t one = 1000;
    std::int64_t full() const { return per_second_ * one; }

    std::int64_t per_second_;
    std::int64_t level_;
    BootTime at_;
};

}  // namespace limber
