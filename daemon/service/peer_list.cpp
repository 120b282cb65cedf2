// SPDX-License-Identifier: MIT
#include "daemon/service/peer_list.h"

#include <algorithm>
#include <iterator>

namespace limber {

namespace {

template <typename Predicate>
Peer* first_of(const std::vector<std::unique_ptr<Peer>>& peers, Predicate predicate) {
    const auto found =
        std::find_if(peers.begin(), peers.end(), [&predicate](const auto& peer) { return predicate(*peer); });
    return found == peers.end() ? nullptr : found->get();
}

}  // namespace

PeerList::InUse::~InUse() {
    if (--list_.users_ == 0) {
        list_.gone_.clear();
    }
}

bool PeerList::remove(const Peer& peer) {
    const auto found =
        std::find_if(peers_.begin(), peers_.end(), [&peer](const auto& p) { return p.get() == &peer; });
    if (found == peers_.end()) {
        return false;
    }
    gone_.push_back(std::move(*found));
    peers_.erase(found);
    return true;
}

void PeerList::remove_all() {
    std::move(peers_.begin(), peers_.end(), std::back_inserter(gone_));
    peers_.clear();
}

std::vector<ClientId> PeerList::ids() const {
    std::vector<ClientId> ids;
    for (const auto& peer : peers_) {
        ids.push_back(peer->id());
    }
    return ids;
}

Peer* PeerList::find(ClientId id) const {
    return first_of(peers_, [id](const Peer& peer) { return peer.id() == id; });
}

Peer* PeerList::tray() const {
    return first_of(peers_, [](const Peer& peer) { return peer.is_tray(); });
}

Peer* PeerList::oldest_unfinished() const {
    return first_of(peers_, [](const Peer& peer) { return !peer.welcomed(); });
}

std::ptrdiff_t PeerList::welcomed() const {
    return std::count_if(peers_.begin(), peers_.end(), [](const auto& peer) { return peer->welcomed(); });
}

}  // namespace limber
