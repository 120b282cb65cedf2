// SPDX-License-Identifier: MIT
#include "daemon/course/trace_rules.h"

#include <array>

namespace limber {

namespace {

constexpr Duration longest_rule = 7 * 24h;

constexpr std::array<TraceWord<Duration CourseRules::*>, 6> rule_words{{
    {"limit", &CourseRules::limit},
    {"rest", &CourseRules::rest},
    {"short_rest", &CourseRules::short_rest},
    {"reading_grace", &CourseRules::reading_grace},
    {"snooze", &CourseRules::snooze},
    {"ask_standing", &CourseRules::ask_standing},
}};

// Lines of before reminders waited for a moment do not have these.
constexpr std::array<TraceWord<Duration CourseRules::*>, 7> moment_words{{
    {"snoozed_sitting", &CourseRules::snoozed_sitting},
    {"pause", &CourseRules::pause},
    {"wait", &CourseRules::wait},
    {"ceiling", &CourseRules::ceiling},
    {"again", &CourseRules::again},
    {"micro", &CourseRules::micro},
    {"long_sit", &CourseRules::long_sit},
}};

// A reminder came at once and once, whatever was on the screen.
void as_before_moments(CourseRules& rules) {
    rules.most_snoozes = unlimited_snoozes;
    rules.snoozed_sitting = rules.again = longest_rule;
    rules.wait = rules.ceiling = rules.micro = Duration(0);
    rules.holds = 0;
}

bool parse_moment(TraceWords& words, CourseRules& rules) {
    for (const auto& entry : moment_words) {
        const auto value = words.named(entry.word);
        if (!value || *value < 0 || *value > longest_rule.count()) {
            return false;
        }
        rules.*entry.value = Duration(*value);
    }
    const auto turn = words.named("turn");
    const auto most_snoozes = words.named("most_snoozes");
    const auto holds = words.named("holds");
    const auto is_upto = [](const auto& value, std::int64_t most) {
        return value && *value >= 0 && *value <= most;
    };
    if (!is_upto(turn, static_cast<int>(BreakTurn::only_long)) || !is_upto(most_snoozes, unlimited_snoozes) ||
        !is_upto(holds, (1 << signal_count) - 1)) {
        return false;
    }
    rules.turn = static_cast<BreakTurn>(*turn);
    rules.most_snoozes = static_cast<std::uint32_t>(*most_snoozes);
    rules.holds = static_cast<std::uint32_t>(*holds);
    return words.at_end();
}

}  // namespace

std::string encode_rules(const CourseRules& rules) {
    std::string text = "rules";
    for (const auto& entry : rule_words) {
        text += " " + std::string(entry.word) + "=" + trace_number((rules.*entry.value).count());
    }
    for (const auto& entry : moment_words) {
        text += " " + std::string(entry.word) + "=" + trace_number((rules.*entry.value).count());
    }
    text += " turn=" + trace_number(static_cast<int>(rules.turn));
    return text + " most_snoozes=" + trace_number(rules.most_snoozes) + " holds=" + trace_number(rules.holds);
}

std::optional<CourseRules> parse_rules(TraceWords& words) {
    CourseRules rules{};
    for (const auto& entry : rule_words) {
        const auto value = words.named(entry.word);
        const auto least = entry.value == &CourseRules::reading_grace ? 0 : 1;
        if (!value || *value < least || *value > longest_rule.count()) {
            return std::nullopt;
        }
        rules.*entry.value = Duration(*value);
    }
    if (words.at_end()) {
        as_before_moments(rules);
        return rules;
    }
    return parse_moment(words, rules) ? std::optional(rules) : std::nullopt;
}

}  // namespace limber
