// SPDX-License-Identifier: MIT
// The daemon's door: `socket` in the runtime directory. A name in a private directory, not an abstract one,
// which any user could connect to or take first.
#pragma once

#include <optional>

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"
#include "shared/ipc/packet_socket.h"
#include "shared/ipc/runtime_directory.h"

namespace limber {

class ListeningSocket {
public:
    static constexpr int most_waiting = 16;

    // Only for the holder of daemon.lock. Bound as `socket.new`, renamed when it listens: a client never
    // meets a socket that does not listen, and one left behind by a kill is replaced.
    static Result<ListeningSocket> listen(const RuntimeDirectory& directory);

    int descriptor() const { return socket_.get(); }

    struct Accepted {
        enum class Kind {
            someone,
            nobody,
            no_room
        } kind = Kind::nobody;  // no_room: out of descriptors or memory
        std::optional<PacketSocket> socket;
    };
    // Never blocks. Whoever is not of this user is hung up on without a word.
    Accepted accept() const;

    // Takes the name away and stops listening.
    void close(const RuntimeDirectory& directory);

private:
    explicit ListeningSocket(UniqueFd socket) : socket_(std::move(socket)) {}
    UniqueFd socket_;
};

}  // namespace limber
