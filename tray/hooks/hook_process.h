// SPDX-License-Identifier: MIT
// One run of a hook's program: what it is told lies ready on its standard input, what it says goes nowhere
// but for the last words on standard error, and its time is limited. Nothing of it can hold up GLib's loop.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <sys/types.h>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/base/unique_fd.h"
#include "tray/glib_source.h"

namespace limber {

struct HookEnd {
    bool stopped = false;  // it ran for longer than it may
    int status = 0;        // as of waitpid()
    std::string words;     // the last line of what it said on standard error, printable; may be empty
    bool good() const { return !stopped && status == 0; }
};

class HookProcess {
public:
    static constexpr Duration kindness{2000};  // from SIGTERM to SIGKILL

    // In a session and process group of its own. `told` and a line end are its whole standard input. After
    // `time` the group gets SIGTERM, then SIGKILL. `on_end` comes from the loop, once, and may destroy this.
    // Error: it cannot be started.
    static Result<std::unique_ptr<HookProcess>> start(const std::filesystem::path& file,
                                                      const std::string& told, Duration time,
                                                      std::function<void(const HookEnd&)> on_end);
    HookProcess(const HookProcess&) = delete;
    HookProcess& operator=(const HookProcess&) = delete;
    // One that still runs is told to end; one that did not heed that is killed.
    ~HookProcess();

private:
    HookProcess(UniqueFd words, std::function<void(const HookEnd&)> on_end)
        : words_(std::move(words)), on_end_(std::move(on_end)) {}
    void ask_to_end();
    void kill_all();
    void on_child_end(int status);

    pid_t pid_ = -1;
    UniqueFd words_;
    std::function<void(const HookEnd&)> on_end_;
    bool stopped_ = false;
    GlibSource timer_;
    GlibSource child_watch_;
};

}  // namespace limber
