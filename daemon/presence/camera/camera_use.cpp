// SPDX-License-Identifier: MIT
#include "daemon/presence/camera/camera_use.h"

#include <algorithm>

namespace limber {

void CameraUse::on_open(const std::string& node, BootTime now) {
    nodes_.try_emplace(node, Node{now, now}).first->second.last_opened = now;
}

// One of an opening that was not seen says nothing.
void CameraUse::on_close(const std::string& node) {
    const auto found = nodes_.find(node);
    if (found != nodes_.end()) {
        found->second.closed = true;
    }
}

void CameraUse::on_found_open(const std::string& node, BootTime now) {
    nodes_.try_emplace(node, Node{now, now}).first->second.counts = true;
}

void CameraUse::on_lost_events() {
    for (auto& [name, node] : nodes_) {
        node.closed = true;
    }
}

void CameraUse::settle(BootTime now, const std::function<bool(const std::string& node)>& is_open) {
    for (auto i = nodes_.begin(); i != nodes_.end();) {
        auto& [name, node] = *i;
        const bool lasts = now - node.opened >= lasting;
        if (node.closed && (node.counts || lasts)) {
            if (!is_open(name)) {
                i = nodes_.erase(i);
                continue;
            }
            node.closed = false;
            // It may be held since the last opening only.
            node.opened = node.last_opened;
        }
        node.counts = node.counts || now - node.opened >= lasting;
        ++i;
    }
}

bool CameraUse::in_use() const {
    return std::any_of(nodes_.begin(), nodes_.end(), [](const auto& entry) { return entry.second.counts; });
}

std::optional<BootTime> CameraUse::next_wakeup() const {
    std::optional<BootTime> wakeup;
    for (const auto& [name, node] : nodes_) {
        if (!node.counts) {
            wakeup = earliest(wakeup, node.opened + lasting);
        }
    }
    return wakeup;
}

}  // namespace limber
