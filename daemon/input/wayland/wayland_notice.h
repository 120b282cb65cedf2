// SPDX-License-Identifier: MIT
// What the Wayland protocols of rest have in common: notices that a seat has rested for so long, and moves
// again.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "shared/base/time.h"

struct wl_seat;

namespace limber {

// One notice on the compositor's side; it goes when this goes. Not within its own callback.
class WaylandNotice {
public:
    virtual ~WaylandNotice() = default;
};

// What a notice counts as rest.
enum class RestOf : std::uint8_t {
    input,                // no input
    input_and_inhibitors  // no input, and no idle inhibitor is on
};

class WaylandNotifier {
public:
    // The seat rests, or did and does so no more. Comes again and again.
    using OnChange = std::function<void(bool rests)>;

    virtual ~WaylandNotifier() = default;
    virtual std::string protocol() const = 0;  // name and version
    virtual bool tells_input_alone() const = 0;
    // The shortest rest that every compositor with this protocol tells of.
    virtual Duration shortest() const = 0;
    // Counts from now on. Null: out of memory. RestOf::input only where it tells of input alone.
    virtual std::unique_ptr<WaylandNotice> make(wl_seat* seat, RestOf rest_of, Duration after,
                                                OnChange on_change) = 0;
};

}  // namespace limber
