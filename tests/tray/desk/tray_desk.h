// SPDX-License-Identifier: MIT
// A home, a session bus and a daemon that only listens, all private, with the real limber-tray among them.
// Beside it stand scripts in place of limberd and limber-window, which write down how they were called.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

#include "shared/message/state.h"
#include "tests/daemon/service/running_server.h"
#include "tray/glib_pointer.h"

namespace limber {

using BusConnection = GlibPointer<GDBusConnection>;

class TrayDesk {
public:
    TrayDesk();
    ~TrayDesk();
    TrayDesk(const TrayDesk&) = delete;
    TrayDesk& operator=(const TrayDesk&) = delete;

    // Another connection to the private bus, for a fake to own names on.
    BusConnection connect() const;

    void start_daemon();
    void stop_daemon() { daemon_.reset(); }
    // Fills in what makes the tray take the daemon for one of its own login.
    void publish(State state);
    void publish_for_another_display(State state);
    void farewell(Farewell why);
    std::vector<Command> commands() const { return daemon_->listener().commands(); }
    const RecordingListener& daemon() const { return daemon_->listener(); }
    // At the desk for 32 minutes, the reminder in this state.
    static State now(ReminderState reminder_state);

    void start_tray();
    // Beside the one that is there, which stays the one that tray_status() waits for.
    pid_t start_newer_tray();
    pid_t tray_pid() const { return tray_; }
    // The exit status, once it has ended by itself; -1: it has not within five seconds.
    int tray_status();
    // Of another tray that is started and waited for.
    int run_second_tray(std::string* said);

    // Lets the fakes answer until it is so; false after five seconds.
    bool wait(const std::function<bool()>& is_so) const;
    bool command_arrives(CommandKind kind) const;
    // The arguments and the token of each start of limber-window or limberd, one line each.
    std::vector<std::string> starts_of(const std::string& program) const;

private:
    void start_bus();
    void add_script(const std::string& program) const;
    pid_t spawn_tray(const std::filesystem::path& said) const;

    std::filesystem::path home_;
    std::string bus_address_;
    pid_t bus_ = -1;
    std::unique_ptr<ServerThread> daemon_;
    pid_t tray_ = -1;
    pid_t newer_ = -1;
};

}  // namespace limber
