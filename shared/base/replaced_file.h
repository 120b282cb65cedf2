// SPDX-License-Identifier: MIT
// A person's own file, replaced as a whole: what was there before, or all of the new. For what a person keeps
// in their own way (links, modes); shared/base/private_files.h is for Limber's own. Any process.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "shared/base/result.h"

namespace limber {

// Reads the file (a missing one is empty), hands it to `change`, and puts what that gives in its place: by a
// new file beside it that is renamed, so that nobody ever reads a half of it. A link is followed and stays;
// the mode stays; a missing file is made with 0600, missing folders with 0700. What is unchanged is not
// written. Two that change one file in this way do so one after the other; a change by anyone else meanwhile
// is an error, as are: what `change` says, a file that cannot be read or written, is no regular one, or is
// write-protected.
Result<void> replace_file(const std::filesystem::path& file, std::size_t most_bytes,
                          const std::function<Result<std::string>(const std::string&)>& change);

}  // namespace limber
