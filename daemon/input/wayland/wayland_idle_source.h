// SPDX-License-Identifier: MIT
// Input on Wayland, by whichever protocol of rest: idle when every seat rests, input when any has some.
#pragma once

#include <vector>

#include "daemon/input/input_source.h"
#include "daemon/input/wayland/wayland_connection.h"
#include "daemon/input/wayland/wayland_globals.h"
#include "daemon/input/wayland/wayland_inhibitor_watch.h"
#include "daemon/input/wayland/wayland_notice.h"
#include "daemon/input/wayland/wayland_seat_watch.h"

namespace limber {

class WaylandIdleSource final : public InputSource {
public:
    // Null: the connection cannot be watched.
    static std::unique_ptr<InputSource> open(std::unique_ptr<WaylandConnection> connection,
                                             std::unique_ptr<WaylandGlobals> globals,
                                             std::unique_ptr<WaylandNotifier> notifier, EventLoop& loop,
                                             Listener listener);

    std::string name() const override;
    // Known only while all seats rest after a notify_idle().
    std::optional<Duration> idle() override;
    void notify_idle(Duration after) override;
    void notify_input() override;

private:
    enum class Mode {
        silent,
        counts,          // until on_idle
        rests,           // on_idle was told, and nothing is asked for yet
        waits_for_input  // until on_input
    };

    WaylandIdleSource(std::unique_ptr<WaylandConnection> connection, std::unique_ptr<WaylandGlobals> globals,
                      std::unique_ptr<WaylandNotifier> notifier, Listener listener);
    void draw_conclusions();
    void see_inhibitor();
    void see_input();
    void tell_idle();
    bool all_rest() const;
    void on_seat_come(wl_seat* seat);
    void on_seat_gone(wl_seat* seat);

    // Each needs those before it.
    std::unique_ptr<WaylandConnection> connection_;
    std::unique_ptr<WaylandGlobals> globals_;
    std::unique_ptr<WaylandNotifier> notifier_;
    std::vector<std::unique_ptr<WaylandSeatWatch>> seats_;
    std::optional<WaylandInhibitorWatch> inhibitors_;  // only where input alone is told of
    bool told_inhibitor_ = false;
    Listener listener_;
    Mode mode_ = Mode::silent;
    Duration after_{0};
    bool untold_input_ = false;  // came after on_idle, before anybody asked
};

}  // namespace limber
