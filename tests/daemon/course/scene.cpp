// SPDX-License-Identifier: MIT
#include "tests/daemon/course/scene.h"

#include <algorithm>
#include <string>

#include "shared/base/duration_text.h"

namespace limber {

Scene::Scene(const CourseDesk& given, const Course& before, const Event& happened)
    : desk(given),
      was(before.reminder),
      is(given.course.reminder),
      event(happened),
      now(given.now),
      rules(reminder_rules(given.rules)),
      around(surroundings(given.rules, given.course, given.context())),
      sat(given.sitting_now()),
      low(sat),
      grew(std::max(Duration(0), sat - sitting(spell_rules(given.rules, before), before.spell, given.now))),
      held((around.signals & rules.holds) != 0),
      hushed(is.off_hours || is.pause || given.silent),
      free(around.present && !held && !hushed) {
    // A run that a time has ended: what follows it may be of another kind, by which absence pays back less.
    if (told(ReminderNews::lost) && event.kind != EventKind::run_lost) {
        low -= grew;
    }
}

bool Scene::told(ReminderNews news) const {
    return std::any_of(desk.last.effects.begin(), desk.last.effects.end(), [&](const auto& effect) {
        const auto* const offer = std::get_if<OfferEffect>(&effect);
        return offer != nullptr && offer->reminder.news == news;
    });
}

bool Scene::spell_ended() const {
    return std::any_of(desk.last.effects.begin(), desk.last.effects.end(),
                       [](const auto& effect) { return std::holds_alternative<SpellEffect>(effect); });
}

bool Scene::put() const {
    return is.state == ReminderState::reminded &&
           (was.state != ReminderState::reminded || was.manner != is.manner || was.id != is.id);
}

void Scene::demand(bool holds, const char* law) const {
    if (!holds) {
        throw BrokenLaw(std::string(law) + ": reminder " + std::to_string(is.id) + " was " +
                        to_string(was.state) + ", is " + to_string(is.state) + ", " + to_string(is.manner) +
                        "; event " + std::to_string(static_cast<int>(event.kind)) + ", command " +
                        std::to_string(static_cast<int>(event.command.kind)) + ", signals " +
                        std::to_string(around.signals) + ", at " + to_text(now.time_since_epoch()) +
                        ", sat " + to_text(sat));
    }
}

}  // namespace limber
