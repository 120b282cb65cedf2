// SPDX-License-Identifier: MIT
// Where stretches and their figures are: those Limber comes with, and the person's own.
#pragma once

#include <filesystem>

namespace limber {

// share/limber/stretches and share/limber/figures of this build or installation.
std::filesystem::path shipped_stretches();
std::filesystem::path shipped_figures();

// $XDG_DATA_HOME/limber/stretches and …/figures; they need not exist. Empty: no home is known.
std::filesystem::path own_stretches();
std::filesystem::path own_figures();

}  // namespace limber
