// SPDX-License-Identifier: MIT
// The daemon as its clients and its configuration move it; the rest is in daemon.cpp.
#include "daemon/daemon.h"
#include "shared/base/log.h"

namespace limber {

Answer Daemon::on_command(ClientId client, const Command& command) {
    clock_watch_->check();
    log_debug(std::string("command ") + to_string(command.kind));
    const auto answered = [&](Verdict verdict, Refusal why = Refusal::none) {
        return Answer{command.id, verdict, why, course_.reminder.id};
    };
    if (command.kind == CommandKind::quit || command.kind == CommandKind::quit_everything) {
        // Not at once: the answer has to reach the client before everyone is hung up on.
        ending_ = command.kind == CommandKind::quit ? Farewell::daemon_quits : Farewell::everything_quits;
        settle();
        return answered(Verdict::applied);
    }
    if (is_by_hand(command.kind)) {
        trust_ = on_sign(trust_, clock_.boot());
    }
    if (command.kind == CommandKind::notices_held) {
        return hear_notices(client, command);
    }
    if (command.kind == CommandKind::profile_changed) {
        read_profile();
        happen({EventKind::profile_changed});
        return answered(Verdict::applied);
    }
    const auto* const stretch = catalogue_.find(command.stretch);
    if (!command.stretch.empty() && stretch == nullptr) {
        return answered(Verdict::refused, Refusal::unknown_stretch);
    }
    // "It hurt" must hold against a late click, and against a stretch taken by hand.
    if (command.kind == CommandKind::start && profile_.alarm &&
        (!command.stretch.empty() || !course_.reminder.offered.stretch.empty())) {
        return answered(Verdict::refused, Refusal::stretches_off);
    }
    const auto step = happen(event_of(command));
    if (command.kind == CommandKind::start && step.verdict == Verdict::applied) {
        run_owner_ = client;
    }
    return answered(step.verdict, step.refusal);
}

// Two signals of which one is on at the most: how a server holds notices back.
Answer Daemon::hear_notices(ClientId client, const Command& command) {
    const auto wanted = command.argument == 1   ? bit_of(Signal::notices_off)
                        : command.argument == 2 ? bit_of(Signal::notices_asked)
                                                : 0U;
    notices_teller_ = client;
    told_beside_ = (told_beside_ & ~notice_signals) | wanted;
    for (const auto signal : {Signal::notices_off, Signal::notices_asked}) {
        const bool on = (wanted & bit_of(signal)) != 0;
        if (on != ((course_.attendance.signals & bit_of(signal)) != 0)) {
            hear_beside(signal, on);
        }
    }
    return {command.id, Verdict::applied, Refusal::none, course_.reminder.id};
}

void Daemon::hear_beside(Signal signal, bool on) {
    told_beside_ = on ? told_beside_ | bit_of(signal) : told_beside_ & ~bit_of(signal);
    on_signal(signal, on);
}

Event Daemon::event_of(const Command& command) const {
    Event event{EventKind::command};
    switch (command.kind) {
        case CommandKind::standing:
            event.kind = EventKind::standing;
            event.on = command.argument == 1;
            return event;
        case CommandKind::leave:
            event.kind = EventKind::leave;
            return event;
        case CommandKind::here:
            event.kind = EventKind::here;
            return event;
        default:
            break;
    }
    event.command = command;
    const auto* const running = catalogue_.find(course_.reminder.offered.stretch);
    event.seated = running != nullptr && running->position == Position::seated;
    return event;
}

void Daemon::on_client(ClientId, Role role, std::int64_t daemon_missed_at) {
    if (role == Role::tray && daemon_missed_at > 0) {
        hear_when_missed(BootTime(Duration(daemon_missed_at)));
        settle();
    }
}

void Daemon::on_client_gone(ClientId client) {
    if (notices_teller_ == client) {
        hear_notices(client, Command{});
        notices_teller_.reset();
    }
    if (run_owner_ == client) {
        run_owner_.reset();
        happen({EventKind::run_lost});
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
    trace_->switch_on(config_.trace);
    if (presence_) {
        presence_->configure(config_);
    }
    ++configuration_revision_;
    if (config_.short_times) {
        log_info("testing.short_times is on: times may be as short as a second");
    }
    if (started_) {
        happen({EventKind::time});
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
