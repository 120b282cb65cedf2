// SPDX-License-Identifier: MIT
// What of a year of reminders is counted, and the table of it.
#include <sstream>

#include "shared/base/duration_text.h"
#include "tests/daemon/course/reminder_year.h"
#include "tests/daemon/course/wakeup_law.h"

namespace limber {

void ReminderYear::count_holds(const Scene& scene) {
    if (scene.told(ReminderNews::raised)) {
        held_by_ = 0;
    }
    if (wait_of(scene.rules, scene.is, scene.around.signals) != ReminderWait::hold) {
        return;
    }
    const auto before = held_by_;
    const auto count = [&](std::uint32_t signals, int& number) {
        number += (before & signals) == 0 && (scene.around.signals & signals) != 0 ? 1 : 0;
    };
    counts_.held += before == 0 ? 1 : 0;
    count(call_signals, counts_.held_by_call);
    count(bit_of(Signal::inhibitor), counts_.held_by_film);
    count(bit_of(Signal::full_screen), counts_.held_by_full_screen);
    count(notice_signals, counts_.held_by_notices);
    held_by_ |= scene.around.signals;
}

void ReminderYear::watch(const CourseDesk& desk, const Course& before, const Event& event) {
    laws_.see(desk, before, event);
    if (event.kind == EventKind::time) {
        judge_wakeup(desk);
    }
    const Scene scene(desk, before, event);
    ++counts_.steps;
    count_holds(scene);
    if (scene.put()) {
        ++puts_;
        const auto manner = scene.is.manner;
        ++(manner == ReminderManner::first      ? counts_.shown
           : manner == ReminderManner::again    ? counts_.again
           : manner == ReminderManner::resident ? counts_.resident
                                                : counts_.quiet);
    }
    for (const auto& effect : desk.last.effects) {
        if (const auto* const ended = std::get_if<SpellEffect>(&effect)) {
            counts_.at_desk += ended->spell.seated;
        }
        const auto* const offer = std::get_if<OfferEffect>(&effect);
        if (offer == nullptr) {
            continue;
        }
        const auto news = offer->reminder.news;
        counts_.reminders += news == ReminderNews::raised ? 1 : 0;
        counts_.snoozed += news == ReminderNews::snoozed ? 1 : 0;
        counts_.skipped += news == ReminderNews::skipped ? 1 : 0;
        counts_.taken += news == ReminderNews::finished && !scene.was.own_accord ? 1 : 0;
        counts_.got_up += news == ReminderNews::withdrawn ? 1 : 0;
        counts_.micro += news == ReminderNews::nudged ? 1 : 0;
    }
}

std::string ReminderCounts::table() const {
    std::ostringstream text;
    const auto line = [&](const char* what, const std::string& value) {
        text << "  " << what << std::string(38 - std::string(what).size(), ' ') << value << "\n";
    };
    const auto number = [&](const char* what, int value) { line(what, std::to_string(value)); };
    number("days at work", days_at_work);
    line("at the desk", std::to_string(at_desk / 1h) + " h");
    number("reminders", reminders);
    number("  held back", held);
    number("    by a call", held_by_call);
    number("    by a film", held_by_film);
    number("    by a full screen", held_by_full_screen);
    number("    by do not disturb", held_by_notices);
    number("  shown", shown);
    number("  shown again", again);
    number("  shown to stay", resident);
    number("  quietly at the ceiling", quiet);
    number("  snoozed", snoozed);
    number("  skipped", skipped);
    line("  taken", std::to_string(taken) + " (" + std::to_string(100 * taken / reminders) + " %)");
    number("  got up by themselves meanwhile", got_up);
    number("micro-breaks shown", micro);
    line("longest silence, nothing held", to_text(longest_silence));
    return text.str();
}

}  // namespace limber
