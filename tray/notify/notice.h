// SPDX-License-Identifier: MIT
// Which notification should be up for a state, and what it says: pure. Wanted while the reminder is
// `reminded`; a new one for each reminder, each "Another" under it and each time it is told again, and after
// a snooze. Else while the daemon asks whether the person still stands; else for a nudge, once.
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

// How long it is there, and how loud.
enum class NoticeStay : std::uint8_t {
    usual,     // as long as the server likes
    resident,  // until it is answered
    passing    // quiet, goes by itself, and is kept in no list
};

struct NoticeContent {
    std::string title;
    std::string body;
    std::vector<NoticeAction> actions;  // in the order in which they matter: some servers show only three
    std::string click_hint;  // last line of the body; nonempty: a click on the notification is `start`
    std::string category = "x-limber.break";
    NoticeStay stay = NoticeStay::usual;
    friend bool operator==(const NoticeContent&, const NoticeContent&) = default;
};

enum class NoticeKind : std::uint8_t { reminder, standing, nudge };

// What a notification is about.
struct Notice {
    NoticeKind kind = NoticeKind::reminder;
    std::uint64_t reminder = 0;  // 0 for a question about standing, as are offer and stretch
    std::uint32_t offer = 0;
    StretchId stretch;
    ReminderManner manner = ReminderManner::first;
    std::uint64_t nudge = 0;
    friend bool operator==(const Notice&, const Notice&) = default;
};

enum class NoticeStep { none, show, update, withdraw };

// A nudge is told while it is fresh: `now` is for that.
std::optional<Notice> wanted_notice(const State& state, BootTime now);
NoticeStep step_between(const std::optional<Notice>& before, const std::optional<Notice>& after);
// "You have been standing for 45 min".
NoticeContent standing_content(const State& state, BootTime now);
// `stretch`: of a micro-break.
NoticeContent nudge_content(const State& state, BootTime now, const Stretch* stretch);
NoticeContent notice_content(const State& state, BootTime now, const Stretch* stretch);

}  // namespace limber
