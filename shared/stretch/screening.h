// SPDX-License-Identifier: MIT
// The questions before the first stretch, share/limber/safety/screening.toml, and what answers to them mean.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/stretch/conditions.h"
#include "shared/stretch/education.h"
#include "shared/stretch/profile.h"
#include "shared/stretch/red_flags.h"

namespace limber {

enum class QuestionKind : std::uint8_t {
    yes_no,
    tick,    // any number of the items, also none
    signs,   // the same; the items are the emergency and urgent signs
    places,  // the same; what is not ticked is not there
};

// One way to answer, and what it means.
struct ScreeningItem {
    std::string text;  // "Yes" and "No" for yes_no
    std::vector<std::string> conditions;
    std::optional<AlarmLevel> level;
    std::string sign;                       // the red flag that this is, whose level `level` then is
    std::vector<std::string> cards;         // education cards to show
    std::vector<std::string> weekly_cards;  // again each week, until a screening no longer names them
    std::string note;                       // a sentence to show at once
    std::optional<Position> position;
    std::string equipment;
    friend bool operator==(const ScreeningItem&, const ScreeningItem&) = default;
};

struct ScreeningQuestion {
    std::string id;
    std::string text;
    QuestionKind kind = QuestionKind::yes_no;
    bool adult_only = false;  // who answers no gets prompts to stand and walk only
    bool stops = false;       // nothing more is asked once an answer here is urgent or an emergency
    std::vector<ScreeningItem> items;
    friend bool operator==(const ScreeningQuestion&, const ScreeningQuestion&) = default;
};

struct Screening {
    std::vector<ScreeningQuestion> questions;
    // Every four weeks, yes or no. Yes opens the question of the id `again_opens`, then the others.
    std::string again;
    std::string again_opens;
};

// From the id of a question to the items chosen, counted from 0; for yes_no {0} is yes and {1} is no. A
// question that is not in it has not been answered; an empty list is "none of these".
using Answers = std::map<std::string, std::vector<std::size_t>>;

struct ScreeningResult {
    // All that must be asked has been answered. Until then the profile does not count as screened, and
    // nothing of this is taken over but the alarm: half the answers would allow what the other half forbids.
    bool complete = false;
    bool stopped = false;  // by a question that stops: show the alarm now, ask no further

    bool adult = true;
    std::vector<std::string> conditions;
    std::vector<Position> positions = Profile{}.positions;
    std::vector<std::string> equipment = Profile{}.equipment;

    std::optional<AlarmLevel> level;  // urgent and emergency are an alarm, professional is advice
    std::vector<std::string> signs;
    std::vector<std::string> cards;  // none during an alarm
    std::vector<std::string> weekly_cards;
    std::vector<std::string> notes;
};

// Error: a file cannot be read, or its first fault with line and column. While `conditions` is empty (its
// file has a fault) an answer may name any.
Result<Screening> read_screening(const std::filesystem::path& file, const Conditions& conditions,
                                 const RedFlags& red_flags, const std::vector<EducationCard>& cards);

// What the answers so far mean; the highest level wins. May be asked after each answer.
ScreeningResult judge(const Screening& screening, const Answers& answers);

}  // namespace limber
