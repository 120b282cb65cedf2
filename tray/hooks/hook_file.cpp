// SPDX-License-Identifier: MIT
#include "tray/hooks/hook_file.h"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

#include "shared/base/foreign_text.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr mode_t by_others = S_IWGRP | S_IWOTH;

std::string name_of(const fs::path& path) {
    return printable(path.string());
}

Error refused(const fs::path& hook, const std::string& why, const std::string& hint) {
    return {fill(tr("the hook %1 is not run"), {name_of(hook.filename())}), why, hint};
}

Error refused(const fs::path& hook, const fs::path& looked_at, int error_number) {
    return {fill(tr("the hook %1 is not run"), {name_of(hook.filename())}),
            name_of(looked_at) + ": " + system_error("", error_number).why, tr("Mend or remove it")};
}

// What is wrong with who may write it.
std::optional<Error> not_ours(const fs::path& hook, const fs::path& looked_at, const struct stat& found) {
    if (found.st_uid != geteuid()) {
        return refused(hook, fill(tr("%1 belongs to someone else"), {name_of(looked_at)}),
                       tr("Put a copy of your own there"));
    }
    if ((found.st_mode & by_others) != 0) {
        return refused(hook, fill(tr("%1 may be written by others"), {name_of(looked_at)}),
                       fill(tr("Run: chmod go-w '%1'"), {name_of(looked_at)}));
    }
    return std::nullopt;
}

std::optional<Error> bad_folder(const fs::path& hook, const fs::path& folder) {
    struct stat found {};
    if (stat(folder.c_str(), &found) != 0) {
        return refused(hook, folder, errno);
    }
    return not_ours(hook, folder, found);
}

std::optional<Error> bad_file(const fs::path& hook, const fs::path& file) {
    struct stat found {};
    if (stat(file.c_str(), &found) != 0) {
        return refused(hook, file, errno);
    }
    if (!S_ISREG(found.st_mode)) {
        return refused(hook, fill(tr("%1 is no regular file"), {name_of(file)}),
                       tr("Put a script or a program there"));
    }
    if (auto wrong = not_ours(hook, file, found)) {
        return wrong;
    }
    if (access(file.c_str(), X_OK) != 0) {
        return refused(hook, fill(tr("%1 is not executable"), {name_of(file)}),
                       fill(tr("Run: chmod u+x '%1'"), {name_of(file)}));
    }
    return std::nullopt;
}

}  // namespace

Result<std::optional<fs::path>> find_hook(const fs::path& folder, HookKind kind) {
    const auto hook = folder / to_string(kind);
    struct stat itself {};
    if (lstat(hook.c_str(), &itself) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) {
            return std::optional<fs::path>();
        }
        return refused(hook, hook, errno);
    }
    if (auto wrong = bad_folder(hook, folder)) {
        return *wrong;
    }
    std::error_code problem;
    const auto file = fs::canonical(hook, problem);
    if (problem) {
        return refused(hook,
                       fill(tr("it is a link to something that cannot be found: %1"), {problem.message()}),
                       tr("Mend or remove it"));
    }
    // Where a link leads to, someone else could put another file in the place of this one.
    if (auto wrong = bad_folder(hook, file.parent_path())) {
        return *wrong;
    }
    if (auto wrong = bad_file(hook, file)) {
        return *wrong;
    }
    return std::optional<fs::path>(file);
}

std::vector<std::string> unknown_hooks(const fs::path& folder) {
    std::vector<std::string> unknown;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const auto name = entry->path().filename().string();
        const bool known = std::any_of(all_hook_kinds.begin(), all_hook_kinds.end(),
                                       [&name](HookKind kind) { return name == to_string(kind); });
        if (!known && name.front() != '.' && name.back() != '~') {
            unknown.push_back(printable(name));
        }
    }
    std::sort(unknown.begin(), unknown.end());
    return unknown;
}

}  // namespace limber
