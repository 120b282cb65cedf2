// SPDX-License-Identifier: MIT
// What `limber doctor` makes of the facts: a finding for each thing it looked at, and one line of advice for
// each that is amiss. Pure.
#pragma once

#include <string>
#include <vector>

#include "tray/command_line/doctor_facts.h"

namespace limber {

struct Finding {
    std::string topic;                 // for programs: a word that never changes
    std::string text;                  // a sentence
    std::vector<std::string> details;  // a line each
    std::string advice;                // nonempty: this is amiss
    bool amiss() const { return !advice.empty(); }
};

std::vector<Finding> findings_of(const DoctorFacts& facts);

}  // namespace limber
