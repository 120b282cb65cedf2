// SPDX-License-Identifier: MIT
// The live course as bytes, and the judgement of such bytes when they come back.
#pragma once

#include <string>
#include <string_view>

#include "daemon/course/course.h"
#include "shared/base/result.h"

namespace limber {

// What a daemon must know to take up where another was killed.
struct JournalEntry {
    Course course;
    BootTime saved_at{};  // the last moment of which the entry knows
    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

// `boot_id`: times of another boot mean nothing, so the entry carries it.
std::string encode_journal(const JournalEntry& entry, std::string_view boot_id);
// Error: cut, damaged, of another format, or a field out of range. Of another boot: an Error, too, whose
// `why` is another_boot.
inline constexpr std::string_view another_boot = "it is of an earlier start of this machine";
Result<JournalEntry> decode_journal(std::string_view bytes, std::string_view boot_id);

}  // namespace limber
