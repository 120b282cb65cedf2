// SPDX-License-Identifier: MIT
#include "shared/stretch/plan_file.h"

#include <algorithm>

#include "shared/base/toml_table.h"

namespace limber {

namespace {

constexpr Length title_length{1, 80};
constexpr Length note_length{0, 500};
constexpr Length notes_length{0, 2000};
constexpr Length entry_count{1, 40};
constexpr int most_times_a_day = 12;
constexpr int longest_hold = 300;
constexpr int most_repetitions = 100;

constexpr std::array<std::string_view, 6> root_keys{"title", "by", "from", "until", "notes", "entry"};
constexpr std::array<std::string_view, 7> entry_keys{"stretch", "hold_seconds", "repetitions", "sides",
                                                     "days",    "times_a_day",  "note"};
constexpr std::array<std::string_view, 3> sides_words{"both", "left", "right"};  // as PlanSides

template <std::size_t count>
std::size_t place_of(std::string_view word, const std::array<std::string_view, count>& words) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin());
}

std::string text_if_any(TomlTable& table, std::string_view key, Length length) {
    return table.has(key) ? table.text(key, length) : std::string();
}

const Stretch* read_stretch_id(TomlTable& table, const Catalogue& catalogue) {
    std::vector<std::string_view> ids;
    for (const auto& stretch : catalogue.stretches()) {
        ids.push_back(stretch.id.text());
    }
    return catalogue.find(StretchId::parse(table.word("stretch", ids)).value_or(StretchId()));
}

std::string range_text(Span range) {
    return range.low == range.high
               ? std::to_string(range.low)
               : "from " + std::to_string(range.low) + " to " + std::to_string(range.high);
}

std::optional<int> read_dose(TomlTable& table, std::string_view key, int most, Span range,
                             const Stretch& stretch) {
    if (!table.has(key)) {
        return std::nullopt;
    }
    const int value = table.number(key, 0, most);
    if (value < range.low || value > range.high) {
        table.refuse(key, "For " + std::string(stretch.id.text()) + " it must be " + range_text(range) +
                              ": a plan keeps to the stretch's own range");
    }
    return value;
}

PlanSides read_sides(TomlTable& table, const Stretch& stretch) {
    if (!table.has("sides")) {
        return PlanSides::both;
    }
    const auto sides = static_cast<PlanSides>(place_of(table.word("sides", sides_words), sides_words));
    if (!stretch.per_side) {
        table.refuse("sides", std::string(stretch.id.text()) + " has no sides; leave the line out");
    }
    return sides;
}

Weekdays read_days(TomlTable& table) {
    if (!table.has("days")) {
        return every_day;
    }
    Weekdays days{};
    for (const auto& word : table.words("days", {1, weekday_words.size()}, weekday_words)) {
        days.at(place_of(word, weekday_words)) = true;
    }
    return days;
}

std::string days_in_both(const Weekdays& days, const Weekdays& others) {
    std::string text;
    for (std::size_t i = 0; i < weekday_words.size(); ++i) {
        if (days.at(i) && others.at(i)) {
            text.append(text.empty() ? "" : ", ").append(weekday_words.at(i));
        }
    }
    return text;
}

// What an entry must not contradict: those before it, and the plan's own days.
void check_days(TomlTable& table, const PlanEntry& entry, const Plan& plan) {
    for (const auto& earlier : plan.entries) {
        const auto twice = days_in_both(entry.days, earlier.days);
        if (earlier.stretch == entry.stretch && !twice.empty()) {
            table.refuse("stretch", "An earlier entry has it on the same days (" + twice +
                                        "); times_a_day says how often it is to be done");
        }
    }
    Weekdays within{};
    for (Day day = plan.from; day < plan.from + 7; ++day) {
        within.at(weekday_of(day)) = in_force(plan, day);
    }
    if (days_in_both(entry.days, within).empty()) {
        table.refuse("days", "None of these days is from " + date_text(plan.from) + " until " +
                                 date_text(plan.until.value_or(plan.from)));
    }
}

PlanEntry read_entry(TomlTable& table, const Catalogue& catalogue, const Plan& plan) {
    table.allow(entry_keys);
    PlanEntry entry;
    const auto* const stretch = read_stretch_id(table, catalogue);
    if (stretch == nullptr) {
        return entry;
    }
    entry.stretch = stretch->id;
    entry.hold_seconds = read_dose(table, "hold_seconds", longest_hold, stretch->hold, *stretch);
    entry.repetitions = read_dose(table, "repetitions", most_repetitions, stretch->repetitions, *stretch);
    entry.sides = read_sides(table, *stretch);
    entry.days = read_days(table);
    if (table.has("times_a_day")) {
        entry.times_a_day = table.number("times_a_day", 1, most_times_a_day);
    }
    entry.note = text_if_any(table, "note", note_length);
    check_days(table, entry, plan);
    return entry;
}

Plan take(TomlTable& root, const Catalogue& catalogue) {
    root.allow(root_keys);
    Plan plan;
    plan.title = root.text("title", title_length);
    plan.by = text_if_any(root, "by", title_length);
    plan.from = root.date("from");
    if (root.has("until")) {
        plan.until = root.date("until");
        if (*plan.until < plan.from) {
            root.refuse("until", "It must not be before from, " + date_text(plan.from));
        }
    }
    plan.notes = text_if_any(root, "notes", notes_length);
    for (auto& table : root.tables("entry", entry_count)) {
        plan.entries.push_back(read_entry(table, catalogue, plan));
    }
    return plan;
}

}  // namespace

Result<Plan> read_plan(const std::filesystem::path& file, const Catalogue& catalogue) {
    Plan plan;
    const auto read =
        read_toml(file, most_plan_bytes, [&](TomlTable& root) { plan = take(root, catalogue); });
    if (!read) {
        return read.error();
    }
    return plan;
}

Result<std::optional<Plan>> read_kept_plan(const std::filesystem::path& file, const Catalogue& catalogue) {
    std::error_code ignored;
    if (std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found) {
        return std::optional<Plan>();
    }
    auto plan = read_plan(file, catalogue);
    if (!plan) {
        return plan.error();
    }
    return std::optional<Plan>(std::move(*plan));
}

}  // namespace limber
