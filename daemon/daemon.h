// SPDX-License-Identifier: MIT
// Joins the steps: input and presence → course (attendance, spell, reminder) → shared memory, journal,
// history and trace. The only class of the daemon that knows them all; it decides nothing itself. Whatever
// happens becomes an Event in happen(), and every event ends in settle(), which brings journal, state, source
// and timer in line with it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "daemon/attendance/sensor_trust.h"
#include "daemon/bus/bus.h"
#include "daemon/choice/choice.h"
#include "daemon/choice/choice_limits.h"
#include "daemon/configuration/config_watch.h"
#include "daemon/course/course.h"
#include "daemon/event_loop.h"
#include "daemon/input/input_watch.h"
#include "daemon/journal/journal.h"
#include "daemon/presence/clock_watch.h"
#include "daemon/presence/presence_watch.h"
#include "daemon/publication.h"
#include "daemon/record/recorder.h"
#include "daemon/record/trace_writer.h"
#include "daemon/screen/screen_watch.h"
#include "daemon/service/server.h"
#include "shared/base/clock.h"
#include "shared/config/config.h"
#include "shared/stretch/catalogue.h"
#include "shared/stretch/plan.h"
#include "shared/stretch/profile.h"

namespace limber {

class Daemon final : public ServerListener {
public:
    // Error: another daemon runs, no runtime directory, nothing here tells of input, or no stretches. The
    // error's exit code is the program's.
    static Result<std::unique_ptr<Daemon>> create(EventLoop& loop, const Clock& clock,
                                                  std::filesystem::path config_file);
    ~Daemon() override;

    // Keeps the last good configuration when the file has a fault, and says so.
    void reload_configuration();
    // Saves what must not be lost and ends the loop. SIGTERM: clients wait for the next daemon.
    void stop(Farewell why);

    Answer on_command(ClientId client, const Command& command) override;
    void on_client(ClientId client, Role role, std::int64_t daemon_missed_at) override;
    void on_client_gone(ClientId client) override;

private:
    Daemon(EventLoop& loop, const Clock& clock, std::filesystem::path config_file, Catalogue catalogue,
           RuntimeDirectory directory);

    Result<void> start();
    Result<void> start_watching();
    void load_journal();
    void recover();
    void hear_when_missed(BootTime missed_at);
    InputSource::Listener input_listener();
    void on_signal(Signal signal, bool on);
    void on_resume(Duration slept);
    void on_time();
    void look_again(BootTime now);
    void compare_signals(BootTime now);
    void doubt_source(BootTime now);
    void look_at_hours();
    void look_at_screen();
    Answer hear_notices(ClientId client, const Command& command);
    // What holds a reminder back and is not presence_'s to tell.
    void hear_beside(Signal signal, bool on);

    // What a person asked for is answered by the step's verdict.
    CourseStep happen(const Event& event);
    CourseStep work_in(const Event& event);
    Event event_of(const Command& command) const;
    void record(const CourseStep& step);
    void trace(decltype(TraceLine::what) what);
    void settle();
    void save_journal(BootTime now);
    void ask_source();
    void arm_timer(BootTime now);
    void publish(BootTime now);
    Watching watching(BootTime now) const;

    Moment this_moment() const { return {clock_.boot(), clock_.wall()}; }
    CourseRules course_rules() const;
    CourseContext context() const;
    struct NextBreaks {
        BreakOffer offer;
        BreakOffer other;
        StretchId micro;
    };
    const NextBreaks& next_breaks() const;
    ChoiceContext choice_context() const;
    void measure_coverage(const ChoiceLimits& limits) const;
    bool silent() const;
    void read_profile();
    void read_plan();
    Candidates candidates_today() const;

    EventLoop& loop_;
    const Clock& clock_;
    const std::filesystem::path config_file_;
    Config config_;
    Catalogue catalogue_;
    Candidates candidates_;
    std::filesystem::path profile_file_;
    Profile profile_;
    std::filesystem::path plan_file_;
    std::optional<Plan> plan_;  // the therapist's
    std::uint64_t secret_ = 0;  // of this installation: makes its choices its own
    RuntimeDirectory directory_;
    Journal journal_;
    std::unique_ptr<Recorder> recorder_;
    std::unique_ptr<TraceWriter> trace_;
    std::unique_ptr<Server> server_;
    std::unique_ptr<Bus> session_bus_;
    std::unique_ptr<Bus> system_bus_;
    std::unique_ptr<InputWatch> input_;
    std::unique_ptr<PresenceWatch> presence_;
    std::unique_ptr<ClockWatch> clock_watch_;
    std::unique_ptr<ScreenWatch> screen_;
    std::unique_ptr<ConfigWatch> config_watch_;

    Course course_;
    SensorTrust trust_;
    std::optional<CourseRules> traced_rules_;
    std::optional<ClientId> run_owner_;
    std::optional<ClientId> notices_teller_;  // the tray that said so last
    std::uint32_t told_beside_ = 0;           // signals that are on by another's word than presence_'s
    std::optional<WallTime> hours_change_;    // the next; nothing: never
    std::uint32_t configuration_revision_ = 0;
    bool configuration_wrong_ = false;
    bool session_over_ = false;
    std::optional<Farewell> ending_;  // to be said when the loop comes round
    bool journal_failed_ = false;
    JournalEntry journalled_;
    // After a restart: by then every source has told what it knows, and what the journal knew besides is
    // over.
    std::optional<BootTime> compare_at_;
    bool started_ = false;

    // The choice is made anew only when something it rests on has changed.
    struct ChoiceKey {
        std::uint64_t tried = ~std::uint64_t{0};
        Bits strained = 0;
        bool standing = false;
        Day day = 0;
        std::int32_t break_index = 0;
        BreakKind kind = BreakKind::short_break;
        StretchId offered;
        std::uint32_t revision = 0;
        friend bool operator==(const ChoiceKey&, const ChoiceKey&) = default;
    };
    mutable ChoiceKey choice_key_;
    mutable NextBreaks next_breaks_;
    mutable DayCoverage coverage_;

    // What was made of the journal at the start: a tray's word on when it missed the last daemon can add to
    // it.
    struct Recovered {
        JournalEntry entry;
        BootTime last_input;
        BootTime at;
    };
    std::optional<Recovered> recovered_;
};

}  // namespace limber
