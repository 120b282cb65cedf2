// SPDX-License-Identifier: MIT
// limber, the command line: names and help texts of the subcommands.
#include <csignal>
#include <functional>

#include <CLI/CLI.hpp>

#include "tray/command_line/commands.h"
#include "tray/command_line/config_commands.h"
#include "tray/command_line/plan_commands.h"
#include "tray/command_line/replay.h"
#include "tray/text/translate.h"

namespace {

using namespace limber;

class CommandLine {
public:
    CommandLine() {
        app_.require_subcommand(1);
        app_.footer(tr("Times are written 5m, 1h30m or until 14:00."));
        app_.set_version_flag("--version", [] {
            show_version();
            return std::string();
        });
        add_state();
        add_answers();
        add_presence();
        add_replay();
        add_set_up();
        add_config();
        add_stretches();
        add_profile();
        add_plan();
    }

    ExitCode run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::Success& asked_for_help) {
            return app_.exit(asked_for_help) == 0 ? ExitCode::ok : ExitCode::usage;
        } catch (const CLI::ParseError& wrong) {
            app_.exit(wrong);
            return ExitCode::usage;
        }
        return chosen_();
    }

private:
    CLI::App* add(const char* name, const char* help, std::function<ExitCode()> action,
                  CLI::App* parent = nullptr) {
        auto* const command = (parent == nullptr ? &app_ : parent)->add_subcommand(name, help);
        command->callback([this, action = std::move(action)] { chosen_ = action; });
        return command;
    }

    CLI::App* add_group(const char* name, const char* help) {
        auto* const group = app_.add_subcommand(name, help);
        group->require_subcommand(1);
        return group;
    }

    void add_state() {
        auto* const status = add("status", tr("How long you have been at the desk, and what comes next"),
                                 [this] { return show_status(json_); });
        auto* const watch =
            add("watch", tr("The same at each change"), [this] { return watch_status(watch_form()); });
        auto* const waybar =
            watch->add_flag("--waybar", waybar_, tr("For a module of Waybar: one JSON object on a line"));
        auto* const why =
            add("why", tr("Why a break is or is not due now"), [this] { return show_why(json_); });
        auto* const doctor = add("doctor", tr("What Limber watches by, and what is amiss with it"),
                                 [this] { return show_doctor(json_); });
        for (auto* const command : {status, watch, why, doctor}) {
            command->add_flag("--json", json_, tr("For programs: one JSON object on a line"));
        }
        waybar->excludes(watch->get_option("--json"));
    }

    WatchForm watch_form() const {
        return waybar_ ? WatchForm::waybar : json_ ? WatchForm::json : WatchForm::text;
    }

    void add_answers() {
        add("stretch", tr("Do a stretch now, guided"), [this] {
            return start_stretch(id_);
        })->add_option("id", id_, tr("Which one; left out, Limber chooses"));
        auto* const snooze_command = add("snooze", tr("Put the reminder off, by 5m if nothing is said"),
                                         [this] { return snooze(time_); });
        add("skip", tr("Leave this break out"), skip_break);
        auto* const pause_command = add("pause", tr("No reminders for a while, 1h if nothing is said"),
                                        [this] { return pause_reminders(time_); });
        snooze_command->add_option(
            "time", time_, tr("5m, 1h30m, until 14:00, until pause (you stop typing) or until call-ends"));
        pause_command->add_option("time", time_, tr("5m, 1h30m or until 14:00"));
        add("resume", tr("End the pause"), resume_reminders);
    }

    void add_presence() {
        auto* const standing =
            add_group("standing", tr("Whether you stand at the desk; the clock is stopped then"));
        add(
            "on", tr("I am standing now, or still"), [] { return say_standing(true); }, standing);
        add(
            "off", tr("I sit again"), [] { return say_standing(false); }, standing);
        add("away", tr("I am leaving now"), leave_desk);
        add("here", tr("I was at the desk after all: put back what my absence took off"), was_here);
    }

    void add_replay() {
        auto* const replay = add("replay", tr("Play a day again: its spells, credits and reminders"),
                                 [this] { return replay_trace(replay_); });
        auto* const file = replay->add_option("file", replay_.file, tr("A trace; left out, today's"));
        replay->add_option("--day", replay_.day, tr("That day's own, such as 2026-11-23"))->excludes(file);
        replay
            ->add_option("--set", replay_.set,
                         tr("What would have been with spell.limit=45m; also spell.rest, spell.short_rest, "
                            "spell.reading_grace, snooze.default, standing.ask_after, micro.after, "
                            "moment.wait, hold.ceiling, again.after, snooze.ceiling"))
            ->type_name(tr("KEY=VALUE"))
            ->allow_extra_args(false);
        replay->add_flag("--json", replay_.json,
                         tr("For programs: one JSON object with entries, sums, as_it_was and lines"));
    }

    void add_set_up() {
        auto* const daemon = add_group("daemon", tr("The program that keeps the time"));
        add(
            "start", tr("Start it"), [] { return control_daemon(true); }, daemon);
        add(
            "stop", tr("End it; the sitting spell is kept"), [] { return control_daemon(false); }, daemon);
        auto* const login = add_group("login", tr("Whether Limber starts when you log in"));
        add(
            "on", tr("Start at login"), [] { return change_login(true); }, login);
        add(
            "off", tr("Do not start at login"), [] { return change_login(false); }, login);
        add("status", tr("Say which"), show_login, login);
        add("version", tr("Print the version"), show_version);
    }

    void add_config() {
        auto* const config = add_group("config", tr("What you can set, and how it is set"));
        auto* const get = add(
            "get", tr("The value in force"), [this] { return get_setting(key_, json_); }, config);
        auto* const set = add(
            "set", tr("Change it in your file, and nothing else there"),
            [this] { return set_setting(key_, value_); }, config);
        for (auto* const command : {get, set}) {
            command->add_option("key", key_, tr("Such as spell.limit"))->required();
        }
        set->add_option("value", value_, tr("Such as 45m, on, off; of a day's hours several"))->required();
        auto* const list = add(
            "list", tr("All of them, and where each value comes from"),
            [this] { return list_settings(json_); }, config);
        get->add_flag("--json", json_, tr("For programs: one JSON object on a line"));
        list->add_flag("--json", json_, tr("For programs: one JSON object on a line"));
        add("path", tr("Where your file is, or would be"), show_config_path, config);
        auto* const check = add(
            "check", tr("Whether a file is good, and what is wrong with it where"),
            [this] { return check_config(file_); }, config);
        check->add_option("file", file_, tr("The file; left out, your own"));
        add("default", tr("A file with every key, its default and what it means"), show_shipped_config,
            config);
    }

    void add_stretches() {
        auto* const stretches = add_group("stretches", tr("The stretches on this machine, and your own"));
        auto* const list = add(
            "list", tr("All of them"), [this] { return list_stretches(json_); }, stretches);
        list->add_flag("--json", json_, tr("For programs: one JSON object on a line"));
        add(
            "left-out", tr("Those that are not offered to you, and why"), [] { return list_left_out(); },
            stretches);
        auto* const show = add(
            "show", tr("All about one"), [this] { return show_stretch(id_); }, stretches);
        show->add_option("id", id_, tr("Which one"))->required();
        auto* const hide = add(
            "hide", tr("Never offer one"), [this] { return hide_stretch(id_, true); }, stretches);
        hide->add_option("id", id_, tr("Which one"))->required();
        auto* const allow = add(
            "allow", tr("Offer one again that you hid, or that hurt"),
            [this] { return hide_stretch(id_, false); }, stretches);
        allow->add_option("id", id_, tr("Which one"))->required();
        auto* const check = add(
            "check", tr("Whether a stretch file of yours is good"), [this] { return check_stretch(file_); },
            stretches);
        check->add_option("file", file_, tr("The file"))->required();
    }

    void add_profile() {
        auto* const flareup = add("flareup", tr("My back is bad: easy stretches only, for some days"),
                                  [this] { return flare_up(days_); });
        flareup->add_option("days", days_, tr("1d to 14d, or off; left out, says until when"));
        auto* const forgetting = add("forget", tr("Erase what Limber knows about you"),
                                     [this] { return forget(what_, everything_, yes_); });
        forgetting->add_option("what", what_, tr("profile or history"));
        forgetting->add_flag("--all", everything_, tr("Both, and all else that Limber wrote down"));
        forgetting->add_flag("--yes", yes_, tr("Do it, instead of saying what would be erased"));
    }

    void add_plan() {
        auto* const plan = add_group("plan", tr("The plan of your therapist: what it asks for comes first"));
        auto* const import = add(
            "import", tr("Take a plan over"), [this] { return import_plan(file_); }, plan);
        import->add_option("file", file_, tr("The file"))->required();
        add("show", tr("What it asks for"), show_plan, plan);
        add("end", tr("End it; the file is kept"), end_plan, plan);
        auto* const report = add(
            "report", tr("What was done of it each day, to hand back"),
            [this] { return report_plan(csv_, report_days_); }, plan);
        auto* const csv = report->add_flag("--csv", csv_, tr("As a table for programs"));
        auto* const markdown = report->add_flag("--markdown", markdown_,
                                                tr("As a text with a table; so it is if nothing is said"));
        markdown->excludes(csv);
        report->add_option("--days", report_days_, tr("Only the last days of it"))->check(CLI::Range(1, 366));
    }

    CLI::App app_{tr("Limber reminds you to get up and stretch."), "limber"};
    std::function<ExitCode()> chosen_;
    bool json_ = false;
    bool waybar_ = false;
    bool everything_ = false;
    bool yes_ = false;
    bool csv_ = false;
    bool markdown_ = false;
    int report_days_ = 0;
    std::string id_;
    std::string file_;
    std::string key_;
    std::vector<std::string> value_;
    std::string days_;
    std::string what_;
    std::vector<std::string> time_;
    ReplayRequest replay_;
};

}  // namespace

int main(int argc, char* argv[]) {
    std::signal(SIGPIPE, SIG_IGN);
    start_translations();
    return to_status(CommandLine().run(argc, argv));
}
