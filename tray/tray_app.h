// SPDX-License-Identifier: MIT
// Joins the tray's parts: the daemon's state goes to icon, menu and notification; what the person clicks goes
// to the daemon as a command, or starts a window. Keeps nothing of its own that a kill would lose.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gio/gio.h>

#include "shared/base/clock.h"
#include "shared/ipc/lock_file.h"
#include "tray/glib_pointer.h"
#include "tray/glib_source.h"
#include "tray/hooks/hooks.h"
#include "tray/icon/dbus_menu.h"
#include "tray/icon/menu_command.h"
#include "tray/icon/status_notifier_item.h"
#include "tray/icon/tone_watch.h"
#include "tray/link/daemon_link.h"
#include "tray/notify/configuration_notice.h"
#include "tray/notify/notification.h"
#include "tray/silence/silence_watch.h"
#include "tray/text/stretch_lookup.h"

namespace limber {

// What makes this process the tray of its login.
struct TrayPlace {
    RuntimeDirectory directory;
    LockFile lock;
    std::optional<Connection> connection;  // where taking the place from an older login needed one
};

// Error: another tray of this login is there (ExitCode::already_running), no runtime directory. Blocks while
// the tray of an older login leaves, up to 5 s.
Result<TrayPlace> take_tray_place();

class TrayApp {
public:
    // Error: the session bus does not take the icon.
    static Result<std::unique_ptr<TrayApp>> create(GDBusConnection* bus, TrayPlace place, const Clock& clock);
    TrayApp(const TrayApp&) = delete;
    TrayApp& operator=(const TrayApp&) = delete;

    // Until the person quits, the session ends, or stop(); the exit status.
    int run();
    void stop(ExitCode code);

private:
    TrayApp(GDBusConnection* bus, TrayPlace place, const Clock& clock);

    Moment now() const { return {clock_.boot(), clock_.wall()}; }
    const State* state() const { return link_.state(); }
    const Stretch* stretch();
    void show();
    void show_icon();
    void show_notice();
    std::optional<Notice> wanted();
    NoticeContent content_of(const Notice& notice);
    void invite();
    void say_configuration_fault();
    void say_first_words();

    void on_state(const State& state);
    void tell_silence();
    void on_answer(const Answer& answer);
    bool on_gone(Farewell farewell);
    void on_refused(const Error& error);
    void on_menu(const MenuItem& item);
    void on_notice(NoticeAnswer answer, const std::string& token);
    void on_standing_answer(NoticeAnswer answer);
    void on_nudge_answer(NoticeAnswer answer, const std::string& token);

    bool send(const Command& command);
    void start_daemon();
    void open_window(const std::vector<std::string>& arguments);
    void open_run();
    void quit();
    void end();

    void look_for_other_tray();
    void say_no_tray();

    const Clock& clock_;
    TrayPlace place_;
    GlibPointer<GMainLoop> loop_;
    DaemonLink link_;
    StretchLookup stretches_;
    Hooks hooks_;
    std::unique_ptr<Notification> notification_;
    std::unique_ptr<StatusNotifierItem> item_;
    std::unique_ptr<DbusMenu> menu_;
    PanelTone tone_ = PanelTone::unknown;
    std::unique_ptr<ToneWatch> tone_watch_;
    std::unique_ptr<SilenceWatch> silence_watch_;
    ConfigurationNotice configuration_notice_;
    ReminderView asked_about_;          // the last one that was looked at for a question of silence
    std::optional<Notice> notice_;      // what the notification is about that should be up
    bool standing_answered_ = false;    // the question that the daemon still asks
    std::uint64_t nudge_answered_ = 0;  // the last one that is over
    std::uint64_t invited_to_ = 0;      // the last reminder whose invitation was opened
    std::optional<BootTime> words_at_;  // the first words may be said again then; nothing: not tried yet
    bool words_done_ = false;
    std::uint32_t catalogue_seen_ = 0;  // State::configuration_revision
    std::uint32_t asked_another_ = 0;   // id of the last `another`
    std::string token_;                 // for the next window; good once
    bool quitting_ = false;
    bool ended_ = false;
    bool restarting_ = false;  // the daemon of an older login was asked to end
    bool restarted_ = false;
    ExitCode end_ = ExitCode::ok;
    GlibSource icon_timer_;
    GlibSource quit_timer_;
    GlibSource no_tray_timer_;
};

}  // namespace limber
