// SPDX-License-Identifier: MIT
#include "daemon/daemon.h"

#include <algorithm>

#include "daemon/choice/next_break.h"
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

// Idle time after which a gap is worth a word ("grace"), at most. Shorter would wake the daemon at every
// pause for thought; the formulas need no more than the end of the grace.
constexpr Duration longest_idle_notice{45s};
// "A moment without typing": a sentence ends.
constexpr Duration moment{5s};
// By how much the kernel may put a wake-up off to join it with others: nobody sees a fifth of a second.
constexpr Duration timer_slack{200};

bool was_completed(Outcome outcome) {
    return outcome == Outcome::done || outcome == Outcome::too_much;
}

// Whoever was up and walking has ended the spell, whatever became of the stretch.
StretchEnd spell_end_of(const Stretch* stretch, const ReminderEffect& run) {
    if (run.walked) {
        return StretchEnd::ends_spell;
    }
    if (!was_completed(*run.outcome)) {
        return StretchEnd::abandoned;
    }
    const bool seated = stretch != nullptr && stretch->position == Position::seated;
    return seated ? StretchEnd::goes_on : StretchEnd::ends_spell;
}

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
    input_ = std::make_unique<InputWatch>(InputSurroundings{loop_, nullptr, nullptr, input_listener()});
    const auto opened = input_->open(clock_.boot());
    if (!opened) {
        return opened.error();
    }
    auto clocks =
        watch_clocks(loop_, {[this](Duration slept) { on_resume(slept); }, [this] { on_wall_clock_set(); }});
    if (!clocks) {
        return clocks.error();
    }
    clock_watch_ = *std::move(clocks);
    recorder_ = std::make_unique<Recorder>(*state, clock_);
    secret_ = install_secret(*state);
    profile_file_ = *state / profile_file_name;
    plan_file_ = *state / plan_file_name;
    loop_.on_timer([this] { on_time(); });
    loop_.after_turn([this] { arm_timer(clock_.boot()); });
    reload_configuration();
    recover();
    settle();
    arm_timer(clock_.boot());
    return {};
}

InputSource::Listener Daemon::input_listener() {
    InputSource::Listener listener;
    listener.on_idle = [this](Duration idle) {
        clock_watch_->check();
        input_->forget_request();
        const auto now = clock_.boot();
        take(limber::on_idle(spell_rules_, spell_, now - idle, now));
        settle();
    };
    listener.on_input = [this] {
        clock_watch_->check();
        input_->forget_request();
        take(limber::on_input(spell_rules_, spell_, clock_.boot()));
        settle();
    };
    listener.on_lost = [this](const Error& why) {
        log_info(why.sentence());
        session_over_ = true;
        stop(Farewell::session_over);
    };
    return listener;
}

void Daemon::on_resume(Duration slept) {
    const auto now = clock_.boot();
    log_debug("resumed after " + to_text(slept));
    // The source does not count suspended time: its last input was so long before the sleep began.
    take(limber::on_idle(spell_rules_, spell_, now - slept - input_->idle().value_or(Duration(0)),
                         now - slept));
    take(on_absence_begin(spell_rules_, spell_, now - slept));
    take(on_absence_end(spell_rules_, spell_, now));
    input_->forget_request();
    settle();
}

void Daemon::on_wall_clock_set() {
    take(on_clock_change(reminder_, clock_.boot(), clock_.wall()));
    settle();
}

void Daemon::on_time() {
    if (ending_) {
        stop(*ending_);
        return;
    }
    clock_watch_->check();
    server_->on_time(clock_.boot());
    input_->on_time(clock_.boot());
    take(limber::on_time(spell_rules_, spell_, clock_.boot()));
    settle();
}

void Daemon::take(const SpellStep& step) {
    spell_ = step.spell;
    if (step.finished) {
        const bool is_break = ends_in_break(*step.finished, spell_rules_.rest);
        today_ = on_spell_finished(today_, *step.finished, is_break);
        recorder_->record(*step.finished, is_break, {clock_.boot(), clock_.wall()});
        take(on_spell_end(reminder_));
    }
}

