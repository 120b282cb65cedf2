// SPDX-License-Identifier: MIT
// What `limber plan show` says. Pure.
#pragma once

#include <string>

#include "shared/stretch/catalogue.h"
#include "shared/stretch/plan.h"

namespace limber {

// "Chin tuck (chin-tuck)"
std::string named_with_id(const Stretch& stretch);

// "from 2026-11-23 until 2026-12-13", "from 2026-11-23 on"
std::string plan_days_text(const Plan& plan);

// On several lines: what it is, whether it is in force, and its entries.
std::string plan_text(const Plan& plan, const Catalogue& catalogue, Day today);

}  // namespace limber
