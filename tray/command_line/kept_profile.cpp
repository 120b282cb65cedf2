// SPDX-License-Identifier: MIT
#include "tray/command_line/kept_profile.h"

#include "shared/base/places.h"
#include "shared/stretch/profile_file.h"
#include "shared/stretch/stretch_places.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/output.h"

namespace limber {

Result<KeptProfile> read_kept_profile() {
    const auto state = state_directory();
    if (!state) {
        return state.error();
    }
    const auto conditions = read_conditions(shipped_stretches().parent_path() / "conditions.toml");
    if (!conditions) {
        return conditions.error();
    }
    const auto file = *state / profile_file_name;
    auto profile = read_profile(file, *conditions);
    if (!profile) {
        return profile.error();
    }
    return KeptProfile{file, std::move(*profile)};
}

ExitCode keep(const KeptProfile& kept, const std::string& done) {
    if (const auto written = write_profile(kept.file, kept.profile); !written) {
        return fail(written.error());
    }
    say(done);
    const auto told = tell_profile_changed();
    return told ? ExitCode::ok : fail(told.error());
}

}  // namespace limber
