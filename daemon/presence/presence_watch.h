// SPDX-License-Identifier: MIT
// All the signs of presence beside input, joined: a signal is on while any of its sources says so.
#pragma once

#include <array>
#include <memory>

#include "daemon/event_loop.h"
#include "daemon/presence/presence_source.h"
#include "shared/config/config.h"

namespace limber {

class Bus;

// What a source may need to be made.
struct PresenceSurroundings {
    EventLoop& loop;
    Bus* session_bus;  // null: there is none
    Bus* system_bus;
    const Config& config;
    PresenceSource::Listener listener;
};

class PresenceWatch {
public:
    using Listener = PresenceSource::Listener;  // told of changes of the joined signals

    PresenceWatch(EventLoop& loop, Bus* session_bus, Bus* system_bus, Listener listener);

    // Makes the sources that the configuration asks for and drops those it does not.
    void configure(const Config& config);
    // The source of input has seen an inhibitor come or go. `can_see`: there is such a source.
    void see_wayland_inhibitor(bool can_see, bool on);
    // Nobody has used keyboard or mouse for a while.
    void ask();

    std::uint32_t signals() const { return joined_; }
    PresenceVerdicts verdicts() const;
    std::optional<BootTime> next_wakeup() const;
    void on_time(BootTime now);

private:
    void hear(PresenceKind from, Signal signal, bool on);

    EventLoop& loop_;
    Bus* session_bus_;
    Bus* system_bus_;
    Listener listener_;
    bool sees_wayland_inhibitors_ = false;
    std::uint32_t joined_ = 0;
    std::array<std::uint32_t, presence_kind_count> told_{};
    std::array<bool, presence_kind_count> wanted_{};
    std::array<std::unique_ptr<PresenceSource>, presence_kind_count> sources_;
};

}  // namespace limber
