// SPDX-License-Identifier: MIT
// All stretches' figures on one picture: each with its start and the shapes it holds. For whoever judges the
// figures, or hangs them on a wall.
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "shared/stretch/catalogue.h"
#include "tray/window/window_request.h"

namespace limber {

// Needs wxWidgets to be started. Error: a figure that cannot be read, or a file that cannot be written.
Result<void> write_contact_sheet(const ContactSheet& sheet, const Catalogue& catalogue,
                                 const std::filesystem::path& figures);

}  // namespace limber
