// SPDX-License-Identifier: MIT
// How an arm or a leg bends so that its end comes to a place: two bones, one hinge. The law of cosines gives
// the bend, `pole` the side to which the hinge points.
#pragma once

#include "tray/figure/body.h"

namespace limber {

struct TwoBones {
    Vector upper{0, -1, 0};  // direction from the root of the limb to the hinge
    Vector lower{0, -1, 0};  // from the hinge to the end
    double missed = 0;       // cm between the end and the place: more than 0 where it is out of reach
};

TwoBones reach(const Vector& root, const Vector& place, double upper_length, double lower_length,
               const Vector& pole);

// The turn of a bone that lies along `direction` (its own y points against it) and whose own x points as
// near to `forward` as it can.
Turn turn_along(const Vector& direction, const Vector& forward);

}  // namespace limber
