// SPDX-License-Identifier: MIT
// The shipped questions for tests, and answers to them.
#pragma once

#include <fstream>
#include <sstream>

#include "shared/stretch/screening.h"
#include "tests/catch.h"

namespace limber {

struct SafetyContent {
    std::filesystem::path folder = LIMBER_SOURCE_SAFETY;
    Conditions conditions = read(read_conditions(folder.parent_path() / "conditions.toml"));
    RedFlags red_flags = read(RedFlags::read(folder / "red-flags.toml"));
    std::vector<EducationCard> cards = read(read_education_cards(folder / "cards.toml"));

    Result<Screening> screening(const std::filesystem::path& file) const {
        return read_screening(file, conditions, red_flags, cards);
    }
    Screening shipped() const { return read(screening(folder / "screening.toml")); }
    std::string shipped_text() const {
        std::ostringstream text;
        text << std::ifstream(folder / "screening.toml").rdbuf();
        return text.str();
    }

    template <typename Content>
    static Content read(Result<Content> content) {
        if (!content) {
            FAIL(content.error().sentence());
        }
        return *std::move(content);
    }
};

}  // namespace limber
