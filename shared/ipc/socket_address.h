// SPDX-License-Identifier: MIT
// The name of a socket in the runtime directory, for bind and connect.
#pragma once

#include <sys/un.h>

#include "shared/ipc/runtime_directory.h"

namespace limber {

// By way of the directory's own descriptor: it is the directory that was checked, whatever the path means by
// now, and a path longer than the 107 bytes of a socket's name works too.
sockaddr_un socket_address(const RuntimeDirectory& directory, const char* name);

}  // namespace limber
