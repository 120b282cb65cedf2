// SPDX-License-Identifier: MIT
// A message bus of a test's own, as the session's and the system's, with one activatable service that leaves
// a file behind when anyone has it started.
#pragma once

#include <string>

#include <sys/types.h>

#include "tests/temporary_directory.h"

namespace limber {

inline constexpr auto activatable_name = "app.limber.test.Activatable";

class PrivateBus {
public:
    // Sets the addresses of both buses in the environment.
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    const std::string& address() const { return address_; }
    bool activatable_was_started() const;
    // Ends it in the middle of everything.
    void kill();

private:
    TemporaryDirectory directory_;
    std::string address_;
    pid_t bus_ = -1;
};

}  // namespace limber
