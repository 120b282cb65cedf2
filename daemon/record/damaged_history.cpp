// SPDX-License-Identifier: MIT
#include "daemon/record/damaged_history.h"

#include <array>
#include <string>

#include "shared/base/foreign_text.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

// The database last: a new one in its place must not find the old one's log and take it for its own.
constexpr std::array parts{"-wal", "-shm", ""};

fs::path with(const fs::path& file, const std::string& suffix) {
    return file.native() + suffix;
}

bool is_taken(const fs::path& file) {
    std::error_code ignored;
    for (const char* part : parts) {
        if (fs::symlink_status(with(file, part), ignored).type() != fs::file_type::not_found) {
            return true;
        }
    }
    return false;
}

}  // namespace

Result<fs::path> put_aside(const fs::path& file, Day today) {
    const auto dated = with(file, ".damaged-" + date_text(today));
    auto aside = dated;
    for (int i = 2; is_taken(aside) && i < 1000; ++i) {
        aside = with(dated, std::string(1, '-').append(std::to_string(i)));
    }
    for (const char* part : parts) {
        std::error_code fault;
        fs::rename(with(file, part), with(aside, part), fault);
        if (fault && fault != std::errc::no_such_file_or_directory) {
            return Error{"cannot put the damaged " + printable(file.native()) + " aside", fault.message(),
                         ""};
        }
    }
    return aside;
}

}  // namespace limber
