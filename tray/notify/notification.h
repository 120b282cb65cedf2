// SPDX-License-Identifier: MIT
// The one notification on screen, of a reminder or a question, and what the person answers to it.
//
// A small asynchronous client of org.freedesktop.Notifications over GDBus instead of libnotify: every call of
// libnotify 0.8 (notify_get_server_caps, notify_notification_show, …_close) waits for the server's answer on
// the thread that calls, up to 25 seconds, and a probe before each call only makes the hang rarer. The tray
// has one thread, and its menu must open at once even while the notification server hangs. A thread of its
// own for libnotify would mend that, but not this: what libnotify gave up on after 25 seconds still appears
// when the server wakes, under a number nobody knows, beside the one that was shown again, and its buttons do
// nothing.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <gio/gio.h>

#include "tray/notify/notice.h"

namespace limber {

// What the tray needs of a notification server; tests bring their own.
class Notification {
public:
    virtual ~Notification() = default;
    virtual void show(const NoticeContent& content) = 0;    // a new one; the one that is up goes
    virtual void update(const NoticeContent& content) = 0;  // in place of the one that is up
    virtual void withdraw() = 0;
    // Says something once, without an answer; `told` is called with whether a server has taken it. Goes when
    // another notification is shown, which shall not lie below it.
    virtual void tell(const std::string& title, const std::string& body,
                      std::function<void(bool taken)> told) = 0;
};

// `token`: what lets the started window come to the front, may be empty.
using OnNoticeAnswer = std::function<void(NoticeAnswer answer, const std::string& token)>;

// Never blocks: while a server hangs, nothing more is asked of it, and what is wanted by then is shown when
// it wakes. A server that comes (or comes again) shows what is wanted. Destroying it leaves the notification
// up: withdraw() first where it shall go.
std::unique_ptr<Notification> make_notification(GDBusConnection* connection, OnNoticeAnswer on_answer);

}  // namespace limber
