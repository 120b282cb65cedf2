// SPDX-License-Identifier: MIT
#include "daemon/attendance/sensor_trust.h"

#include <algorithm>

namespace limber {

SensorTrust on_told(const SensorTrust& trust, bool hands, BootTime now) {
    SensorTrust after = on_new_source(trust, trust.silent_at_times);
    if (hands) {
        after.busy_since = trust.busy_since.value_or(now);
    }
    return after;
}

SensorTrust on_sign(const SensorTrust& trust, BootTime now) {
    SensorTrust after = trust;
    // While input goes on nothing needs to be told.
    if (trust.busy_since) {
        return after;
    }
    ++after.signs;
    after.first_sign = trust.first_sign.value_or(now);
    after.last_sign = now;
    return after;
}

SensorTrust on_lock(const SensorTrust& trust, bool locked, BootTime now) {
    SensorTrust after = trust;
    after.locked_since = locked ? std::optional(trust.locked_since.value_or(now)) : std::nullopt;
    return after;
}

SensorTrust on_new_source(const SensorTrust& trust, bool silent_at_times) {
    SensorTrust fresh;
    fresh.silent_at_times = silent_at_times;
    fresh.locked_since = trust.locked_since;
    return fresh;
}

bool is_blind(const SensorTrust& trust, BootTime now) {
    if (trust.signs >= SensorTrust::enough_signs &&
        *trust.last_sign - *trust.first_sign >= SensorTrust::working_hour) {
        return true;
    }
    const auto never_rests = next_wakeup(trust);
    return never_rests && now >= *never_rests;
}

std::optional<BootTime> next_wakeup(const SensorTrust& trust) {
    if (!trust.busy_since || trust.silent_at_times) {
        return std::nullopt;
    }
    const auto too_long = *trust.busy_since + SensorTrust::longest_input;
    if (!trust.locked_since) {
        return too_long;
    }
    return std::min(too_long,
                    std::max(*trust.busy_since, *trust.locked_since) + SensorTrust::longest_behind_lock);
}

}  // namespace limber
