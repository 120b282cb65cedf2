// SPDX-License-Identifier: MIT
// Whether a camera is in use, from the opening and closing of its device nodes. Pure: (events, now) → in use.
//
// A node counts once it has been open for a while, so that a program that only lists the cameras does not.
// The events tell *that* somebody opened or closed; how many hold a node open they do not tell surely (the
// kernel joins equal ones, and those from before are not there). So nothing is counted: where a node may be
// open or not, stock is taken, by looking at who holds it. That happens at a close of one in use, and once
// after one was opened and closed.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "shared/base/time.h"

namespace limber {

class CameraUse {
public:
    static constexpr Duration lasting{2000};

    void on_open(const std::string& node, BootTime now);
    void on_close(const std::string& node);
    // Found open by taking stock: since when, nobody knows, so it counts at once.
    void on_found_open(const std::string& node, BootTime now);
    void on_gone(const std::string& node) { nodes_.erase(node); }
    // Events were lost: which nodes are open is as good as unknown.
    void on_lost_events();

    // To be called after events, and at next_wakeup(). `is_open` takes stock.
    void settle(BootTime now, const std::function<bool(const std::string& node)>& is_open);
    bool in_use() const;
    std::optional<BootTime> next_wakeup() const;

private:
    struct Node {
        BootTime opened;  // the first opening of those that may still hold
        BootTime last_opened;
        bool closed = false;  // somebody has closed it since; stock is wanted
        bool counts = false;
    };
    std::map<std::string, Node> nodes_;  // those that may be open
};

}  // namespace limber
