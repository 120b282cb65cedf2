// SPDX-License-Identifier: MIT
#include "tray/command_line/plan_text.h"

#include "tray/text/translate.h"
#include "tray/window/guided/plan_words.h"

namespace limber {

namespace {

std::string weekdays_text(const Weekdays& days) {
    const std::array<const char*, weekday_words.size()> names{tr("Monday"),   tr("Tuesday"), tr("Wednesday"),
                                                              tr("Thursday"), tr("Friday"),  tr("Saturday"),
                                                              tr("Sunday")};
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (days.at(i)) {
            text.append(text.empty() ? "" : ", ").append(names.at(i));
        }
    }
    return text;
}

std::string standing_text(const Plan& plan, Day today) {
    if (in_force(plan, today)) {
        return tr("in force");
    }
    return today < plan.from ? tr("not begun yet") : tr("over");
}

std::string entry_text(const PlanEntry& entry, const Stretch& stretch) {
    auto text = named_with_id(stretch) + "\n  " + planned_dose_text(stretch, entry) + "; " +
                times_text(entry.times_a_day);
    if (entry.days != every_day) {
        text += ": " + weekdays_text(entry.days);
    }
    return entry.note.empty() ? text : text + "\n  " + entry.note;
}

}  // namespace

std::string named_with_id(const Stretch& stretch) {
    return fill(tr("%1 (%2)"), {tr_data(stretch.name), stretch.id.text()});
}

std::string plan_days_text(const Plan& plan) {
    return plan.until ? fill(tr("from %1 until %2"), {date_text(plan.from), date_text(*plan.until)})
                      : fill(tr("from %1 on"), {date_text(plan.from)});
}

std::string plan_text(const Plan& plan, const Catalogue& catalogue, Day today) {
    std::string text = plan.title + "\n";
    if (!plan.by.empty()) {
        text += fill(tr("By %1"), {plan.by}) + "\n";
    }
    text += plan_days_text(plan) + " · " + standing_text(plan, today);
    if (!plan.notes.empty()) {
        text += "\n" + plan.notes;
    }
    for (const auto& entry : plan.entries) {
        if (const auto* const stretch = catalogue.find(entry.stretch); stretch != nullptr) {
            text += "\n\n" + entry_text(entry, *stretch);
        }
    }
    return text;
}

}  // namespace limber
