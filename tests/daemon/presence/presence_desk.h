// SPDX-License-Identifier: MIT
// One source of presence in a loop of its own, run as the daemon runs it, and what it told.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "daemon/presence/presence_watch.h"

namespace limber {

class PresenceDesk {
public:
    using Make = std::unique_ptr<PresenceSource> (*)(const PresenceSurroundings&);
    PresenceDesk(Make make, const Config& config);

    PresenceSource& source() { return *source_; }
    bool on() const { return on_; }
    std::size_t changes() const { return changes_; }
    void run_for(Duration time);
    // False after 10 s.
    bool run_until(const std::function<bool()>& holds);
    bool run_until_on() {
        return run_until([this] { return on_; });
    }
    bool run_until_off() {
        return run_until([this] { return !on_; });
    }
    long turns() const { return turns_; }  // of the loop, in which anything was done

private:
    void turn(Duration at_most);

    std::unique_ptr<EventLoop> loop_;
    std::unique_ptr<PresenceSource> source_;
    bool on_ = false;
    std::size_t changes_ = 0;
    long turns_ = 0;
};

}  // namespace limber
