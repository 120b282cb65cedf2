// SPDX-License-Identifier: MIT
// The rules of a course as the words of a trace's line. Pure.
#pragma once

#include <optional>
#include <string>

#include "daemon/course/course.h"
#include "daemon/course/trace_words.h"

namespace limber {

std::string encode_rules(const CourseRules& rules);
// Takes them off the line, to its end. Nothing: they cannot be read.
std::optional<CourseRules> parse_rules(TraceWords& words);

}  // namespace limber
