// SPDX-License-Identifier: MIT
#include "tray/window/guided/plan_words.h"

#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::string on_its_sides(const std::string& repetitions, const PlanEntry& entry) {
    switch (entry.sides) {
        case PlanSides::both:
            return fill(tr("%1 on each side"), {repetitions});
        case PlanSides::left:
            return fill(tr("%1 on the left side only"), {repetitions});
        case PlanSides::right:
            return fill(tr("%1 on the right side only"), {repetitions});
    }
    return repetitions;
}

}  // namespace

std::string planned_dose_text(const Stretch& stretch, const PlanEntry& entry) {
    const auto planned = with_plan(stretch, entry);
    auto text = tr_count("%1 repetition", "%1 repetitions", planned.typical.repetitions);
    if (planned.per_side || entry.sides != PlanSides::both) {
        text = on_its_sides(text, entry);
    }
    if (planned.typical.hold_seconds == 0) {
        return text;
    }
    return fill(tr("%1, each held for %2"),
                {text, exact_text(std::chrono::seconds(planned.typical.hold_seconds))});
}

std::string times_text(int times_a_day) {
    return tr_count("once a day", "%1 times a day", times_a_day);
}

std::vector<std::string> plan_card_texts(const Stretch& stretch, const PlanEntry& entry) {
    std::vector<std::string> texts{
        fill(tr("%1; %2."), {planned_dose_text(stretch, entry), times_text(entry.times_a_day)})};
    if (!entry.note.empty()) {
        texts.push_back(entry.note);
    }
    return texts;
}

}  // namespace limber
