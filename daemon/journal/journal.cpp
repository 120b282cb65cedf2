// SPDX-License-Identifier: MIT
#include "daemon/journal/journal.h"

#include <array>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

#include "shared/base/unique_fd.h"

namespace limber {

namespace {

constexpr const char* file_name = "spell";
constexpr const char* new_file_name = "spell.new";

// At most `most` bytes: whatever lies there, no more than an entry and a byte is of interest.
std::string read_bytes(int fd, std::size_t most) {
    std::string bytes(most, '\0');
    std::size_t length = 0;
    while (length < most) {
        const auto got = read(fd, bytes.data() + length, most - length);
        if (got <= 0) {
            break;
        }
        length += static_cast<std::size_t>(got);
    }
    bytes.resize(length);
    return bytes;
}

}  // namespace

Journal::Journal(const RuntimeDirectory& directory, std::string boot_id)
    : directory_(directory), boot_id_(std::move(boot_id)) {
}

Result<JournalEntry> Journal::load() const {
    const UniqueFd file(openat(directory_.descriptor(), file_name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file) {
        if (errno == ENOENT) {
            return Error{"no sitting spell was saved", "", ""};
        }
        return system_error("cannot read " + (directory_.path() / file_name).string(), errno,
                            "A new spell begins");
    }
    return decode_journal(read_bytes(file.get(), 4096), boot_id_);
}

Result<void> Journal::save(const JournalEntry& entry) const {
    const auto what = "cannot save the sitting spell in " + (directory_.path() / file_name).string();
    const auto bytes = encode_journal(entry, boot_id_);
    const UniqueFd file(openat(directory_.descriptor(), new_file_name,
                               O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file) {
        return system_error(what, errno);
    }
    const auto written = write(file.get(), bytes.data(), bytes.size());
    if (written != static_cast<ssize_t>(bytes.size())) {
        return system_error(what, written < 0 ? errno : ENOSPC, "Free some space there");
    }
    if (renameat(directory_.descriptor(), new_file_name, directory_.descriptor(), file_name) != 0) {
        return system_error(what, errno);
    }
    return {};
}

std::string own_boot_id() {
    const UniqueFd file(open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC));
    return file ? read_bytes(file.get(), 64) : std::string();
}

}  // namespace limber
