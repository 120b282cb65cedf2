// SPDX-License-Identifier: MIT
#include "daemon/service/token_bucket.h"

#include <algorithm>

namespace limber {

bool TokenBucket::take(BootTime now) {
    // A second fills it, whatever is longer would only overflow the sum.
    const auto passed = std::clamp(now - at_, Duration(0), Duration(1000));
    level_ = std::min(full(), level_ + passed.count() * per_second_);
    at_ = std::max(at_, now);
    if (level_ < one) {
        return false;
    }
    level_ -= one;
    return true;
}

}  // namespace limber
