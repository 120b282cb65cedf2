// SPDX-License-Identifier: MIT
#include "shared/config/written_config.h"

#include <algorithm>
#include <vector>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "shared/base/small_file.h"

namespace limber {

namespace {

std::span<const Setting> of_table(std::string_view table) {
    const auto all = settings();
    const auto is_its = [&](const Setting& setting) { return setting.table == table; };
    const auto first = std::find_if(all.begin(), all.end(), is_its);
    return {first, std::find_if_not(first, all.end(), is_its)};
}

std::vector<std::string_view> tables() {
    std::vector<std::string_view> names;
    for (const auto& setting : settings()) {
        if (names.empty() || names.back() != setting.table) {
            names.push_back(setting.table);
        }
    }
    return names;
}

// A setting that bears upon the others; whatever else is wrong with its table is told when that is read.
void read_ahead(TomlTable& root, std::string_view key, WrittenConfig& to) {
    const auto& setting = *find_setting(key);
    if (root.has(setting.table)) {
        auto table = root.table(setting.table);
        read_setting(table, setting, to);
    }
}

void refuse_long_rest(TomlTable& spell, const Config& config) {
    if (config.rest < config.limit) {
        return;
    }
    if (spell.has("rest")) {
        spell.refuse("rest",
                     "The limit is " + in_quotes(to_text(config.limit)) + ": the rest must be shorter");
    } else {
        spell.refuse("limit",
                     "The rest is " + in_quotes(to_text(config.rest)) + ": the limit must be longer");
    }
}

void read_table(TomlTable& root, std::string_view name, WrittenConfig& to) {
    const auto its = of_table(name);
    std::vector<std::string_view> keys;
    for (const auto& setting : its) {
        keys.push_back(setting.name);
    }
    auto table = root.table(name);
    table.allow(keys);
    for (const auto& setting : its) {
        read_setting(table, setting, to);
    }
    if (name == "spell") {
        refuse_long_rest(table, to.config);
    }
}

WrittenConfig take(TomlTable& root) {
    WrittenConfig config;
    const auto names = tables();
    root.allow(names);
    read_ahead(root, "schedule.preset", config);
    config.config = preset_config(config.preset);
    read_ahead(root, "testing.short_times", config);
    for (const auto name : names) {
        if (root.has(name)) {
            read_table(root, name, config);
        }
    }
    return config;
}

bool is_missing(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found;
}

Error as_wrong(Error error) {
    error.exit = ExitCode::bad_configuration;
    return error;
}

}  // namespace

Result<WrittenConfig> read_written_config(const std::filesystem::path& file) {
    // A link that leads nowhere is not a missing file: someone has put a configuration there.
    if (is_missing(file)) {
        return WrittenConfig{};
    }
    const auto content = read_small_file(file, most_configuration_bytes);
    if (!content) {
        return as_wrong(content.error());
    }
    return read_written_config(*content, printable(file.native()));
}

Result<WrittenConfig> read_written_config(std::string_view content, const std::string& name) {
    WrittenConfig config;
    const auto read = read_toml_text(content, name, [&](TomlTable& root) { config = take(root); });
    if (!read) {
        return as_wrong(read.error());
    }
    return config;
}

ValueOrigin origin_of(const Setting& setting, const WrittenConfig& config) {
    if ((config.written >> (&setting - settings().data()) & 1U) != 0) {
        return ValueOrigin::by_file;
    }
    const bool is_default = value_of(setting, config) == value_of(setting, WrittenConfig{});
    return is_default ? ValueOrigin::by_default : ValueOrigin::by_preset;
}

}  // namespace limber
