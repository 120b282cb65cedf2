// SPDX-License-Identifier: MIT
// Runs the person's hooks, one of a kind at a time, and logs what goes wrong with them once. For GLib's loop,
// which it never holds up; a hook that fails, hangs or crashes harms nothing.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "shared/base/time.h"
#include "tray/hooks/hook_file.h"
#include "tray/hooks/hook_kind.h"
#include "tray/hooks/hook_process.h"

namespace limber {

class HookRunner {
public:
    explicit HookRunner(std::filesystem::path folder) : folder_(std::move(folder)) {}
    // Those that still run are told to end.
    ~HookRunner() = default;
    HookRunner(const HookRunner&) = delete;
    HookRunner& operator=(const HookRunner&) = delete;

    // Where there is such a hook, and it may be run. `json` goes to its standard input, `time` is how long it
    // may take.
    void run(HookKind kind, const std::string& json, Duration time);
    bool runs(HookKind kind) const { return place_of(kind).process != nullptr; }

private:
    struct Place {
        std::unique_ptr<HookProcess> process;
        std::set<std::string> told;  // faults that were logged since it last went well
    };
    Place& place_of(HookKind kind) { return places_[static_cast<std::size_t>(kind)]; }
    const Place& place_of(HookKind kind) const { return places_[static_cast<std::size_t>(kind)]; }
    void on_end(HookKind kind, const std::string& file, const HookEnd& end, Duration time);
    // Once for each `fault`.
    void tell(HookKind kind, const std::string& fault, const Error& error);

    std::filesystem::path folder_;
    std::array<Place, hook_kind_count> places_;
};

}  // namespace limber
