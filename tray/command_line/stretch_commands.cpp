// SPDX-License-Identifier: MIT
// limber stretches list, show and check.
#include <filesystem>

#include "shared/base/calendar.h"
#include "shared/base/clock.h"
#include "shared/base/foreign_text.h"
#include "shared/base/places.h"
#include "shared/config/config.h"
#include "shared/stretch/profile_file.h"
#include "shared/stretch/stretch_file.h"
#include "shared/stretch/stretch_places.h"
#include "tray/command_line/commands.h"
#include "tray/command_line/output.h"
#include "tray/command_line/stretch_report.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

Result<Stretch> read_as_the_daemon_would(const std::filesystem::path& file) {
    const auto name = file.filename().native();
    if (file.extension() != ".toml" || name.front() == '.') {
        return Error{fill(tr("%1 would not be read"), {printable(file.native())}),
                     tr("its name is not an id and .toml"), tr("Name it like my-stretch.toml")};
    }
    const auto conditions = read_conditions(shipped_stretches().parent_path() / "conditions.toml");
    return read_stretch(file, conditions ? *conditions : Conditions());
}

}  // namespace

ExitCode list_stretches(bool json) {
    const auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        return fail(catalogue.error());
    }
    if (json) {
        return say(stretch_list_json(*catalogue));
    }
    say(stretch_list_text(*catalogue));
    for (const auto& fault : catalogue->faults()) {
        fail(fault);
    }
    return ExitCode::ok;
}

ExitCode show_stretch(const std::string& id) {
    const auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        return fail(catalogue.error());
    }
    const auto parsed = StretchId::parse(id);
    const auto* const stretch = parsed ? catalogue->find(*parsed) : nullptr;
    if (stretch == nullptr) {
        return fail(no_such_stretch(*catalogue, id));
    }
    return say(stretch_details_text(*stretch, *catalogue));
}

ExitCode list_left_out() {
    const auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    const auto state = state_directory();
    const auto settings = config_directory();
    if (!catalogue || !state || !settings) {
        return fail(!catalogue ? catalogue.error() : !state ? state.error() : settings.error());
    }
    const auto profile = read_profile(*state / profile_file_name, catalogue->conditions());
    if (!profile) {
        return fail(profile.error());
    }
    const auto config = read_config(*settings / "config.toml");
    return say(left_out_text(*catalogue, *profile, local_day(SystemClock().wall()), config && config->floor));
}

ExitCode check_stretch(const std::string& file) {
    const auto stretch = read_as_the_daemon_would(file);
    if (!stretch) {
        return fail(stretch.error());
    }
    say(fill(tr("%1 is a good stretch: %2"), {printable(file), stretch->name}));
    std::error_code ignored;
    const auto shipped = shipped_stretches() / (std::string(stretch->id.text()) + ".toml");
    if (std::filesystem::exists(shipped, ignored) && !std::filesystem::equivalent(shipped, file, ignored)) {
        say(tr("In your own folder it replaces the shipped stretch of that id."));
    }
    return ExitCode::ok;
}

}  // namespace limber
