// SPDX-License-Identifier: MIT
// Lets the guided runs of this program be heard, as far as the person wants it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "tray/window/guided/hearing_choice.h"
#include "tray/window/guided/speaker.h"

namespace limber {

class GuidedSession;

class Narrator {
public:
    // Called when a window has something to be heard for the first time.
    struct Makers {
        std::function<std::unique_ptr<Voice>()> voice;
        std::function<std::unique_ptr<Chime>()> chime;
    };
    // An empty `file` keeps no choice.
    Narrator(const HearingChoice& usual, std::filesystem::path file, Makers makers);

    const HearingChoice& choice() const { return choice_; }
    // Kept for the next windows. Speech that is switched on tells at the next follow() where the run is.
    void choose(const HearingChoice& choice);

    // After every change of the run. `in_call`: nothing is heard, whatever was chosen.
    void follow(const GuidedSession& session, bool in_call);
    // The window is gone.
    void end();

private:
    void stop();
    void give(const Cue& cue);

    HearingChoice choice_;
    std::filesystem::path file_;
    Makers makers_;
    std::unique_ptr<Voice> voice_;
    std::unique_ptr<Chime> chime_;
    SpokenRun run_;
    bool speaks_ = false;  // something may still be being said
};

}  // namespace limber
