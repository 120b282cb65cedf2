// SPDX-License-Identifier: MIT
// Whether the notification server keeps quiet: its "do not disturb".
#pragma once

#include <cstdint>

namespace limber {

enum class Silence : std::uint8_t {
    off,    // it shows notifications, or nothing tells that it does not
    told,   // do not disturb, and it will say when that ends
    asked,  // do not disturb, and it has to be asked whether that goes on
};

const char* to_string(Silence silence);

// What one server says in several ways: quiet by one of them is quiet. The end that is told counts for more.
Silence stronger(Silence one, Silence other);

}  // namespace limber
