// SPDX-License-Identifier: MIT
// What the windows know of safety: the signs, the questions and the cards, and the person's profile, which
// they write. No widget. The daemon reads the same file and is told by profile_changed.
#pragma once

#include <filesystem>

#include "shared/stretch/education.h"
#include "shared/stretch/emergency_number.h"
#include "shared/stretch/hurt_report.h"
#include "shared/stretch/screening.h"

namespace limber {

class SafetyDesk {
public:
    // `data`: share/limber. `own_number`: the emergency number of the configuration; may be empty. Error: one
    // of the files there has a fault.
    static Result<SafetyDesk> open(const std::filesystem::path& data, std::filesystem::path profile_file,
                                   const Conditions& conditions, std::string own_number, bool shows_cards);

    const RedFlags& red_flags() const { return red_flags_; }
    const Screening& screening() const { return screening_; }
    const std::vector<EducationCard>& cards() const { return cards_; }
    // With whom to call put in.
    std::string text_of(const AlarmCard& card) const;

    // Read anew each time: the command line writes it, too. A profile that cannot be read counts as one of
    // which nothing is known; the log says so.
    Profile profile() const;

    // Each of them writes the profile; Error: it could not be written, and what was told is not kept.
    Result<HurtVerdict> report(const StretchId& stretch, const HurtReport& report, Day today) const;
    Result<void> take_over(const ScreeningResult& result, Day today) const;
    Result<void> clear_alarm(Day day) const;
    // Regions the person wants more of: a wish that stays below every need.
    Result<void> favour(std::vector<std::string> regions) const;
    // Nothing is new since the screening.
    Result<void> confirm(Day today) const;

    // The education card for now, which then counts as shown; nothing when today's was shown, during an
    // alarm, or when the person wants none.
    std::optional<EducationCard> take_card(Day today) const;
    // The cards of an alarm, the gravest first.
    std::vector<AlarmCard> cards_of(const Alarm& alarm) const;

private:
    RedFlags red_flags_;
    Screening screening_;
    std::vector<EducationCard> cards_;
    EmergencyNumbers numbers_;
    std::filesystem::path profile_file_;
    Conditions conditions_;
    std::string own_number_;
    bool shows_cards_ = true;
};

// The profile after the screening. What the person set in other ways stays as it was.
Profile with_screening(Profile profile, const ScreeningResult& result, Day today);

}  // namespace limber
