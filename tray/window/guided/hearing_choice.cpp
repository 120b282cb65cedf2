// SPDX-License-Identifier: MIT
#include "tray/window/guided/hearing_choice.h"

#include <array>
#include <string>

#include "shared/base/private_files.h"
#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"

namespace limber {

namespace {

constexpr std::size_t most_bytes = 64 * kibibyte;
constexpr std::array<std::string_view, 2> root_keys{"speech", "sounds"};

std::string line_of(const char* key, bool on) {
    return std::string(key) + (on ? " = true\n" : " = false\n");
}

}  // namespace

Result<HearingChoice> read_hearing(const std::filesystem::path& file, const HearingChoice& usual) {
    std::error_code ignored;
    if (std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found) {
        return usual;
    }
    HearingChoice choice = usual;
    const auto read = read_toml(file, most_bytes, [&](TomlTable& root) {
        root.allow(root_keys);
        choice.speech = root.has("speech") ? root.flag("speech") : usual.speech;
        choice.sounds = root.has("sounds") ? root.flag("sounds") : usual.sounds;
    });
    if (!read) {
        return read.error();
    }
    return choice;
}

Result<void> write_hearing(const std::filesystem::path& file, const HearingChoice& choice) {
    return write_private_file(file, "# The check boxes of the guided window.\n" +
                                        line_of("speech", choice.speech) + line_of("sounds", choice.sounds));
}

}  // namespace limber
