// SPDX-License-Identifier: MIT
// The watch of full screens in a loop that runs only when it is told to, and what it has told.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "daemon/screen/screen_watch.h"

namespace limber {

class ScreenDesk {
public:
    using Told = std::vector<std::string>;  // "on", "off", "first no"

    // `serve`: called before each turn of the loop; may be null.
    explicit ScreenDesk(std::function<void()> serve = nullptr);

    // What was told within the time, and since the last call.
    Told run_for(Duration time);
    // Ends as soon as anything is told, and else after some seconds.
    Told run_until_told();
    // Turns of the loop in which there was something to do.
    int turns_in(Duration time);

    ScreenWatch& watch() { return *watch_; }
    void destroy_watch() { watch_.reset(); }
    // Called when anything is told.
    std::function<void()> then;

private:
    void tell(const std::string& word);
    bool turn(Duration at_most);

    std::unique_ptr<EventLoop> loop_;
    std::function<void()> serve_;
    Told told_;
    std::unique_ptr<ScreenWatch> watch_;
};

}  // namespace limber
