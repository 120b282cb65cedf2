// SPDX-License-Identifier: MIT
#include "daemon/daemon.h"

#include <algorithm>

#include "daemon/record/install_secret.h"
#include "shared/base/duration_text.h"
#include "shared/base/log.h"
#include "shared/base/places.h"
#include "shared/message/session_id.h"
#include "shared/stretch/plan_file.h"
#include "shared/stretch/profile_file.h"
#include "shared/stretch/stretch_places.h"

namespace limber {

namespace {

// By how much the kernel may put a wake-up off to join it with others: nobody sees a fifth of a second.
constexpr Duration timer_slack{200};
// A person who is back shall see so within a second, and a tenth of it is spent here.
constexpr Duration return_slack{20};

}  // namespace

Daemon::Daemon(EventLoop& loop, const Clock& clock, std::filesystem::path config_file, Catalogue catalogue,
               RuntimeDirectory directory)
    : loop_(loop),
      clock_(clock),
      config_file_(std::move(config_file)),
      catalogue_(std::move(catalogue)),
      candidates_(catalogue_.stretches()),
      directory_(std::move(directory)),
      journal_(directory_, own_boot_id()) {
}

Daemon::~Daemon() = default;

Result<std::unique_ptr<Daemon>> Daemon::create(EventLoop& loop, const Clock& clock,
                                               std::filesystem::path config_file) {
    auto directory = RuntimeDirectory::create();
    if (!directory) {
        return directory.error();
    }
    auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        return catalogue.error();
    }
    for (const auto& fault : catalogue->faults()) {
        log_warning(fault.sentence());
    }
    std::unique_ptr<Daemon> daemon(
        new Daemon(loop, clock, std::move(config_file), *std::move(catalogue), *std::move(directory)));
    const auto started = daemon->start();
    if (!started) {
        return started.error();
    }
    return daemon;
}

Result<void> Daemon::start() {
    const auto state = state_directory();
    if (!state) {
        return state.error();
    }
    auto own_directory = RuntimeDirectory::open();
    if (!own_directory) {
        return own_directory.error();
    }
    auto server = Server::start(*std::move(own_directory), loop_, clock_, *this);
    if (!server) {
        return server.error();
    }
    server_ = *std::move(server);
    recorder_ = std::make_unique<Recorder>(*state, clock_);
    secret_ = install_secret(*state);
    trace_ = std::make_unique<TraceWriter>(*state);
    profile_file_ = *state / profile_file_name;
    plan_file_ = *state / plan_file_name;
    loop_.on_timer([this] { on_time(); });
    loop_.after_turn([this] { arm_timer(clock_.boot()); });
    reload_configuration();
    load_journal();
    const auto watched = start_watching();
    if (!watched) {
        return watched.error();
    }
    recover();
    started_ = true;
    auto config_watch = ConfigWatch::watch(loop_, std::filesystem::absolute(config_file_),
                                           [this] { reload_configuration(); });
    if (config_watch) {
        config_watch_ = *std::move(config_watch);
    } else {
        log_warning(config_watch.error().sentence());
    }
    presence_->configure(config_);
    settle();
    arm_timer(clock_.boot());
    return {};
}

CourseStep Daemon::happen(const Event& event) {
    clock_watch_->check();
    auto step = work_in(event);
    settle();
    return step;
}

CourseStep Daemon::work_in(const Event& event) {
    auto step = on_event(course_rules(), course_, event, context());
    // What came too late or was refused has at most shown a person.
    if (event.kind != EventKind::command || step.verdict == Verdict::applied) {
        trace(event);
    } else if (is_by_hand(event.command.kind)) {
        trace(Event{EventKind::person});
    }
    course_ = step.course;
    record(step);
    return step;
}

void Daemon::trace(decltype(TraceLine::what) what) {
    const auto rules = course_rules();
    if (traced_rules_ != rules) {
        traced_rules_ = rules;
        trace_->write({this_moment(), rules});
    }
    trace_->write({this_moment(), std::move(what)});
}