void Daemon::take(const ReminderStep& step) {
    reminder_ = step.reminder;
    const auto now = clock_.boot();
    for (const auto& effect : step.effects) {
        log_debug("reminder " + std::to_string(effect.id) + " " + to_string(effect.news));
        today_.reminders += effect.news == ReminderNews::raised ? 1U : 0U;
        recorder_->record(effect, index_of_break(breaks_before()), {now, clock_.wall()});
        if (effect.news == ReminderNews::started) {
            take(on_stretch_start(spell_rules_, spell_, now));
        } else if (effect.news == ReminderNews::lost) {
            take(on_stretch_end(spell_rules_, spell_, StretchEnd::abandoned, now));
        } else if (effect.news == ReminderNews::went_on) {
            today_.stretches += was_completed(*effect.outcome) ? 1U : 0U;
        } else if (effect.news == ReminderNews::finished) {
            const auto end = spell_end_of(catalogue_.find(effect.stretch), effect);
            today_.stretches += was_completed(*effect.outcome) && !effect.stretch.empty() ? 1U : 0U;
            take(on_stretch_end(spell_rules_, spell_, end, now));
        }
    }
}

void Daemon::settle() {
    const auto now = clock_.boot();
    const auto day = local_day(clock_.wall());
    if (day != today_.day) {
        today_ = on_new_day(recorder_->sums_of(day), day, seated(spell_rules_, spell_, now));
    }
    take(on_change(reminder_rules_, reminder_, surroundings(now)));
    follow_kind();
    if (reminder_.state != ReminderState::started) {
        run_owner_.reset();
    }
    save_journal(now);
    publish(now);
    ask_source();
}

void Daemon::save_journal(BootTime now) {
    const JournalEntry entry{spell_, reminder_, now, today_};
    auto unchanged = journalled_;
    unchanged.saved_at = now;
    if (entry == unchanged && now - journalled_.saved_at < spell_rules_.rest / 2) {
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
    switch (spell_.mode) {
        case SpellMode::active:
            input_->want_idle(reminder_.waits_for_moment ? std::min(moment, idle_notice()) : idle_notice());
            break;
        case SpellMode::none:
        case SpellMode::idle:
            input_->want_input();
            break;
        case SpellMode::standing:
            break;
    }
}

void Daemon::arm_timer(BootTime now) {
    auto wakeup = earliest(limber::next_wakeup(spell_rules_, spell_, now),
                           limber::next_wakeup(reminder_rules_, reminder_, surroundings(now)));
    wakeup = earliest(wakeup, server_->next_wakeup());
    wakeup = earliest(wakeup, input_->next_wakeup());
    // While input goes on nothing else would tell the journal that it does. Within half a rest a kill of
    // everything, the tray included, costs no second.
    if (spell_.mode == SpellMode::active) {
        wakeup = earliest(wakeup, journalled_.saved_at + spell_rules_.rest / 2);
    }
    loop_.set_timer(ending_ ? now : wakeup, timer_slack);
}

void Daemon::publish(BootTime now) {
    State flags;
    flags.set(Warning::short_times, config_.short_times);
    flags.set(Warning::history_unsaved, recorder_->unsaved());
    flags.set(Warning::history_set_aside, recorder_->set_aside());
    flags.set(Warning::configuration_wrong, configuration_wrong_);
    flags.set(Warning::catalogue_incomplete, !catalogue_.faults().empty());
    server_->publish(
        to_state({config_, spell_rules_, reminder_rules_, spell_, reminder_, today_, next_kind(), coverage_,
                  silent(), own_display_id(), flags.warnings, configuration_revision_, session_over_},
                 now));
}

Surroundings Daemon::surroundings(BootTime now) const {
    Surroundings around;
    around.now = now;
    around.sitting = sitting_measure(spell_rules_, spell_, now);
    around.present = presence(spell_rules_, spell_, now) != Presence::away;
    around.quiet = spell_.mode == SpellMode::idle && now - spell_.anchor >= std::min(moment, idle_notice());
    around.candidate = candidate();
    around.silent = silent();
    return around;
}

Duration Daemon::idle_notice() const {
    return std::clamp<Duration>(spell_rules_.grace / 2, spell_rules_.rest / 10, longest_idle_notice);
}

}  // namespace limber
