// SPDX-License-Identifier: MIT
#include "tray/command_line/plan_commands.h"

#include <algorithm>

#include "shared/base/clock.h"
#include "shared/base/foreign_text.h"
#include "shared/base/places.h"
#include "shared/base/private_files.h"
#include "shared/base/small_file.h"
#include "shared/config/config.h"
#include "shared/history/history_schema.h"
#include "shared/stretch/plan_file.h"
#include "shared/stretch/profile_file.h"
#include "shared/stretch/stretch_places.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"
#include "tray/command_line/plan_obstacles.h"
#include "tray/command_line/plan_report.h"
#include "tray/command_line/plan_text.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr int longest_report = 366;

// What all of the commands need.
struct PlanDesk {
    fs::path state;
    Catalogue catalogue;
    Day today = 0;

    fs::path file() const { return state / plan_file_name; }
};

Result<PlanDesk> open_desk() {
    const auto state = state_directory();
    if (!state) {
        return state.error();
    }
    auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        return catalogue.error();
    }
    return PlanDesk{*state, std::move(*catalogue), local_day(SystemClock().wall())};
}

Error no_plan() {
    return Error{tr("there is no plan"), "", tr("limber plan import FILE takes one over")};
}

Result<Plan> kept_plan(const PlanDesk& desk) {
    auto plan = read_kept_plan(desk.file(), desk.catalogue);
    if (!plan) {
        return plan.error();
    }
    if (!*plan) {
        return no_plan();
    }
    return std::move(**plan);
}

void warn(const std::string& text) {
    fail(Error{text, "", ""});
}

void tell_obstacles(const PlanDesk& desk, const Plan& plan) {
    auto profile = read_profile(desk.state / profile_file_name, desk.catalogue.conditions());
    if (!profile) {
        fail(profile.error());
        return;
    }
    const auto settings = config_directory();
    const auto config = settings ? read_config(*settings / "config.toml") : Result<Config>(Config());
    if (config && config->floor) {
        profile->positions.push_back(Position::floor);
    }
    for (const auto& obstacle : plan_obstacles(plan, desk.catalogue, *profile, desk.today)) {
        warn(obstacle);
    }
}

// What goes when a new plan is written; empty: nothing.
std::string replaced_text(const PlanDesk& desk) {
    const auto older = read_kept_plan(desk.file(), desk.catalogue);
    if (!older) {
        return tr("It replaces a plan that could not be read");
    }
    return *older ? fill(tr("It replaces %1"), {in_quotes((*older)->title)}) : std::string();
}

// Two plans may end on the same day.
fs::path place_for_ended(const PlanDesk& desk) {
    const auto name = ended_plan_prefix + date_text(desk.today);
    auto file = desk.state / (name + ".toml");
    std::error_code ignored;
    for (int number = 2; fs::exists(file, ignored); ++number) {
        file = desk.state / (name + "-" + std::to_string(number) + ".toml");
    }
    return file;
}

ExitCode tell_daemon() {
    const auto told = tell_profile_changed();
    return told ? ExitCode::ok : fail(told.error());
}

}  // namespace

ExitCode import_plan(const std::string& file) {
    const auto desk = open_desk();
    if (!desk) {
        return fail(desk.error());
    }
    const auto plan = read_plan(file, desk->catalogue);
    if (!plan) {
        return fail(plan.error());
    }
    const auto content = read_small_file(file, most_plan_bytes);
    if (!content) {
        return fail(content.error());
    }
    const auto replaced = replaced_text(*desk);
    if (const auto written = write_private_file(desk->file(), *content); !written) {
        return fail(written.error());
    }
    const auto stretches = tr_count("%1 stretch", "%1 stretches", static_cast<long>(plan->entries.size()));
    say(fill(tr("The plan %1 is taken over: %2, %3"),
             {in_quotes(plan->title), stretches, plan_days_text(*plan)}));
    if (!replaced.empty()) {
        say(replaced);
    }
    tell_obstacles(*desk, *plan);
    return tell_daemon();
}

ExitCode show_plan() {
    const auto desk = open_desk();
    if (!desk) {
        return fail(desk.error());
    }
    const auto plan = kept_plan(*desk);
    if (!plan) {
        return fail(plan.error());
    }
    say(plan_text(*plan, desk->catalogue, desk->today));
    tell_obstacles(*desk, *plan);
    return ExitCode::ok;
}

ExitCode end_plan() {
    const auto desk = open_desk();
    if (!desk) {
        return fail(desk.error());
    }
    std::error_code fault;
    if (fs::symlink_status(desk->file(), fault).type() == fs::file_type::not_found) {
        return fail(no_plan());
    }
    const auto ended = place_for_ended(*desk);
    fs::rename(desk->file(), ended, fault);
    if (fault) {
        return fail(Error{fill(tr("cannot move %1"), {printable(desk->file().native())}), fault.message(),
                          tr("Make the folder writable")});
    }
    say(fill(tr("The plan is ended, and kept as %1"), {printable(ended.native())}));
    return tell_daemon();
}

ExitCode report_plan(bool csv, int days) {
    const auto desk = open_desk();
    if (!desk) {
        return fail(desk.error());
    }
    const auto plan = kept_plan(*desk);
    if (!plan) {
        return fail(plan.error());
    }
    const auto last = std::min(plan->until.value_or(desk->today), desk->today);
    const auto first = std::max(plan->from, last + 1 - (days == 0 ? longest_report : days));
    const auto offers = HistoryReader(desk->state / history_file_name).offers(start_of(first));
    if (!offers) {
        return fail(offers.error());
    }
    const auto done = done_of_plan(*plan, *offers, first, last);
    return say(csv ? plan_csv(done, desk->catalogue)
                   : plan_markdown(*plan, done, desk->catalogue, desk->today));
}

}  // namespace limber
