// SPDX-License-Identifier: MIT
#include "shared/ipc/packet_socket.h"

#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include "shared/ipc/socket_address.h"

namespace limber {

namespace {

constexpr std::byte bell{'b'};

}  // namespace

Result<PacketSocket> PacketSocket::connect(const RuntimeDirectory& directory) {
    UniqueFd fd(socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd) {
        return system_error("cannot make a socket", errno);
    }
    const auto address = socket_address(directory, "socket");
    if (::connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        const int error = errno;
        if (error == ENOENT || error == ECONNREFUSED) {
            return Error{"Limber's daemon is not running", "", "Start it: limber daemon start",
                         ExitCode::daemon_not_running};
        }
        if (error == EAGAIN) {
            return Error{"Limber's daemon is busy", "too many programs are waiting for it",
                         "Try again in a moment", ExitCode::error};
        }
        return system_error("cannot reach Limber's daemon at " + directory.socket_path().string(), error);
    }
    PacketSocket connected(std::move(fd));
    if (!connected.peer_is_same_user()) {
        return Error{"the program at " + directory.socket_path().string() + " runs as someone else", "",
                     "Nothing was sent to it", ExitCode::runtime_directory};
    }
    return connected;
}

bool PacketSocket::peer_is_same_user() const {
    ucred peer{};
    socklen_t size = sizeof(peer);
    return getsockopt(socket_.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && size == sizeof(peer) &&
           peer.uid == geteuid();
}

bool PacketSocket::peer_hung_up() const {
    pollfd asked{socket_.get(), POLLRDHUP, 0};
    return poll(&asked, 1, 0) > 0 && (asked.revents & (POLLHUP | POLLRDHUP | POLLERR)) != 0;
}

bool PacketSocket::send(std::span<const std::byte> packet, std::span<const int> descriptors) const {
    iovec part{const_cast<std::byte*>(packet.data()), packet.size()};
    alignas(cmsghdr) std::array<std::byte, CMSG_SPACE(2 * sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (!descriptors.empty()) {
        message.msg_control = control.data();
        message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr* const header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
    }
    ssize_t sent = 0;
    do {
        sent = sendmsg(socket_.get(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(packet.size());
}

PacketSocket::Rang PacketSocket::ring() const {
    for (;;) {
        if (::send(socket_.get(), &bell, 1, MSG_DONTWAIT | MSG_NOSIGNAL) == 1) {
            return Rang::yes;
        }
        if (errno == EAGAIN || errno == ENOBUFS || errno == ENOMEM) {
            return Rang::owed;
        }
        // ECONNRESET is the other side's death told once; the next try says EPIPE.
        if (errno != EINTR) {
            return Rang::nobody;
        }
    }
}

PacketSocket::Packet PacketSocket::receive(std::span<std::byte> buffer) const {
    return receive_into(buffer, {});
}

PacketSocket::Packet PacketSocket::receive_with_descriptors(std::span<std::byte> buffer) const {
    alignas(cmsghdr) std::array<std::byte, CMSG_SPACE(2 * sizeof(int))> control{};
    return receive_into(buffer, control);
}

PacketSocket::Packet PacketSocket::receive_into(std::span<std::byte> buffer,
                                                std::span<std::byte> control) const {
    iovec part{buffer.data(), buffer.size()};
    msghdr message{};
    ssize_t received = 0;
    for (;;) {
        message = {};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        received = recvmsg(socket_.get(), &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC | MSG_TRUNC);
        // ECONNRESET is told once, ahead of packets that the other side sent before it died: read those.
        if (received >= 0 || (errno != EINTR && errno != ECONNRESET)) {
            break;
        }
    }
    Packet packet;
    if (received < 0) {
        packet.kind = errno == EAGAIN ? Packet::Kind::none : Packet::Kind::hang_up;
        return packet;
    }
    std::size_t kept = 0;
    for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) {
            continue;
        }
        const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof(int));
            UniqueFd owned(fd);
            if (kept < packet.descriptors.size()) {
                packet.descriptors[kept++] = std::move(owned);
            }
        }
    }
    packet.kind = received == 0 ? Packet::Kind::hang_up : Packet::Kind::packet;
    packet.length = static_cast<std::size_t>(received);
    packet.unwanted = (message.msg_flags & MSG_CTRUNC) != 0;
    return packet;
}

PacketSocket::Drained PacketSocket::drain_bells() const {
    bool rung = false;
    for (int i = 0; i < most_drained; ++i) {
        std::byte byte{};
        const auto packet = receive({&byte, 1});
        if (packet.kind == Packet::Kind::none) {
            break;
        }
        if (packet.kind == Packet::Kind::hang_up) {
            return rung ? Drained::rung_and_hang_up : Drained::hang_up;
        }
        if (packet.length != 1 || packet.unwanted) {
            return Drained::breach;
        }
        rung = true;
    }
    return rung ? Drained::rung : Drained::quiet;
}

}  // namespace limber
