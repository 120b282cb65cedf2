// SPDX-License-Identifier: MIT
// What Limber has written down about a person on this machine, file by file.
#pragma once

#include <filesystem>
#include <vector>

#include "shared/base/result.h"

namespace limber {

enum class PersonalData {
    profile,
    history,  // also what was set aside as damaged
    everything,
};

// The files of it that are there in `state`, with what a kill or SQLite left beside them.
Result<std::vector<std::filesystem::path>> personal_files(const std::filesystem::path& state,
                                                          PersonalData data);

// In this order. Error: the first that could not be erased; the rest is still there.
Result<void> erase(const std::vector<std::filesystem::path>& files);

}  // namespace limber
