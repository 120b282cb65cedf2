// SPDX-License-Identifier: MIT
#include "tray/notify/notice.h"

#include "tray/text/translate.h"
#include "tray/text/wait_words.h"

namespace limber {

namespace {

constexpr Duration nudge_stays{45000};

Notice notice_of(NoticeKind kind) {
    Notice notice;
    notice.kind = kind;
    return notice;
}

}  // namespace

std::optional<Notice> wanted_notice(const State& state, BootTime now) {
    if (state.reminder.state == ReminderState::reminded) {
        auto notice = notice_of(NoticeKind::reminder);
        notice.reminder = state.reminder.id;
        notice.offer = state.reminder.offer;
        notice.stretch = state.reminder.offered.stretch;
        notice.manner = state.reminder.manner;
        return notice;
    }
    if (state.watching.standing_asked) {
        return notice_of(NoticeKind::standing);
    }
    const bool fresh = state.nudge.kind != NudgeKind::none && now - state.nudge.at < nudge_stays;
    if (!fresh || state.reminder.state != ReminderState::none) {
        return std::nullopt;
    }
    auto notice = notice_of(NoticeKind::nudge);
    notice.nudge = state.nudge.id;
    notice.stretch = state.nudge.stretch;
    return notice;
}

NoticeStep step_between(const std::optional<Notice>& before, const std::optional<Notice>& after) {
    if (before == after) {
        return NoticeStep::none;
    }
    if (!after) {
        return NoticeStep::withdraw;
    }
    const bool same_offer = before && before->kind == after->kind && before->reminder == after->reminder &&
                            before->offer == after->offer && before->manner == after->manner &&
                            before->nudge == after->nudge;
    return same_offer ? NoticeStep::update : NoticeStep::show;
}

NoticeContent standing_content(const State& state, BootTime now) {
    const auto since = state.watching.standing_since;
    NoticeContent content;
    content.title = since ? fill(tr("You have been standing for %1"), {passed_text(now - *since)})
                          : tr("You have been standing for a while");
    content.body = tr("Long standing is no easier on the back than long sitting: a change is welcome.");
    content.actions = {{NoticeAnswer::sit_again, tr("I sit again")},
                       {NoticeAnswer::still_standing, tr("Still standing")}};
    content.category = "x-limber.standing";
    return content;
}

NoticeContent nudge_content(const State& state, BootTime now, const Stretch* stretch) {
    NoticeContent content;
    content.category = "x-limber.nudge";
    content.stay = NoticeStay::passing;
    if (state.nudge.kind == NudgeKind::long_sit) {
        content.title = fill(tr("%1 at the desk without a break"), {passed_text(state.sitting.now(now))});
        content.body = tr("A few steps would be welcome. There is nothing to answer.");
        return content;
    }
    content.title = tr("A moment for your eyes or hands");
    content.body = stretch_text(stretch);
    if (stretch != nullptr) {
        content.actions = {{NoticeAnswer::start, tr("Start")}};
        content.click_hint = tr("Click to start");
    }
    return content;
}

NoticeContent notice_content(const State& state, BootTime now, const Stretch* stretch) {
    const auto text = notice_text(state, now, stretch);
    NoticeContent content{text.title, text.body, {}, {}};
    if (stretch != nullptr) {
        content.actions.push_back({NoticeAnswer::start, tr("Start")});
        content.click_hint = tr("Click to start");
    }
    if (may_snooze(state)) {
        content.actions.push_back(
            {NoticeAnswer::snooze, fill(tr("Snooze %1"), {exact_text(state.default_snooze)})});
    } else {
        content.body += "\n" + no_snooze_text();
    }
    if (stretch != nullptr && state.reminder.offer < last_other_offer) {
        content.actions.push_back({NoticeAnswer::another, tr("Another")});
    }
    content.actions.push_back({NoticeAnswer::skip, tr("Skip")});
    if (state.reminder.manner == ReminderManner::resident) {
        content.stay = NoticeStay::resident;
    } else if (state.reminder.manner == ReminderManner::quiet) {
        content.stay = NoticeStay::passing;
    }
    return content;
}

}  // namespace limber
