// SPDX-License-Identifier: MIT
#include "tray/command_line/personal_data.h"

#include <algorithm>
#include <string_view>

#include "shared/base/foreign_text.h"
#include "shared/history/trace_folder.h"
#include "shared/stretch/plan_file.h"
#include "shared/stretch/profile_file.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view history_name = "history.db";
constexpr std::string_view secret_name = "secret";

bool belongs_to(std::string_view name, std::string_view file) {
    return name == file || (name.starts_with(file) && name.substr(file.size()) == ".new");
}

bool is_of(PersonalData data, std::string_view name) {
    const bool profile = belongs_to(name, profile_file_name);
    // With -wal and -shm, and .damaged-2026-11-23.
    const bool history = name.starts_with(history_name) || name == trace_folder_name;
    const bool plan = belongs_to(name, plan_file_name) || name.starts_with(ended_plan_prefix);
    switch (data) {
        case PersonalData::profile:
            return profile;
        case PersonalData::history:
            return history;
        case PersonalData::everything:
            return profile || history || plan || belongs_to(name, secret_name);
    }
    return false;
}

}  // namespace

Result<std::vector<fs::path>> personal_files(const fs::path& state, PersonalData data) {
    std::vector<fs::path> files;
    std::error_code fault;
    for (fs::directory_iterator entry(state, fault), end; !fault && entry != end; entry.increment(fault)) {
        if (is_of(data, entry->path().filename().native())) {
            files.push_back(entry->path());
        }
    }
    if (fault && fault != std::errc::no_such_file_or_directory) {
        return Error{fill(tr("cannot look into %1"), {printable(state.native())}), fault.message(),
                     tr("Make the folder readable")};
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<void> erase(const std::vector<fs::path>& files) {
    for (const auto& file : files) {
        std::error_code fault;
        if (file.filename() == trace_folder_name) {
            fs::remove_all(file, fault);
        } else {
            fs::remove(file, fault);
        }
        if (fault) {
            return Error{fill(tr("cannot erase %1"), {printable(file.native())}), fault.message(),
                         tr("Make the folder writable, or remove the file yourself")};
        }
    }
    return {};
}

}  // namespace limber
