// SPDX-License-Identifier: MIT
// Whether the active window fills a screen, on whichever monitor. Bound to the display only while asked for,
// as some desktops tell of every change of every window. For limberd alone, in its loop.
#pragma once

#include <functional>
#include <memory>

#include "daemon/event_loop.h"
#include "shared/base/time.h"

namespace limber {

class ScreenWatch {
public:
    using OnFullScreen = std::function<void(bool on)>;

    // The answer to want(true) is there after so long, or counts as "no" until it comes.
    static constexpr Duration longest_question{1000};
    // Later changes are told when they have held for so long.
    static constexpr Duration calm{250};

    // `on_full_screen` is told `true` when a window fills a screen, also as the first answer, and `false`
    // when that ends or the display is gone. `on_first_no` is called once after each want(true) whose first
    // answer is not `true`, or that nobody here can answer; it may be null. Both only from the loop, never
    // from want(); this may be destroyed in either.
    ScreenWatch(EventLoop& loop, OnFullScreen on_full_screen, std::function<void()> on_first_no = nullptr);
    ~ScreenWatch();
    ScreenWatch(const ScreenWatch&) = delete;
    ScreenWatch& operator=(const ScreenWatch&) = delete;

    // True opens a connection where that is of use; what holds already changes nothing, so a display that was
    // lost is tried again by false and true. False closes it, and tells nothing.
    void want(bool wanted);
    // One of the two was called since want(true).
    bool has_answered() const;

private:
    class Asking;

    EventLoop& loop_;
    OnFullScreen on_full_screen_;
    std::function<void()> on_first_no_;
    std::unique_ptr<Asking> asking_;
};

}  // namespace limber
