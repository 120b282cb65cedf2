// SPDX-License-Identifier: MIT
// Remembers, for as long as the login lasts, which invitation was closed: it does not come again for the same
// reminder. Holds the reminder's number and nothing else.
#pragma once

#include <cstdint>
#include <filesystem>

namespace limber {

class ClosedInvitation {
public:
    // `folder`: the runtime directory, where the numbers of reminders are never used twice.
    explicit ClosedInvitation(const std::filesystem::path& folder) : file_(folder / "closed-invitation") {}

    bool was(std::uint64_t reminder) const;
    // Where the file cannot be written it may come again, and the log says so.
    void remember(std::uint64_t reminder) const;

private:
    std::filesystem::path file_;
};

}  // namespace limber
