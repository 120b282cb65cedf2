// SPDX-License-Identifier: MIT
// What the daemon hears of the person; the rest is in daemon.cpp.
#include "daemon/daemon.h"
#include "shared/base/duration_text.h"
#include "shared/base/log.h"

namespace limber {

Result<void> Daemon::start_watching() {
    auto session = Bus::open_session(loop_);
    if (session) {
        session_bus_ = *std::move(session);
    } else {
        log_info(session.error().sentence());
    }
    auto system = Bus::open_system(loop_);
    if (system) {
        system_bus_ = *std::move(system);
    } else {
        log_info(system.error().sentence());
    }
    input_ = std::make_unique<InputWatch>(
        InputSurroundings{loop_, session_bus_.get(), system_bus_.get(), input_listener()});
    presence_ = std::make_unique<PresenceWatch>(loop_, session_bus_.get(), system_bus_.get(),
                                                [this](Signal signal, bool on) { on_signal(signal, on); });
    screen_ = std::make_unique<ScreenWatch>(loop_, [this](bool on) { hear_beside(Signal::full_screen, on); });
    auto clocks = watch_clocks(
        loop_, {[this](Duration slept) { on_resume(slept); }, [this] { happen({EventKind::clock_set}); }});
    if (!clocks) {
        return clocks.error();
    }
    clock_watch_ = *std::move(clocks);
    const auto opened = input_->open();
    trust_ = on_new_source(trust_, input_->is_silent_at_times());
    return opened;
}

InputSource::Listener Daemon::input_listener() {
    InputSource::Listener listener;
    listener.on_idle = [this](Duration idle) {
        clock_watch_->check();
        input_->forget_request();
        const auto now = clock_.boot();
        trust_ = on_told(trust_, false, now);
        presence_->ask();
        happen({EventKind::rest, now - idle});
    };
    listener.on_input = [this] {
        clock_watch_->check();
        input_->forget_request();
        trust_ = on_told(trust_, true, clock_.boot());
        happen({EventKind::input});
    };
    listener.on_device = [this](Device device, bool in_use, Duration idle) {
        Event event{EventKind::device, clock_.boot() - idle};
        event.device = device;
        event.on = in_use;
        // Said of both when the source is opened.
        if (!started_) {
            course_.devices = on_device(course_.devices, device, in_use, *event.since);
            return;
        }
        happen(event);
    };
    listener.on_inhibitor = [this](bool on) { presence_->see_wayland_inhibitor(true, on); };
    listener.on_lost = [this](const Error& why) {
        log_info(why.sentence());
        session_over_ = true;
        stop(Farewell::session_over);
    };
    return listener;
}

void Daemon::on_signal(Signal signal, bool on) {
    const auto now = clock_.boot();
    if (signal == Signal::locked) {
        trust_ = on_sign(on_lock(trust_, on, now), now);
    }
    Event event{EventKind::signal};
    event.signal = signal;
    event.on = on;
    // A machine that wakes may have lost what the source was asked.
    if (signal == Signal::asleep && !on) {
        input_->forget_request();
    }
    happen(event);
}

void Daemon::on_resume(Duration slept) {
    const auto now = clock_.boot();
    log_debug("resumed after " + to_text(slept));
    // The source does not count suspended time: its last input was so long before the sleep began.
    Event event{EventKind::slept, now - slept};
    if (const auto idle = input_->idle()) {
        event.known_until = now - slept - *idle;
    }
    work_in(event);
    input_->forget_request();
    settle();
}

void Daemon::on_time() {
    if (ending_) {
        stop(*ending_);
        return;
    }
    clock_watch_->check();
    const auto now = clock_.boot();
    server_->on_time(now);
    input_->on_time(now);
    trust_.silent_at_times = input_->is_silent_at_times();
    presence_->on_time(now);
    compare_signals(now);
    doubt_source(now);
    if (now - journalled_.saved_at >= spell_rules(course_rules(), course_).rest / 2) {
        look_again(now);
    }
    happen({EventKind::time});
}

// At the wake-ups that the journal needs anyway: what no source tells by itself.
void Daemon::look_again(BootTime now) {
    const auto& at = course_.attendance;
    if (!at.hands && at.held()) {
        presence_->ask();
    }
    if (!at.hands || at.nudge) {
        return;
    }
    // A keep-awake, or an inhibitor, can have kept the source from its word of rest.
    const auto idle = input_->idle();
    const auto rest = awaited_rest(course_rules(), course_);
    if (idle && rest && *idle >= *rest) {
        input_->forget_request();
        work_in({EventKind::rest, now - *idle});
    }
}

// What the journal knew and no source confirms: the lock was opened, the call ended, while no daemon watched.
void Daemon::compare_signals(BootTime now) {
    if (!compare_at_ || now < *compare_at_) {
        return;
    }
    compare_at_.reset();
    const auto over = course_.attendance.signals & ~(presence_->signals() | told_beside_);
    for (std::size_t i = 0; i < signal_count; ++i) {
        if ((over >> i & 1U) != 0) {
            on_signal(static_cast<Signal>(i), false);
        }
    }
}

// What this computer's calendar says: nothing tells when a time zone changes but looking again.
void Daemon::look_at_hours() {
    const auto wall = clock_.wall();
    const bool off = !in_hours(config_.hours, wall);
    hours_change_ = next_change(config_.hours, wall);
    if (off != course_.reminder.off_hours) {
        Event event{EventKind::off_hours};
        event.on = off;
        work_in(event);
    }
}

// Watched only while something waits that a full screen would hold.
void Daemon::look_at_screen() {
    if (!screen_) {
        return;
    }
    const bool wanted = asks_about_screen(reminder_rules(course_rules()), course_.reminder);
    screen_->want(wanted);
    if (!wanted && (course_.attendance.signals & bit_of(Signal::full_screen)) != 0) {
        told_beside_ &= ~bit_of(Signal::full_screen);
        Event event{EventKind::signal};
        event.signal = Signal::full_screen;
        work_in(event);
    }
}

void Daemon::doubt_source(BootTime now) {
    if (is_blind(trust_, now)) {
        input_->give_up_blind();
        trust_ = on_new_source(trust_, input_->is_silent_at_times());
        work_in({EventKind::devices_unknown});
    }
}

Watching Daemon::watching(BootTime now) const {
    const auto rules = attendance_rules(course_rules(), course_);
    const auto& at = course_.attendance;
    Watching watching;
    watching.inputs = input_->verdicts();
    watching.presences = presence_->verdicts();
    watching.signals = at.signals;
    watching.left = at.left.has_value();
    watching.last_input = at.hands ? std::nullopt : at.last_input;
    watching.standing_since = at.standing_since;
    watching.standing_asked = asks_about_standing({rules, at, course_.spell}, now);
    watching.unseen = course_.unseen;
    watching.undoable = undoable(rules.spell, at.undo, course_.spell, now);
    watching.silent = silent();
    watching.keyboard_today = measure_of(course_.devices, course_.devices.keyboard);
    watching.pointer_today = measure_of(course_.devices, course_.devices.pointer);
    return watching;
}

}  // namespace limber
