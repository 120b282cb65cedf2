// SPDX-License-Identifier: MIT
// The test runner's main(), for both versions of Catch2.
#define CATCH_CONFIG_RUNNER
#include "tests/catch.h"

int main(int argc, char* argv[]) {
    return Catch::Session().run(argc, argv);
}
