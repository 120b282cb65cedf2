// SPDX-License-Identifier: MIT
#include "shared/base/small_file.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shared/base/foreign_text.h"
#include "shared/base/unique_fd.h"

namespace limber {

namespace {

constexpr std::size_t chunk = 16 * kibibyte;

std::string cannot_read(const std::filesystem::path& file) {
    return "cannot read " + printable(file.native());
}

}  // namespace

Result<std::string> read_small_file(const std::filesystem::path& file, std::size_t most_bytes) {
    // Not blocking: opening a pipe that nobody writes to must not hang.
    const UniqueFd fd(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd) {
        return system_error(cannot_read(file), errno);
    }
    struct stat status {};
    if (fstat(fd.get(), &status) != 0) {
        return system_error(cannot_read(file), errno);
    }
    if (S_ISDIR(status.st_mode)) {
        return system_error(cannot_read(file), EISDIR, "Put a file in its place, or remove it");
    }
    if (!S_ISREG(status.st_mode)) {
        return Error{cannot_read(file), "it is no regular file", "Put a file in its place, or remove it"};
    }
    // Read to its end, not to the size fstat() tells: the file may grow meanwhile, and some have no size.
    std::string content;
    std::size_t filled = 0;
    while (filled <= most_bytes) {
        content.resize(std::min(filled + chunk, most_bytes + 1));
        const auto got = read(fd.get(), content.data() + filled, content.size() - filled);
        if (got == 0) {
            break;
        }
        if (got > 0) {
            filled += static_cast<std::size_t>(got);
        } else if (errno != EINTR) {
            return system_error(cannot_read(file), errno);
        }
    }
    if (filled > most_bytes) {
        return Error{cannot_read(file), "it is longer than " + std::to_string(most_bytes / kibibyte) + " KiB",
                     "This is not the file that belongs here"};
    }
    content.resize(filled);
    return content;
}

}  // namespace limber
