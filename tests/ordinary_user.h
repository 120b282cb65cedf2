// SPDX-License-Identifier: MIT
// Root may read and write everything, which would make tests of permissions mean nothing: while one of these
// lives, a test that runs as root acts as someone else. Make it before the files the test works on.
#pragma once

#include <exception>
#include <stdexcept>

#include <unistd.h>

namespace limber {

class OrdinaryUser {
public:
    OrdinaryUser() : was_root_(geteuid() == 0) {
        if (was_root_ && seteuid(nobody) != 0) {
            throw std::runtime_error("root may not become someone else here");
        }
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;
    ~OrdinaryUser() {
        if (was_root_ && seteuid(0) != 0) {
            std::terminate();
        }
    }

private:
    static constexpr uid_t nobody = 65534;

    bool was_root_;
};

}  // namespace limber
