// SPDX-License-Identifier: MIT
#include "tests/daemon/course/snooze_laws.h"

#include <algorithm>

namespace limber {

namespace {

bool asks_to_snooze(const Scene& scene) {
    return scene.commanded(CommandKind::snooze) || scene.commanded(CommandKind::snooze_until) ||
           scene.commanded(CommandKind::snooze_moment);
}

}  // namespace

void SnoozeLaws::begin(const Scene& scene) {
    scene.demand(asks_to_snooze(scene) || scene.commanded(CommandKind::notice_closed),
                 "nothing is put off but by the person");
    scene.demand(scene.was.state != ReminderState::snoozed, "what is put off is not put off once more");
    scene.demand(scene.rules.most_snoozes == unlimited_snoozes || count_ < scene.rules.most_snoozes,
                 "no more snoozes in a spell than there may be");
    scene.demand(!has_taken_all(scene), "no snooze when the sitting for them is used up");
    ++count_;
    from_ = from_.value_or(scene.sat);
    const auto& command = scene.event.command;
    const bool has_length = command.kind == CommandKind::snooze && command.argument > 0;
    begun_ = scene.now;
    until_ = scene.now + (has_length ? Duration(command.argument) : scene.rules.snooze);
    calendar_.reset();
    end_ = SnoozeEnd::time;
    if (command.kind == CommandKind::snooze_until) {
        calendar_ = WallTime(std::chrono::seconds(command.argument));
    } else if (command.kind == CommandKind::snooze_moment) {
        end_ = static_cast<SnoozeEnd>(command.argument);
    }
}

// `tolerance`: of the clock on the wall, which is told in whole seconds; negative where the end must have
// been heard of, too.
bool SnoozeLaws::is_over(const Scene& scene, Duration tolerance) const {
    if (has_taken_all(scene)) {
        return true;
    }
    switch (end_) {
        case SnoozeEnd::time:
            return calendar_ ? scene.desk.wall_now() + tolerance >= *calendar_ : scene.now >= until_;
        case SnoozeEnd::typing_pause:
            return scene.now - begun_ >= 10s && scene.desk.rested() >= (tolerance < 0s ? 11250ms : 10s);
        case SnoozeEnd::call_end:
            return (scene.around.signals & (bit_of(Signal::microphone) | bit_of(Signal::camera))) == 0;
    }
    return false;
}

void SnoozeLaws::forget_what_is_over(const Scene& scene) {
    const bool done = scene.told(ReminderNews::finished) && scene.commanded(CommandKind::finish) &&
                      scene.event.command.argument == static_cast<std::int64_t>(Outcome::done) &&
                      !(scene.was.own_accord && scene.was.offered.kind == BreakKind::micro);
    if (done || scene.spell_ended()) {
        count_ = 0;
    }
    if (scene.told(ReminderNews::raised) || scene.spell_ended()) {
        from_.reset();
        taken_ = Duration(0);
    }
}

void SnoozeLaws::judge_length(const Scene& scene) {
    if (counts_ && scene.event.kind != EventKind::restart) {
        taken_ += std::max(Duration(0), scene.sat - scene.grew - last_sat_);
    }
    const bool counted = counts_;
    counts_ = scene.is.state == ReminderState::snoozed && scene.around.present && !scene.hushed;
    most_ = counts_ ? std::max(most_, scene.rules.snoozed_sitting) : scene.rules.snoozed_sitting;
    scene.demand(!counts_ || taken_ <= most_, "snoozes take no more sitting than they may");
    const bool unheard = scene.event.kind == EventKind::restart;
    scene.demand(!counts_ || !counted || unheard || !is_over(scene, -1s), "a snooze ends at its end");
}

void SnoozeLaws::see(const Scene& scene) {
    from_ = from_ ? std::optional(std::min(*from_, scene.sat)) : std::nullopt;
    last_sat_ = std::min(last_sat_, scene.sat);
    taken_ = from_ ? std::min(taken_, scene.sat - *from_) : Duration(0);
    const bool came_back = scene.was.state == ReminderState::snoozed && scene.is.id == scene.was.id &&
                           scene.is.pending() && scene.is.state != ReminderState::snoozed;
    scene.demand(!came_back || scene.commanded(CommandKind::another) || is_over(scene, 1s),
                 "a snooze ends at no time but its own");
    const bool none_left =
        scene.rules.most_snoozes != unlimited_snoozes && count_ >= scene.rules.most_snoozes;
    scene.demand(!asks_to_snooze(scene) || scene.desk.last.refusal != Refusal::no_more_snoozes || none_left ||
                     has_taken_all(scene),
                 "a snooze is refused only where there is none left");
    if (scene.told(ReminderNews::snoozed)) {
        begin(scene);
    }
    forget_what_is_over(scene);
    judge_length(scene);
    last_sat_ = scene.sat;
}

}  // namespace limber
