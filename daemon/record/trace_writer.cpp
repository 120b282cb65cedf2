// SPDX-License-Identifier: MIT
#include "daemon/record/trace_writer.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "shared/base/log.h"
#include "shared/base/private_files.h"
#include "shared/base/unique_fd.h"

namespace limber {

TraceWriter::TraceWriter(const std::filesystem::path& directory) : folder_(directory / trace_folder_name) {
}

void TraceWriter::write(const TraceLine& line) {
    const auto* const event = std::get_if<Event>(&line.what);
    if (!on_ || (event != nullptr && event->kind == EventKind::time)) {
        return;
    }
    const auto today = local_day(line.at.wall);
    if (day_ != today) {
        const auto ready = ensure_private_directory(folder_);
        if (!ready) {
            return complain(ready.error());
        }
        day_ = today;
        drop_old(today);
    }
    const auto file = folder_ / date_text(today);
    const UniqueFd descriptor(
        open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    const auto text = encode_trace(line) + "\n";
    if (!descriptor || ::write(descriptor.get(), text.data(), text.size()) < 0) {
        const auto problem = errno;
        day_.reset();
        complain(system_error("cannot write the trace " + file.string(), problem));
    }
}

void TraceWriter::drop_old(Day today) const {
    const auto oldest = date_text(today - trace_days);
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder_, ignored)) {
        const auto name = entry.path().filename().string();
        if (name.size() == oldest.size() && name < oldest) {
            std::filesystem::remove(entry.path(), ignored);
        }
    }
}

void TraceWriter::complain(const Error& error) {
    if (!complained_) {
        log_warning(error.sentence());
        complained_ = true;
    }
}

}  // namespace limber
