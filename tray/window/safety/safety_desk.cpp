// SPDX-License-Identifier: MIT
#include "tray/window/safety/safety_desk.h"

#include <clocale>

#include "shared/base/log.h"
#include "shared/stretch/profile_file.h"
#include "tray/text/translate.h"

namespace limber {

Result<SafetyDesk> SafetyDesk::open(const std::filesystem::path& data, std::filesystem::path profile_file,
                                    const Conditions& conditions, std::string own_number, bool shows_cards) {
    const auto folder = data / "safety";
    SafetyDesk desk;
    auto red_flags = RedFlags::read(folder / "red-flags.toml");
    if (!red_flags) {
        return red_flags.error();
    }
    auto cards = read_education_cards(folder / "cards.toml");
    if (!cards) {
        return cards.error();
    }
    auto screening = read_screening(folder / "screening.toml", conditions, *red_flags, *cards);
    if (!screening) {
        return screening.error();
    }
    auto numbers = read_emergency_numbers(folder / "emergency-numbers.toml");
    if (!numbers) {
        return numbers.error();
    }
    desk.red_flags_ = *std::move(red_flags);
    desk.cards_ = *std::move(cards);
    desk.screening_ = *std::move(screening);
    desk.numbers_ = *std::move(numbers);
    desk.profile_file_ = std::move(profile_file);
    desk.conditions_ = conditions;
    desk.own_number_ = std::move(own_number);
    desk.shows_cards_ = shows_cards;
    return desk;
}

std::string SafetyDesk::text_of(const AlarmCard& card) const {
    const char* locale = std::setlocale(LC_MESSAGES, nullptr);
    return fill(tr_data(card.text),
                {emergency_number(numbers_, locale == nullptr ? "" : locale, own_number_)});
}

Profile SafetyDesk::profile() const {
    const auto read = read_profile(profile_file_, conditions_);
    if (!read) {
        log_warning(read.error().sentence());
        return {};
    }
    return *read;
}

Result<HurtVerdict> SafetyDesk::report(const StretchId& stretch, const HurtReport& report, Day today) const {
    auto verdict = judge_hurt(red_flags_, profile(), stretch, report, today);
    if (verdict.level > AlarmLevel::modify) {
        const auto written = write_profile(profile_file_, verdict.profile);
        if (!written) {
            return written.error();
        }
    }
    return verdict;
}

Result<void> SafetyDesk::take_over(const ScreeningResult& result, Day today) const {
    return write_profile(profile_file_, with_screening(profile(), result, today));
}

Result<void> SafetyDesk::clear_alarm(Day day) const {
    return write_profile(profile_file_, cleared(profile(), day));
}

Result<void> SafetyDesk::favour(std::vector<std::string> regions) const {
    auto known = profile();
    known.favoured = std::move(regions);
    return write_profile(profile_file_, known);
}

Result<void> SafetyDesk::confirm(Day today) const {
    auto known = profile();
    known.screened = today;
    return write_profile(profile_file_, known);
}

std::optional<EducationCard> SafetyDesk::take_card(Day today) const {
    auto known = profile();
    const auto* card = shows_cards_ ? card_of_day(cards_, known, today) : nullptr;
    if (card == nullptr) {
        return std::nullopt;
    }
    known.card_day = today;
    known.card = card->number;
    if (const auto kept = write_profile(profile_file_, known); !kept) {
        log_warning(kept.error().sentence());
    }
    return *card;
}

std::vector<AlarmCard> SafetyDesk::cards_of(const Alarm& alarm) const {
    return judge_hurt(red_flags_, {}, {}, {alarm.signs, true}, alarm.since).cards;
}

Profile with_screening(Profile profile, const ScreeningResult& result, Day today) {
    if (result.level && *result.level >= AlarmLevel::urgent) {
        profile.alarm = Alarm{*result.level, result.signs, today};
    }
    if (!result.complete) {
        return profile;
    }
    profile.screened = today;
    profile.adult = result.adult;
    profile.conditions = result.conditions;
    profile.positions = result.positions;
    profile.equipment = result.equipment;
    return profile;
}

}  // namespace limber
