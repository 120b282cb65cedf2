// SPDX-License-Identifier: MIT
// A sound server of a test's own, with a speaker and a microphone that are not there: PipeWire with its guise
// of PulseAudio, or PulseAudio. In a private runtime folder, so that nothing of the person's is touched.
#pragma once

#include <string>
#include <vector>

#include "tests/daemon/helper_process.h"
#include "tests/temporary_directory.h"

namespace limber {

enum class SoundKind { pipewire, pulseaudio };

// From then on XDG_RUNTIME_DIR and its like are its own. No server runs yet.
class SoundFolder {
public:
    SoundFolder();
    const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryDirectory folder_;
};

class SoundServer {
public:
    // False: a program is missing, which is said.
    static bool can_run(SoundKind kind);
    // Answers from then on, with speaker and microphone.
    SoundServer(const SoundFolder& folder, SoundKind kind);
    void stop();

private:
    std::vector<HelperProcess> programs_;
};

// Programs that record, until they are destroyed.
HelperProcess record_microphone();
HelperProcess record_speaker();  // what is played: its monitor
HelperProcess show_level();      // a level meter on the microphone

}  // namespace limber
