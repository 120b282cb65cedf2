// SPDX-License-Identifier: MIT
// limber forget: erases what Limber has written down about a person, and says what stays.
#include <algorithm>
#include <cstdlib>

#include "shared/base/foreign_text.h"
#include "shared/base/places.h"
#include "shared/stretch/conditions.h"
#include "shared/stretch/profile_file.h"
#include "shared/stretch/stretch_places.h"
#include "tray/command_line/commands.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"
#include "tray/command_line/personal_data.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

using Paths = std::vector<std::filesystem::path>;

Result<PersonalData> data_named(const std::string& what, bool everything) {
    if (everything && what.empty()) {
        return PersonalData::everything;
    }
    if (!everything && what == "profile") {
        return PersonalData::profile;
    }
    if (!everything && what == "history") {
        return PersonalData::history;
    }
    return Error{tr("it must be clear what to forget"), "",
                 tr("Write limber forget profile, limber forget history or limber forget --all"),
                 ExitCode::usage};
}

// What else of the person's is on this machine, whether or not Limber wrote it.
Paths what_stays(const std::filesystem::path& state, const Paths& erased) {
    Paths places;
    if (const auto written = personal_files(state, PersonalData::everything)) {
        places = *written;
    }
    if (const auto config = config_directory()) {
        places.push_back(*config / "config.toml");
    }
    places.push_back(own_stretches());
    places.push_back(own_figures());
    // The sitting spell of this login, which goes with it.
    if (const auto* const runtime = std::getenv("XDG_RUNTIME_DIR")) {
        places.push_back(std::filesystem::path(runtime) / "limber" / "spell");
    }
    std::erase_if(places, [&](const std::filesystem::path& place) {
        std::error_code ignored;
        return std::find(erased.begin(), erased.end(), place) != erased.end() ||
               !std::filesystem::exists(place, ignored);
    });
    return places;
}

void say_list(const char* heading, const Paths& places) {
    if (places.empty()) {
        return;
    }
    std::string text = heading;
    for (const auto& place : places) {
        text += "\n  " + printable(place.native());
    }
    say(text);
}

// The daemon has the history in its memory, too, and would go on with it.
Result<void> require_no_daemon() {
    const auto connection = connect_to_daemon();
    if (connection || connection.error().exit == ExitCode::wrong_version) {
        return Error{tr("the history cannot be erased while limberd runs"), "",
                     tr("First: limber daemon stop. Afterwards: limber daemon start"), ExitCode::refused};
    }
    return connection.error().exit == ExitCode::daemon_not_running ? Result<void>() : connection.error();
}

// To be cleared is a deliberate act in the window, not a side effect of tidying up.
Result<void> require_no_alarm(const std::filesystem::path& state) {
    const auto conditions = read_conditions(data_directory() / "limber" / "conditions.toml");
    const auto profile = read_profile(state / profile_file_name, conditions ? *conditions : Conditions());
    if (profile && profile->alarm) {
        return Error{tr("the profile holds a sign that needs help"), "",
                     tr("First say in Limber's window Today that a clinician has cleared you"),
                     ExitCode::refused};
    }
    return {};
}

ExitCode erase_now(PersonalData data, const std::filesystem::path& state, const Paths& files) {
    if (data != PersonalData::history) {
        if (const auto clear = require_no_alarm(state); !clear) {
            return fail(clear.error());
        }
    }
    if (data != PersonalData::profile) {
        if (const auto alone = require_no_daemon(); !alone) {
            return fail(alone.error());
        }
    }
    if (const auto erased = erase(files); !erased) {
        return fail(erased.error());
    }
    say_list(tr("Erased:"), files);
    return ExitCode::ok;
}

}  // namespace

ExitCode forget(const std::string& what, bool everything, bool yes) {
    const auto data = data_named(what, everything);
    if (!data) {
        return fail(data.error());
    }
    const auto state = state_directory();
    if (!state) {
        return fail(state.error());
    }
    const auto files = personal_files(*state, *data);
    if (!files) {
        return fail(files.error());
    }
    if (files->empty()) {
        say(tr("Nothing of it is there"));
    } else if (!yes) {
        say_list(tr("This would be erased:"), *files);
    } else if (const auto done = erase_now(*data, *state, *files); done != ExitCode::ok) {
        return done;
    }
    say_list(tr("This stays:"), what_stays(*state, *files));
    if (files->empty()) {
        return ExitCode::ok;
    }
    if (!yes) {
        return fail(Error{tr("nothing was erased"), "", tr("With --yes it is done")});
    }
    const auto told = *data == PersonalData::profile ? tell_profile_changed() : Result<void>();
    return told ? ExitCode::ok : fail(told.error());
}

}  // namespace limber
