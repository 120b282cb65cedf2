// SPDX-License-Identifier: MIT
#include "tray/notify/notice.h"

#include "tray/text/translate.h"

namespace limber {

std::optional<Notice> wanted_notice(const State& state) {
    if (state.reminder.state != ReminderState::reminded) {
        return state.watching.standing_asked ? std::optional(Notice{NoticeKind::standing, 0, 0, {}})
                                             : std::nullopt;
    }
    return Notice{NoticeKind::reminder, state.reminder.id, state.reminder.offer,
                  state.reminder.offered.stretch};
}

NoticeStep step_between(const std::optional<Notice>& before, const std::optional<Notice>& after) {
    if (before == after) {
        return NoticeStep::none;
    }
    if (!after) {
        return NoticeStep::withdraw;
    }
    const bool same_offer = before && before->kind == after->kind && before->reminder == after->reminder &&
                            before->offer == after->offer;
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

NoticeContent notice_content(const State& state, BootTime now, const Stretch* stretch) {
    const auto text = notice_text(state, now, stretch);
    const auto snooze = fill(tr("Snooze %1"), {exact_text(state.default_snooze)});
    if (stretch == nullptr) {
        return {
            text.title, text.body, {{NoticeAnswer::snooze, snooze}, {NoticeAnswer::skip, tr("Skip")}}, {}};
    }
    NoticeContent content{text.title,
                          text.body,
                          {{NoticeAnswer::start, tr("Start")}, {NoticeAnswer::snooze, snooze}},
                          tr("Click to start")};
    if (state.reminder.offer < last_other_offer) {
        content.actions.push_back({NoticeAnswer::another, tr("Another")});
    }
    content.actions.push_back({NoticeAnswer::skip, tr("Skip")});
    return content;
}

}  // namespace limber
