// SPDX-License-Identifier: MIT
#include "tests/daemon/course/reminder_laws.h"

#include <algorithm>

namespace limber {

namespace {

bool is_up(const Reminder& reminder) {
    return reminder.state == ReminderState::due || reminder.state == ReminderState::reminded;
}

bool is_quiet(const Reminder& reminder) {
    return reminder.state == ReminderState::reminded && reminder.manner == ReminderManner::quiet;
}

}  // namespace

// When the person, or an absence, has answered.
void ReminderLaws::see_answers(const Scene& scene) {
    for (auto* const mark : {&answered_, &broke_, &shown_at_, &word_, &last_sat_}) {
        *mark = std::min(*mark, scene.low);
    }
    for (const auto& effect : scene.desk.last.effects) {
        const auto* const offer = std::get_if<OfferEffect>(&effect);
        if (std::holds_alternative<SpellEffect>(effect)) {
            answered_ = broke_ = shown_at_ = word_ = Duration(0);
        }
        if (offer == nullptr) {
            continue;
        }
        const auto news = offer->reminder.news;
        const auto outcome = offer->reminder.outcome;
        if (news == ReminderNews::raised) {
            scene.demand(scene.sat - answered_ >= scene.rules.limit,
                         "a break is due after a full limit since the last answer");
            shown_ = 0;
            quieted_ = wanted_ = false;
        }
        const bool own_micro = scene.was.own_accord && scene.was.offered.kind == BreakKind::micro;
        const bool a_look = scene.was.own_accord && outcome == Outcome::not_now;
        if (news == ReminderNews::skipped || (news == ReminderNews::finished && !own_micro && !a_look)) {
            answered_ = scene.sat;
        } else if (news == ReminderNews::finished && answered_ + scene.grew >= scene.sat) {
            answered_ = scene.sat;  // an absence had paid back all since the last answer
        }
        if (news == ReminderNews::withdrawn) {
            answered_ = scene.spell_ended() ? Duration(0) : scene.sat;
        }
        if (news == ReminderNews::finished && outcome == Outcome::done && !own_micro) {
            broke_ = scene.sat;
        }
        if (news == ReminderNews::skipped || news == ReminderNews::withdrawn ||
            news == ReminderNews::finished || (news == ReminderNews::lost && scene.was.own_accord)) {
            closed_ = offer->reminder.id;
        }
    }
    if (scene.spell_ended()) {
        for (auto* const mark : {&answered_, &broke_, &shown_at_, &word_}) {
            *mark = std::min(*mark, scene.sat);
        }
    }
}

// Nothing happens to a reminder without being told, and none comes twice.
void ReminderLaws::see_ways(const Scene& scene) const {
    const auto& was = scene.was;
    const auto& is = scene.is;
    const bool begins = is.state == ReminderState::started && was.state != ReminderState::started;
    const bool new_id = scene.told(ReminderNews::raised) || (begins && is.own_accord);
    scene.demand(is.id == was.id + (new_id ? 1 : 0),
                 "a reminder keeps its number, and a new one has the next");
    scene.demand(is.state == ReminderState::none || is.id > closed_, "what was answered does not come again");
    scene.demand(!begins || scene.told(ReminderNews::started), "a run that begins is told");
    scene.demand(was.state != ReminderState::started || is.state == ReminderState::started ||
                     scene.told(ReminderNews::finished) || scene.told(ReminderNews::lost),
                 "a run that ends is told");
    scene.demand(!was.pending() || is.state != ReminderState::none || scene.told(ReminderNews::skipped) ||
                     scene.told(ReminderNews::withdrawn),
                 "no reminder goes without an answer");
    scene.demand(is.state != ReminderState::snoozed || was.state == ReminderState::snoozed ||
                     scene.told(ReminderNews::snoozed),
                 "a snooze is told");
    const bool keeps_quiet = is.off_hours || is.pause;
    scene.demand(!keeps_quiet || is.state != ReminderState::reminded,
                 "no notification in a pause or off hours");
    scene.demand(!scene.desk.silent || !is.pending(), "nothing at all while an emergency sign is told");
    scene.demand(!is.pause || is.pause->until > scene.now, "a pause ends at its end");
    const bool due = is.state == ReminderState::none && scene.around.present && !scene.hushed &&
                     scene.sat - answered_ >= scene.rules.limit;
    scene.demand(!due, "who has sat for a full limit is reminded");
}

// The pause has been there for longer than the word of it takes.
bool ReminderLaws::is_late(const Scene& scene) const {
    const auto heard = scene.rules.pause + scene.rules.pause / 8;
    const auto& known = scene.around.resting_since;
    const auto rested = known ? scene.now - *known : scene.desk.rested();
    const auto ready = std::max(
        {*free_since_, wanted_since_ + Reminder::look, began_watching_, scene.now - (rested - heard)});
    return scene.now > ready;
}

void ReminderLaws::judge_moment(const Scene& scene) const {
    const auto& is = scene.is;
    scene.demand(scene.around.present && !scene.hushed && !scene.desk.course.attendance.absent(),
                 "no notification to nobody, in a pause or off hours");
    if (is_quiet(is)) {
        scene.demand(scene.held && !quieted_, "one quiet notification, and in a hold only");
        scene.demand(scene.rules.ceiling && scene.sat - answered_ >= *scene.rules.ceiling,
                     "the quiet notification comes at the ceiling");
        return;
    }
    scene.demand(!scene.held, "no notification in a hold");
    const auto manner = shown_ == 0   ? ReminderManner::first
                        : shown_ == 1 ? ReminderManner::again
                                      : ReminderManner::resident;
    scene.demand(is.manner == manner, "first, again, then resident");
    scene.demand(shown_ == 0 || is.offered.stretch != scene.was.offered.stretch,
                 "an ignored reminder comes again with another stretch");
    scene.demand(wanted_ && scene.now - wanted_since_ >= Reminder::look,
                 "no notification that nobody is due");
    const auto waited = free_since_ ? scene.now - *free_since_ : Duration(0);
    scene.demand(scene.in_pause() || hurries_ || waited >= std::min(shortest_wait_, scene.rules.wait),
                 "a notification comes in a pause, or after the wait for one");
    scene.demand(!free_since_ || !is_late(scene), "a notification comes as soon as there is a pause");
}

void ReminderLaws::see_notice(const Scene& scene) {
    const auto& is = scene.is;
    const bool by_hand = scene.commanded(CommandKind::another);
    shown_ = scene.told(ReminderNews::lost) ? 0 : shown_;
    if (scene.put() && !by_hand) {
        judge_moment(scene);
    }
    const bool ran_out =
        scene.commanded(CommandKind::notice_expired) || scene.commanded(CommandKind::notice_closed);
    if (ran_out && scene.desk.last.verdict == Verdict::applied && shown_ >= Reminder::most_shown) {
        shown_at_ = scene.sat;
    }
    const bool put_off = scene.told(ReminderNews::snoozed);
    const bool hushed = (is.off_hours || is.pause) && scene.was.state == ReminderState::reminded;
    const bool paused = scene.commanded(CommandKind::pause) || scene.commanded(CommandKind::pause_until);
    if (put_off || hushed || (paused && scene.desk.last.verdict == Verdict::applied)) {
        shown_ = 0;
        wanted_ = false;
    }
    if (by_hand && scene.desk.last.verdict == Verdict::applied) {
        shown_ = is.state == ReminderState::reminded ? std::max(shown_, 1U) : 0;
        shown_at_ = scene.sat;
        wanted_ = false;
    } else if (scene.put() && is_quiet(is)) {
        quieted_ = true;
    } else if (scene.put()) {
        ++shown_;
        shown_at_ = scene.sat;
        wanted_ = false;
    }
}

// What ought to come, and comes as soon as it may.
void ReminderLaws::see_wish(const Scene& scene) {
    const bool up = is_up(scene.is);
    const bool closed_for_good =
        shown_ >= Reminder::most_shown && (scene.is.state == ReminderState::due || is_quiet(scene.is));
    const bool again = shown_ > 0 && (shown_ < Reminder::most_shown || closed_for_good) &&
                       scene.sat - shown_at_ >= (closed_for_good ? scene.rules.limit : scene.rules.again);
    const bool newly = up && !wanted_ && scene.around.present && !scene.hushed && (shown_ == 0 || again);
    if (newly) {
        wanted_since_ = scene.now;
    }
    wanted_ = up && !scene.hushed && (wanted_ || newly);
    // Whoever wanted to stretch, and whose window died, is not to wait for a pause.
    hurries_ = wanted_ && scene.free && (hurries_ || scene.told(ReminderNews::lost));
    if (!wanted_ || !scene.free) {
        free_since_.reset();
        shortest_wait_ = scene.rules.wait;
    } else if (!free_since_) {
        free_since_ = scene.now;
        shortest_wait_ = longest_wait_ = scene.rules.wait;
        waits_ += scene.rules.wait + Reminder::look;
    }
    shortest_wait_ = std::min(shortest_wait_, scene.rules.wait);
    longest_wait_ = std::max(longest_wait_, scene.rules.wait);
    const bool looked = wanted_ && scene.now - wanted_since_ >= Reminder::look;
    const bool known_pause =
        scene.around.resting_since && scene.now - *scene.around.resting_since >= scene.rules.pause;
    scene.demand(!looked || !free_since_ || (!known_pause && scene.now - *free_since_ < longest_wait_),
                 "what is due comes in the first pause, and after the wait for one at the latest");
    scene.demand(!looked || !free_since_ || !is_late(scene), "a pause that is waited for is heard of");
    const bool at_ceiling = wanted_ && scene.held && scene.around.present && !scene.hushed && !quieted_ &&
                            scene.rules.ceiling && scene.sat - answered_ >= *scene.rules.ceiling;
    scene.demand(!at_ceiling, "at the ceiling a held reminder comes, once and quietly");
}

// What was sat without a word since the last one, less what excuses it.
void ReminderLaws::see_silence(const Scene& scene) {
    const auto grown = std::max(Duration(0), scene.sat - scene.grew - last_sat_);
    excused_ += scene.grew + (excused_now_ ? grown : Duration(0));
    longest_limit_ = std::max({longest_limit_, scene.rules.limit, scene.rules.again});
    const bool answered = scene.told(ReminderNews::skipped) || scene.told(ReminderNews::withdrawn) ||
                          scene.told(ReminderNews::finished) || scene.told(ReminderNews::lost);
    const bool word = scene.is.state == ReminderState::reminded || scene.is.state == ReminderState::started ||
                      scene.put() || answered;
    const auto silence = scene.sat - word_ - excused_;
    scene.demand(silence <= longest_limit_ + waits_, "never silent for more than limit, wait and holds");
    longest_silence_ = std::max(longest_silence_, silence);
    if (word) {
        word_ = scene.sat;
        excused_ = waits_ = Duration(0);
        longest_limit_ = std::max(scene.rules.limit, scene.rules.again);
    }
    excused_ = std::clamp(excused_, Duration(0), scene.sat - word_);
    excused_now_ = !scene.free || word || scene.is.state == ReminderState::snoozed;
}

void ReminderLaws::see(const CourseDesk& desk, const Course& before, const Event& event) {
    const Scene scene(desk, before, event);
    if (event.kind == EventKind::restart || event.kind == EventKind::slept) {
        began_watching_ = scene.now;
        excused_now_ = true;
    } else if (last_pause_ != scene.rules.pause) {
        began_watching_ = scene.now;
    }
    see_answers(scene);
    see_ways(scene);
    see_notice(scene);
    see_wish(scene);
    see_silence(scene);
    snoozes_.see(scene);
    nudges_.see(scene, answered_, broke_);
    last_sat_ = scene.sat;
    last_pause_ = scene.rules.pause;
}

}  // namespace limber
