// SPDX-License-Identifier: MIT
#include "tray/notify/notice.h"

#include "tray/text/translate.h"

namespace limber {

std::optional<Notice> wanted_notice(const State& state) {
    if (state.reminder.state != ReminderState::reminded) {
        return std::nullopt;
    }
    return Notice{state.reminder.id, state.reminder.offer, state.reminder.offered.stretch};
}

NoticeStep step_between(const std::optional<Notice>& before, const std::optional<Notice>& after) {
    if (before == after) {
        return NoticeStep::none;
    }
    if (!after) {
        return NoticeStep::withdraw;
    }
    const bool same_offer = before && before->reminder == after->reminder && before->offer == after->offer;
    return same_offer ? NoticeStep::update : NoticeStep::show;
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
