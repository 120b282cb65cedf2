// SPDX-License-Identifier: MIT
// An X server of a test's own (Xvfb) with xdotool's hands and xset's keep-awakes, and the source of input
// before it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "daemon/input/x11/x11_source.h"
#include "tests/daemon/helper_process.h"

namespace limber {

class PrivateXServer {
public:
    // Sets DISPLAY. Nothing: a program is missing, which is said.
    static std::optional<PrivateXServer> start();

    void press_key() const { run_helper({"xdotool", "key", "a"}); }
    void move_pointer() const { run_helper({"xdotool", "mousemove_relative", "1", "1"}); }
    void keep_awake() const { run_helper({"xset", "s", "reset"}); }
    void stop() { server_ = std::nullopt; }

private:
    PrivateXServer() = default;
    std::optional<HelperProcess> server_;
};

// The source in a loop, and what it told, each with its time since the start: "idle", "input",
// "keyboard on", "keyboard off", "pointer on", …, "lost".
class X11Listening {
public:
    explicit X11Listening(X11Times times);

    InputSource& source() { return *source_; }
    void run_for(Duration time);
    // Until told, or false after 5 s.
    bool run_until(const std::string& word);

    struct Told {
        std::string word;
        Duration idle;
        Duration at;
    };
    std::size_t count(const std::string& word) const;
    const Told& last(const std::string& word) const;
    const std::vector<Told>& told() const { return told_; }
    void forget() { told_.clear(); }
    long turns() const { return turns_; }  // of the loop, in which anything was done
    Duration now() const;
    // Called when told; may ask the source anew.
    std::function<void(const std::string&)> on_told;

private:
    void tell(const std::string& word, Duration idle);
    void turn(Duration at_most);

    std::unique_ptr<EventLoop> loop_;
    std::unique_ptr<InputSource> source_;
    std::vector<Told> told_;
    long turns_ = 0;
    Duration begin_{0};
};

}  // namespace limber
