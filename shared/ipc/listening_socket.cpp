// SPDX-License-Identifier: MIT
#include "shared/ipc/listening_socket.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "shared/ipc/socket_address.h"

namespace limber {

Result<ListeningSocket> ListeningSocket::listen(const RuntimeDirectory& directory) {
    const auto failed = [&directory](const char* step, int error) {
        return system_error("cannot " + std::string(step) + " " + directory.socket_path().string(), error);
    };
    UniqueFd fd(socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd) {
        return failed("make", errno);
    }
    if (unlinkat(directory.descriptor(), "socket.new", 0) != 0 && errno != ENOENT) {
        return failed("replace what a killed daemon left beside", errno);
    }
    const auto address = socket_address(directory, "socket.new");
    // The mode of the name comes from the descriptor's: no umask to set and restore.
    if (fchmod(fd.get(), 0600) != 0 ||
        bind(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        return failed("make", errno);
    }
    if (::listen(fd.get(), most_waiting) != 0) {
        return failed("listen at", errno);
    }
    if (renameat(directory.descriptor(), "socket.new", directory.descriptor(), "socket") != 0) {
        return failed("put in place", errno);
    }
    return ListeningSocket(std::move(fd));
}

ListeningSocket::Accepted ListeningSocket::accept() const {
    for (;;) {
        UniqueFd fd(accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (fd) {
            PacketSocket connected(std::move(fd));
            if (!connected.peer_is_same_user()) {
                continue;
            }
            return {Accepted::Kind::someone, std::move(connected)};
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            return {Accepted::Kind::no_room, std::nullopt};
        }
        if (errno != EINTR && errno != ECONNABORTED) {
            return {Accepted::Kind::nobody, std::nullopt};
        }
    }
}

void ListeningSocket::close(const RuntimeDirectory& directory) {
    if (socket_) {
        unlinkat(directory.descriptor(), "socket", 0);
        socket_.reset();
    }
}

}  // namespace limber
