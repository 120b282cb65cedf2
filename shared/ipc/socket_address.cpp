// SPDX-License-Identifier: MIT
#include "shared/ipc/socket_address.h"

#include <cstdio>

#include <sys/socket.h>

namespace limber {

sockaddr_un socket_address(const RuntimeDirectory& directory, const char* name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::snprintf(address.sun_path, sizeof(address.sun_path), "/proc/self/fd/%d/%s", directory.descriptor(),
                  name);
    return address;
}

}  // namespace limber
