// SPDX-License-Identifier: MIT
// One end of a SOCK_SEQPACKET Unix connection. It carries no payload: hello, descriptors, bells, and the news
// that the other side died, however it died (hang-up; no heartbeat, no pid).
//
// Why bells on the socket and no eventfd: the flags of a passed eventfd are shared, so a client could make
// the daemon's end blocking and its counter full, and the daemon's next write would sleep for ever. A socket
// has a description at each end and MSG_DONTWAIT is per call. Every call here returns at once.
//
// The order that loses no wake-up: store first, ring after; drain bells first, load after.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"
#include "shared/ipc/runtime_directory.h"

namespace limber {

class PacketSocket {
public:
    explicit PacketSocket(UniqueFd socket) : socket_(std::move(socket)) {}

    // Client. Never blocks, not even before a stopped daemon. Errors: nobody there
    // (ExitCode::daemon_not_running), its queue of new clients is full, it runs as someone else.
    static Result<PacketSocket> connect(const RuntimeDirectory& directory);

    int descriptor() const { return socket_.get(); }
    // Is the other end's program ours? Asked before anything else is read or sent.
    bool peer_is_same_user() const;
    bool peer_hung_up() const;  // what it sent before may still be unread

    // One packet, with copies of `descriptors`. False: not sent, the connection is of no use any more.
    bool send(std::span<const std::byte> packet, std::span<const int> descriptors = {}) const;

    enum class Rang {
        yes,
        owed,    // no room: ring again when the socket is writable. "A bell is waiting already" would not do:
                 // the other side may have drained it before our store was visible
        nobody,  // the other side is gone; the hang-up tells
    };
    Rang ring() const;

    struct Packet {
        enum class Kind { none, packet, hang_up } kind = Kind::none;
        std::size_t length = 0;  // as sent: larger than the buffer means it was cut
        bool unwanted = false;   // descriptors came that nobody asked for; they are closed
        std::array<UniqueFd, 2> descriptors;
    };
    // An empty packet counts as hang-up: nobody of ours sends one.
    Packet receive(std::span<std::byte> buffer) const;
    // The same with room for descriptors. Only for clients: the daemon takes none from anybody, and without
    // room for them the kernel drops what is sent.
    Packet receive_with_descriptors(std::span<std::byte> buffer) const;

    enum class Drained { quiet, rung, hang_up, rung_and_hang_up, breach };
    // Reads at most `most_drained` bells, so that a flood cannot hold anyone; what is left keeps the
    // descriptor readable. `breach`: something else than a bell.
    Drained drain_bells() const;
    static constexpr int most_drained = 64;

private:
    Packet receive_into(std::span<std::byte> buffer, std::span<std::byte> control) const;
    UniqueFd socket_;
};

}  // namespace limber
