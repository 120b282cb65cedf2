// SPDX-License-Identifier: MIT
// The daemon as its clients and its configuration move it; the rest is in daemon.cpp.
#include "daemon/daemon.h"
#include "shared/base/log.h"

namespace limber {

Answer Daemon::on_command(ClientId client, const Command& command) {
    clock_watch_->check();
    log_debug(std::string("command ") + to_string(command.kind));
    const auto refuse = [&](Refusal why) { return Answer{command.id, Verdict::refused, why, reminder_.id}; };
    if (command.kind == CommandKind::quit || command.kind == CommandKind::quit_everything) {
        // Not at once: the answer has to reach the client before everyone is hung up on.
        ending_ = command.kind == CommandKind::quit ? Farewell::daemon_quits : Farewell::everything_quits;
        settle();
        return {command.id, Verdict::applied, Refusal::none, reminder_.id};
    }
    if (command.kind == CommandKind::profile_changed) {
        read_profile();
        take(on_profile_change(reminder_, surroundings(clock_.boot())));
        settle();
        return {command.id, Verdict::applied, Refusal::none, reminder_.id};
    }
    if (!command.stretch.empty() && catalogue_.find(command.stretch) == nullptr) {
        return refuse(Refusal::unknown_stretch);
    }
    // "It hurt" must hold against a late click, and against a stretch taken by hand.
    if (command.kind == CommandKind::start && profile_.alarm &&
        (!command.stretch.empty() || !reminder_.offered.stretch.empty())) {
        return refuse(Refusal::stretches_off);
    }
    const auto step =
        limber::on_command(reminder_rules_, reminder_, command, surroundings(clock_.boot()), clock_.wall());
    if (command.kind == CommandKind::start && step.verdict == Verdict::applied) {
        run_owner_ = client;
    }
    take(step);
    settle();
    return {command.id, step.verdict, step.refusal, reminder_.id};
}

void Daemon::on_client(ClientId, Role role, std::int64_t daemon_missed_at) {
    if (role == Role::tray && daemon_missed_at > 0) {
        hear_when_missed(BootTime(Duration(daemon_missed_at)));
        settle();
    }
}

void Daemon::on_client_gone(ClientId client) {
    if (run_owner_ == client) {
        run_owner_.reset();
        take(on_run_lost(reminder_));
        settle();
    }
}

void Daemon::reload_configuration() {
    const auto read = read_config(config_file_);
    configuration_wrong_ = !read.ok();
    if (!read) {
        log_error(read.error().sentence());
    } else {
        config_ = *read;
    }
    read_profile();
    follow_kind();
    ++configuration_revision_;
    if (config_.short_times) {
        log_info("testing.short_times is on: times may be as short as a second");
    }
}

void Daemon::stop(Farewell why) {
    save_journal(clock_.boot());
    recorder_->write_waiting();
    publish(clock_.boot());
    server_->say_farewell(why);
    loop_.stop(to_status(ExitCode::ok));
}

}  // namespace limber
