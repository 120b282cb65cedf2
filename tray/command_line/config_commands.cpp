// SPDX-License-Identifier: MIT
#include "tray/command_line/config_commands.h"

#include <cerrno>
#include <cstdio>

#include "shared/base/foreign_text.h"
#include "shared/base/places.h"
#include "shared/base/replaced_file.h"
#include "shared/base/small_file.h"
#include "shared/config/config_edit.h"
#include "shared/config/written_config.h"
#include "tray/command_line/config_report.h"
#include "tray/command_line/output.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

Result<std::filesystem::path> own_file() {
    auto folder = config_directory();
    if (!folder) {
        return folder.error();
    }
    return *folder / "config.toml";
}

struct Own {
    std::filesystem::path file;
    WrittenConfig config;
};

Result<Own> read_own() {
    auto file = own_file();
    if (!file) {
        return file.error();
    }
    auto config = read_written_config(*file);
    if (!config) {
        return config.error();
    }
    return Own{*std::move(file), *std::move(config)};
}

}  // namespace

ExitCode get_setting(const std::string& key, bool json) {
    const auto* const setting = find_setting(key);
    if (setting == nullptr) {
        return fail(unknown_setting(key));
    }
    const auto own = read_own();
    if (!own) {
        return fail(own.error());
    }
    return say(json ? setting_json(*setting, own->config) : plain_value(*setting, own->config));
}

ExitCode set_setting(const std::string& key, const std::vector<std::string>& value) {
    const auto* const setting = find_setting(key);
    if (setting == nullptr) {
        return fail(unknown_setting(key));
    }
    const auto file = own_file();
    if (!file) {
        return fail(file.error());
    }
    const auto shown = printable(file->native());
    const auto replaced = replace_file(*file, most_configuration_bytes, [&](const std::string& text) {
        return with_setting(text, shown, *setting, joined(value, " "));
    });
    if (!replaced) {
        return fail(replaced.error());
    }
    const auto own = read_own();
    if (!own) {
        return fail(own.error());
    }
    return say(fill(tr("%1 is %2, in %3"), {key, plain_value(*setting, own->config), shown}));
}

ExitCode list_settings(bool json) {
    const auto own = read_own();
    if (!own) {
        return fail(own.error());
    }
    return say(json ? settings_json(own->config, printable(own->file.native())) : settings_text(own->config));
}

ExitCode show_config_path() {
    const auto file = own_file();
    return file ? say(file->native()) : fail(file.error());
}

ExitCode check_config(const std::string& file) {
    const auto own = own_file();
    if (file.empty() && !own) {
        return fail(own.error());
    }
    const auto path = file.empty() ? *own : std::filesystem::path(file);
    std::error_code ignored;
    if (!std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        if (file.empty()) {
            return say(fill(tr("There is no %1: the defaults hold"), {printable(path.native())}));
        }
        auto error = system_error(fill(tr("cannot read %1"), {printable(file)}), ENOENT);
        error.exit = ExitCode::bad_configuration;
        return fail(error);
    }
    const auto config = read_written_config(path);
    return config ? say(fill(tr("%1 is good"), {printable(path.native())})) : fail(config.error());
}

ExitCode show_shipped_config() {
    const auto content =
        read_small_file(data_directory() / "limber" / "config.toml", most_configuration_bytes);
    if (!content) {
        return fail(content.error());
    }
    std::fputs(content->c_str(), stdout);
    return ExitCode::ok;
}

}  // namespace limber
