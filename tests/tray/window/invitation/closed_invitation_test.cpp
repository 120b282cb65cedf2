// SPDX-License-Identifier: MIT
#include "tray/window/invitation/closed_invitation.h"

#include <fstream>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

TEST_CASE("an invitation that was closed is remembered by another process, and only that one", "[window]") {
    const TemporaryDirectory folder;
    CHECK_FALSE(ClosedInvitation(folder.path()).was(42));

    ClosedInvitation(folder.path()).remember(42);

    CHECK(ClosedInvitation(folder.path()).was(42));
    CHECK_FALSE(ClosedInvitation(folder.path()).was(4));
    CHECK_FALSE(ClosedInvitation(folder.path()).was(43));
}

TEST_CASE("whatever else stands in the file, no invitation was closed", "[window]") {
    const TemporaryDirectory folder;
    std::ofstream(folder.path() / "closed-invitation") << std::string(100000, '4');

    CHECK_FALSE(ClosedInvitation(folder.path()).was(4));
}
