// SPDX-License-Identifier: MIT
// Which notification should be up for a state, and what it says: pure. Wanted while the reminder is
// `reminded`; a new one for each reminder and each "Another" under it, and again after a snooze. Else while
// the daemon asks whether the person still stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tray/text/phrases.h"

namespace limber {

// What the person does to a notification.
enum class NoticeAnswer : std::uint8_t {
    start,
    snooze,
    another,
    skip,
    sit_again,
    still_standing,
    expired,
    closed
};

struct NoticeAction {
    NoticeAnswer answer;
    std::string label;
    friend bool operator==(const NoticeAction&, const NoticeAction&) = default;
};

struct NoticeContent {
    std::string title;
    std::string body;
    std::vector<NoticeAction> actions;  // in the order in which they matter: some servers show only three
    std::string click_hint;  // last line of the body; nonempty: a click on the notification is `start`
    std::string category = "x-limber.break";
    friend bool operator==(const NoticeContent&, const NoticeContent&) = default;
};

enum class NoticeKind : std::uint8_t { reminder, standing };

// What a notification is about.
struct Notice {
    NoticeKind kind = NoticeKind::reminder;
    std::uint64_t reminder = 0;  // 0 for a question about standing, as are offer and stretch
    std::uint32_t offer = 0;
    StretchId stretch;
    friend bool operator==(const Notice&, const Notice&) = default;
};

enum class NoticeStep { none, show, update, withdraw };

std::optional<Notice> wanted_notice(const State& state);
NoticeStep step_between(const std::optional<Notice>& before, const std::optional<Notice>& after);
// "You have been standing for 45 min".
NoticeContent standing_content(const State& state, BootTime now);
NoticeContent notice_content(const State& state, BootTime now, const Stretch* stretch);

}  // namespace limber
