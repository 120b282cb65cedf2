// SPDX-License-Identifier: MIT
// A notification server that does as it is told: answers, says nothing for ever, or can do little.
// Destroying it is a server that ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/tray/desk/tray_desk.h"

namespace limber {

class FakeNotificationServer {
public:
    enum class Way { answers, hangs_at_once, hangs_at_notify, knows_no_actions };

    FakeNotificationServer(const TrayDesk& desk, Way way);
    ~FakeNotificationServer();
    FakeNotificationServer(const FakeNotificationServer&) = delete;
    FakeNotificationServer& operator=(const FakeNotificationServer&) = delete;

    struct Shown {
        guint id = 0;
        guint replaces = 0;
        std::string title;
        std::string body;
        std::vector<std::string> actions;  // keys and labels in turn
        bool up = true;
    };
    const std::vector<Shown>& shown() const { return shown_; }
    int calls() const { return calls_; }
    // The one on screen; nothing: none.
    std::optional<Shown> up() const;

    // What a person does to the notification that is up.
    void click(const std::string& action, const std::string& token = {});
    void close(guint reason);
    // Answers what it was asked while it hung, and all that comes.
    void wake();

private:
    void on_call(const std::string& method, GVariant* arguments, GDBusMethodInvocation* invocation);
    void notify(GVariant* arguments, GDBusMethodInvocation* invocation);
    void emit(const char* signal, GVariant* arguments);

    BusConnection connection_;
    Way way_;
    guint object_ = 0;
    guint name_ = 0;
    int calls_ = 0;
    guint last_id_ = 0;
    std::vector<Shown> shown_;
    struct Waiting {
        std::string method;
        GDBusMethodInvocation* invocation;
    };
    std::vector<Waiting> waiting_;
};

}  // namespace limber
