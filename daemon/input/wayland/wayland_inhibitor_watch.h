// SPDX-License-Identifier: MIT
// Whether an idle inhibitor is on, by the difference between two notices that begin at the same moment on a
// seat that rests: both come, or only the one of input alone. Nothing comes while nothing changes.
#pragma once

#include <memory>
#include <optional>

#include "daemon/input/wayland/wayland_connection.h"
#include "daemon/input/wayland/wayland_notice.h"

namespace limber {

class WaylandInhibitorWatch {
public:
    WaylandInhibitorWatch(WaylandConnection& connection, WaylandNotifier& notifier)
        : connection_(connection), notifier_(notifier) {}

    // The seat rests: finds out, and then watches for a beginning and an end, until one of the next two.
    void begin_rest(wl_seat* seat);
    // While there is input only an end can be seen, in the next pause of a second.
    void end_rest();
    void forget_seat(wl_seat* seat);

    void settle();
    bool watches_rest() const { return phase_ != Phase::quiet && phase_ != Phase::awaits_end; }
    // It has been found out since begin_rest().
    bool has_found_out() const { return phase_ == Phase::watches; }
    bool on() const { return on_; }

private:
    enum class Phase { quiet, compares, asks_once_more, watches, awaits_end };

    void compare();
    void conclude(bool on);

    WaylandConnection& connection_;
    WaylandNotifier& notifier_;
    Phase phase_ = Phase::quiet;
    wl_seat* seat_ = nullptr;
    std::unique_ptr<WaylandNotice> aware_;  // of inhibitors
    std::unique_ptr<WaylandNotice> unaware_;
    bool aware_rests_ = false;
    bool unaware_rests_ = false;
    std::uint64_t question_ = 0;
    bool on_ = false;
};

}  // namespace limber
