// SPDX-License-Identifier: MIT
// A Wayland compositor without a screen, in a process of its own, that does as it is told. Its time stands
// still but for pass(), so that nothing depends on how fast the machine is.
#pragma once

#include <cstdint>
#include <string>

#include <sys/types.h>

#include "shared/base/time.h"
#include "shared/base/unique_fd.h"
#include "tests/temporary_directory.h"

namespace limber {

struct FakeCompositorHas {
    std::uint32_t ext_idle = 0;  // version; 0: not at all. At most what the headers know.
    bool kde_idle = false;
    std::uint32_t seats = 1;
    // As in KWin: an inhibitor that begins ends no rest, and input under one is told to nobody who heeds
    // them.
    bool inhibitor_hides_input = false;
    std::uint32_t early_percent = 0;  // timers come so much too soon
};

class FakeCompositor {
public:
    // Sets WAYLAND_DISPLAY and XDG_RUNTIME_DIR for this process, to be found by.
    explicit FakeCompositor(const FakeCompositorHas& has);
    ~FakeCompositor();
    FakeCompositor(const FakeCompositor&) = delete;
    FakeCompositor& operator=(const FakeCompositor&) = delete;

    // Each is done, and what it made the clients be told is sent, when the call returns. What clients have
    // sent before is done first.
    void pass(Duration time);
    void input(std::uint32_t seat = 0);
    void inhibit(bool on);
    void add_seat();
    void remove_seat(std::uint32_t seat);
    // How many notices the clients hold, and how many events were sent for them so far.
    std::uint32_t notices();
    std::uint32_t events();
    void forbid_client();  // a protocol error for the one client
    // Answers nobody, but takes connections, until thaw().
    void freeze();
    void thaw();
    void die();

    const std::string& display() const { return display_; }

private:
    std::uint32_t tell(char order, std::uint32_t argument = 0);

    TemporaryDirectory folder_;
    std::string display_;
    pid_t process_ = -1;
    UniqueFd orders_;
};

// What version of ext_idle_notifier_v1 the headers of this machine know.
extern const std::uint32_t known_ext_idle_version;

}  // namespace limber
