// SPDX-License-Identifier: MIT
#include "shared/stretch/screening.h"

#include <algorithm>

namespace limber {

namespace {

constexpr std::size_t no = 1;

template <typename Value>
void add(std::vector<Value>& list, const Value& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

void add_all(std::vector<std::string>& list, const std::vector<std::string>& more) {
    for (const auto& text : more) {
        add(list, text);
    }
}

bool is_alarm(std::optional<AlarmLevel> level) {
    return level && *level >= AlarmLevel::urgent;
}

void apply(const ScreeningItem& item, ScreeningResult& result) {
    add_all(result.conditions, item.conditions);
    add_all(result.cards, item.cards);
    add_all(result.weekly_cards, item.weekly_cards);
    // An empty optional is less than any level.
    result.level = std::max(result.level, item.level);
    if (!item.sign.empty()) {
        add(result.signs, item.sign);
    }
    if (!item.note.empty()) {
        add(result.notes, item.note);
    }
    if (item.position) {
        add(result.positions, *item.position);
    }
    if (!item.equipment.empty()) {
        add(result.equipment, item.equipment);
    }
}

void apply(const ScreeningQuestion& question, const std::vector<std::size_t>& chosen,
           ScreeningResult& result) {
    if (question.kind == QuestionKind::places) {
        result.equipment.clear();
    }
    for (const auto index : chosen) {
        if (index >= question.items.size()) {
            continue;
        }
        const auto& item = question.items[index];
        apply(item, result);
        result.stopped = result.stopped || (question.stops && is_alarm(item.level));
        result.adult = result.adult && !(question.adult_only && index == no);
    }
}

}  // namespace

ScreeningResult judge(const Screening& screening, const Answers& answers) {
    ScreeningResult result;
    result.complete = true;
    for (const auto& question : screening.questions) {
        const auto found = answers.find(question.id);
        if (found == answers.end() || (question.kind == QuestionKind::yes_no && found->second.empty())) {
            result.complete = false;
        } else {
            apply(question, found->second, result);
        }
    }
    // Without stretches there is nothing that the other questions would decide.
    result.complete = result.complete || !result.adult;
    if (is_alarm(result.level)) {
        result.cards.clear();
    }
    return result;
}

}  // namespace limber
