// SPDX-License-Identifier: MIT
// Signs that ask for more than another stretch: share/limber/safety/red-flags.toml. Whoever shows one never
// asks the person to test it by stretching, and never talks them out of help.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/stretch/profile.h"

namespace limber {

// What a sign takes out beyond what its level does. It says nothing where no stretch was done.
enum class Suspends : std::uint8_t {
    nothing,
    stretch,  // the stretch it came with
    neck,     // every stretch of the neck
};

struct Sign {
    std::string id;
    std::string text;  // for a checkbox
    AlarmLevel level = AlarmLevel::emergency;
    std::string source;
    std::string card;            // which AlarmCard answers it
    bool after_stretch = false;  // in the list that "It hurt" opens
    Suspends suspends = Suspends::nothing;
    friend bool operator==(const Sign&, const Sign&) = default;
};

struct AlarmCard {
    std::string id;  // nerves, stroke or other for emergencies; urgent; professional
    std::string title;
    std::string text;  // "%1" stands for the emergency number (emergency_number.h)
    friend bool operator==(const AlarmCard&, const AlarmCard&) = default;
};

class RedFlags {
public:
    // Error: the file cannot be read, or its first fault with line and column.
    static Result<RedFlags> read(const std::filesystem::path& file);

    const std::vector<Sign>& signs() const { return signs_; }
    const Sign* find(std::string_view id) const;
    const AlarmCard* card(std::string_view id) const;

    // The highest level among them; `modify` when there is none. An id that is not known, such as one of a
    // newer version, counts as urgent: nobody can tell what it meant.
    AlarmLevel worst(std::span<const std::string> ids) const;

private:
    std::vector<Sign> signs_;
    std::vector<AlarmCard> cards_;
};

}  // namespace limber
