// SPDX-License-Identifier: MIT
#include "tray/text/iso_time.h"

#include <cstdlib>

#include "tests/catch.h"

using namespace limber;

TEST_CASE("Programs get times with their zone, also after it was changed", "[text]") {
    const WallTime one_o_clock(std::chrono::seconds(1777899600));
    setenv("TZ", "UTC0", 1);
    CHECK(iso_text(one_o_clock) == "2026-05-04T13:00:00+0000");
    setenv("TZ", "CET-1", 1);
    CHECK(iso_text(one_o_clock) == "2026-05-04T14:00:00+0100");
    setenv("TZ", "UTC0", 1);
}
