// SPDX-License-Identifier: MIT
// Who is connected. Keeps those who go until nobody works with them any more: what a client says can end that
// client, another one or all of them, while the call that carries it out is still running.
#pragma once

#include <memory>
#include <vector>

#include "daemon/service/peer.h"

namespace limber {

class PeerList {
public:
    // Held by everyone who works with peers. The outermost one buries those who went meanwhile.
    class InUse {
    public:
        explicit InUse(PeerList& list) : list_(list) { ++list_.users_; }
        ~InUse();
        InUse(const InUse&) = delete;
        InUse& operator=(const InUse&) = delete;

    private:
        PeerList& list_;
    };

    void add(std::unique_ptr<Peer> peer) { peers_.push_back(std::move(peer)); }
    // False: it went already. Its memory and socket stay until the outermost InUse ends.
    bool remove(const Peer& peer);
    void remove_all();

    const std::vector<std::unique_ptr<Peer>>& all() const { return peers_; }  // oldest first
    std::vector<ClientId> ids() const;  // for walks during which peers may go
    Peer* find(ClientId id) const;      // null: gone
    Peer* tray() const;                 // null: none
    Peer* oldest_unfinished() const;    // has not said hello; null: none
    std::ptrdiff_t welcomed() const;
    std::ptrdiff_t unfinished() const { return std::ssize(peers_) - welcomed(); }

private:
    std::vector<std::unique_ptr<Peer>> peers_;
    std::vector<std::unique_ptr<Peer>> gone_;
    int users_ = 0;
};

}  // namespace limber
