// SPDX-License-Identifier: MIT
#include "shared/base/replaced_file.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shared/base/foreign_text.h"
#include "shared/base/small_file.h"
#include "shared/base/unique_fd.h"

namespace limber {

namespace {

constexpr mode_t permission_bits = 07777;

Error cannot_write(const std::filesystem::path& file, int error_number = errno) {
    return system_error("cannot write " + printable(file.native()), error_number);
}

Result<void> make_folders(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (folder.empty() || std::filesystem::exists(folder, ignored)) {
        return {};
    }
    if (auto made = make_folders(folder.parent_path()); !made) {
        return made;
    }
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return system_error("cannot make the folder " + printable(folder.native()), errno);
    }
    return {};
}

// The file behind all links; the one given where there is none yet.
Result<std::filesystem::path> target_of(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::symlink_status(file, error).type() == std::filesystem::file_type::not_found) {
        return std::filesystem::absolute(file);
    }
    auto target = std::filesystem::canonical(file, error);
    if (error) {
        return cannot_write(file, error.value());
    }
    return target;
}

struct Content {
    std::string text;
    mode_t mode = 0600;
};

Result<Content> content_of(const std::filesystem::path& file, std::size_t most_bytes) {
    struct stat status {};
    if (lstat(file.c_str(), &status) != 0) {
        return errno == ENOENT ? Result<Content>(Content{}) : cannot_write(file);
    }
    auto text = read_small_file(file, most_bytes);
    if (!text) {
        return text.error();
    }
    // Its owner has protected it; that a rename would replace it all the same is no reason to.
    if (faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0) {
        return cannot_write(file);
    }
    return Content{*std::move(text), status.st_mode & permission_bits};
}

// A file beside the other until it takes its place; gone with this when it does not.
class Successor {
public:
    explicit Successor(const std::filesystem::path& file)
        : name_((file.parent_path() / ('.' + file.filename().native() + ".XXXXXX")).native()),
          fd_(mkostemp(name_.data(), O_CLOEXEC)) {}
    Successor(const Successor&) = delete;
    Successor& operator=(const Successor&) = delete;
    ~Successor() {
        if (fd_) {
            unlink(name_.c_str());
        }
    }

    bool write_all(const std::string& text, mode_t mode) {
        if (!fd_) {
            return false;
        }
        for (std::size_t written = 0; written < text.size();) {
            const auto more = ::write(fd_.get(), text.data() + written, text.size() - written);
            if (more < 0 && errno != EINTR) {
                return false;
            }
            written += more < 0 ? 0 : static_cast<std::size_t>(more);
        }
        return fchmod(fd_.get(), mode) == 0 && fsync(fd_.get()) == 0;
    }

    bool take_place_of(const std::filesystem::path& file) {
        if (rename(name_.c_str(), file.c_str()) != 0) {
            return false;
        }
        fd_.reset();
        return true;
    }

private:
    std::string name_;
    UniqueFd fd_;
};

}  // namespace

Result<void> replace_file(const std::filesystem::path& file, std::size_t most_bytes,
                          const std::function<Result<std::string>(const std::string&)>& change) {
    const auto target = target_of(file);
    if (!target) {
        return target.error();
    }
    const auto folder = target->parent_path();
    auto first = content_of(*target, most_bytes);
    if (!first) {
        return first.error();
    }
    // Nothing is made for a change that is refused.
    if (auto refused = change(first->text); !refused || *refused == first->text) {
        return refused ? Result<void>() : refused.error();
    }
    if (auto made = make_folders(folder); !made) {
        return made;
    }
    const UniqueFd lock(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock || flock(lock.get(), LOCK_EX) != 0) {
        return cannot_write(*target);
    }
    const auto before = content_of(*target, most_bytes);
    if (!before) {
        return before.error();
    }
    const auto after = change(before->text);
    if (!after) {
        return after.error();
    }
    Successor successor(*target);
    if (!successor.write_all(*after, before->mode)) {
        return cannot_write(*target);
    }
    const auto still = content_of(*target, most_bytes);
    if (!still || still->text != before->text) {
        return Error{"cannot write " + printable(target->native()), "somebody else changed it just now",
                     "Nothing of yours was written; try again"};
    }
    if (!successor.take_place_of(*target)) {
        return cannot_write(*target);
    }
    fsync(lock.get());
    return {};
}

}  // namespace limber