void Daemon::record(const CourseStep& step) {
    const auto now = this_moment();
    for (const auto& effect : step.effects) {
        if (const auto* const spell = std::get_if<SpellEffect>(&effect)) {
            recorder_->record(spell->spell, spell->is_break, now);
        } else if (const auto* const offer = std::get_if<OfferEffect>(&effect)) {
            log_debug("reminder " + std::to_string(offer->reminder.id) + " " +
                      to_string(offer->reminder.news));
            recorder_->record(offer->reminder, offer->break_index, now);
        } else if (const auto* const no_break = std::get_if<NoBreakEffect>(&effect)) {
            recorder_->take_back(no_break->spell, now);
        } else if (const auto* const credit = std::get_if<CreditEffect>(&effect)) {
            log_debug(to_text(credit->until - credit->from) + " away: " + to_text(credit->taken_off) +
                      " taken off");
        }
    }
}

void Daemon::settle() {
    const auto now = clock_.boot();
    const auto day = local_day(clock_.wall());
    if (day != course_.today.day) {
        course_ = on_new_day(course_rules(), course_, recorder_->sums_of(day), now);
    }
    if (course_.reminder.state != ReminderState::started) {
        run_owner_.reset();
    }
    look_at_hours();
    look_at_screen();
    save_journal(now);
    publish(now);
    ask_source();
}

void Daemon::save_journal(BootTime now) {
    const JournalEntry entry{course_, now};
    auto unchanged = journalled_;
    unchanged.saved_at = now;
    if (entry == unchanged && now - journalled_.saved_at < spell_rules(course_rules(), course_).rest / 2) {
        return;
    }
    const auto saved = journal_.save(entry);
    if (!saved && !journal_failed_) {
        log_warning(saved.error().sentence());
    }
    journal_failed_ = !saved.ok();
    if (recorder_->unsaved()) {
        recorder_->write_waiting();
    }
    journalled_ = entry;
}

void Daemon::ask_source() {
    if (const auto rest = awaited_rest(course_rules(), course_)) {
        input_->want_idle(*rest);
    } else {
        input_->want_input();
    }
}

void Daemon::arm_timer(BootTime now) {
    auto wakeup = earliest(next_wakeup(course_rules(), course_, context()), server_->next_wakeup());
    wakeup = earliest(wakeup, earliest(input_->next_wakeup(), presence_->next_wakeup()));
    wakeup = earliest(wakeup, earliest(compare_at_, limber::next_wakeup(trust_)));
    if (hours_change_) {
        wakeup = earliest(wakeup, now + std::max<Duration>(*hours_change_ - clock_.wall(), 1s));
    }
    // While the person is here nothing else would tell the journal so. Within half a rest a kill of
    // everything, the tray included, costs no second.
    if (course_.spell.mode == SpellMode::active) {
        wakeup = earliest(wakeup, journalled_.saved_at + spell_rules(course_rules(), course_).rest / 2);
    }
    loop_.set_timer(ending_ ? now : wakeup, course_.attendance.nudge ? return_slack : timer_slack);
}

void Daemon::publish(BootTime now) {
    State flags;
    flags.set(Warning::short_times, config_.short_times);
    flags.set(Warning::history_unsaved, recorder_->unsaved());
    flags.set(Warning::history_set_aside, recorder_->set_aside());
    flags.set(Warning::configuration_wrong, configuration_wrong_);
    flags.set(Warning::catalogue_incomplete, !catalogue_.faults().empty());
    const auto here = watching(now);
    flags.set(Warning::input_unseen, !input_->has_source());
    flags.set(Warning::input_coarse, here.source() == InputKind::logind_idle_hint);
    for (const auto verdict : here.inputs) {
        flags.set(Warning::input_blind, flags.has(Warning::input_blind) || verdict == WatchVerdict::blind);
    }
    server_->publish(to_state({config_, course_rules(), course_, coverage_, here, hours_change_,
                               own_display_id(), flags.warnings, configuration_revision_, session_over_},
                              now));
}

}  // namespace limber
