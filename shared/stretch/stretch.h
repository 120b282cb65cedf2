// SPDX-License-Identifier: MIT
// One stretch of the catalogue: what it asks of a person, its dose, and who should not do it.
#pragma once

#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/stretch_id.h"

namespace limber {

enum class Position : std::uint8_t { seated, standing, floor };

// An inclusive range as the sources give it, e.g. 10 to 15 repetitions.
struct Span {
    int low = 0;
    int high = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

// A page or text that a stretch's facts were taken from, and how far it was checked: "V" verified by reading,
// otherwise as the file says.
struct Source {
    std::string key;
    std::string supports;
    std::string title;
    std::string url;
    std::string status;
    friend bool operator==(const Source&, const Source&) = default;
};

// What a guided run does when nobody says otherwise. Seconds.
struct TypicalDose {
    int hold_seconds = 0;
    int repetitions = 1;   // on each side, where there are sides
    int move_seconds = 0;  // from one shape to the next
    int setup_seconds = 0;
    int shapes_per_repetition = 1;
    friend bool operator==(const TypicalDose&, const TypicalDose&) = default;
};

struct Stretch {
    StretchId id;
    std::string name;
    std::string group;
    Position position = Position::seated;
    std::vector<Position> also;  // it can be done so, too
    std::vector<std::string> regions;
    std::vector<std::string> moves;
    std::vector<std::string> equipment;
    std::vector<std::string> steps;
    Span hold;         // seconds
    Span repetitions;  // on each side, where there are sides
    bool per_side = false;
    TypicalDose typical;
    std::string dose_note;
    std::string feel;
    std::string stop_if;
    std::vector<std::string> avoid_if;  // condition ids; condition_text() in catalogue.h has the words
    std::string easier;
    std::string view;                // side, front or top: for the figure
    std::vector<std::string> poses;  // key poses in words: for the figure
    int total_seconds = 0;
    Span total_range;
    bool micro = false;  // short enough for a micro-break
    std::vector<Source> sources;
    std::string reviewed;  // who of the clinicians looked at it, and when; empty: nobody yet
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// What total_seconds counts.
int dose_seconds(const TypicalDose& dose, bool per_side);

// How long a guided run takes: the dose, which is total_seconds, and the change of sides, which is not in it
// but which a person needs a set-up's time for.
int guided_seconds(const Stretch& stretch);

const char* to_string(Position position);

}  // namespace limber
