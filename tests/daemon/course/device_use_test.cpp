// SPDX-License-Identifier: MIT
#include "daemon/course/device_use.h"

#include "tests/catch.h"

using namespace limber;

namespace {
constexpr BootTime nine{9h};
}

TEST_CASE("nothing is said of keyboard and mouse where they cannot be told apart", "[course]") {
    const DeviceUse use;
    CHECK_FALSE(measure_of(use, use.keyboard));
    const auto known = on_device(use, Device::keyboard, false, nine);
    CHECK(measure_of(known, known.pointer)->now(nine) == 0s);
}

TEST_CASE("a device is used from its first input to its last", "[course]") {
    auto use = on_device({}, Device::pointer, true, nine);
    CHECK(measure_of(use, use.pointer)->now(nine + 5min) == 5min);
    use = on_device(use, Device::pointer, false, nine + 6min);
    CHECK(measure_of(use, use.pointer)->now(nine + 9min) == 6min);
    CHECK(measure_of(use, use.keyboard)->now(nine + 9min) == 0s);
    use = on_device(use, Device::pointer, true, nine + 10min);
    CHECK(measure_of(use, use.pointer)->now(nine + 11min) == 7min);
}

TEST_CASE("a new day begins at zero, also in the middle of use", "[course]") {
    const auto use = on_new_day(on_device({}, Device::keyboard, true, nine), nine + 1h);
    CHECK(measure_of(use, use.keyboard)->now(nine + 1h + 2min) == 2min);
}

TEST_CASE("with a source that cannot tell, the figure is unknown, and kept for one that can", "[course]") {
    auto use = on_devices_unknown(on_device({}, Device::keyboard, true, nine), nine + 3min);
    CHECK_FALSE(measure_of(use, use.keyboard));
    use = on_device(use, Device::keyboard, true, nine + 1h);
    CHECK(measure_of(use, use.keyboard)->now(nine + 1h) == 3min);
}
