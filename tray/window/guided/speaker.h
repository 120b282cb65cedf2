// SPDX-License-Identifier: MIT
// What makes a guided run heard. Nothing here waits: a server that is missing, dead or stuck is silence, and
// is not asked again; a new Voice or Chime asks anew.
#pragma once

#include <memory>
#include <string>

#include "tray/window/guided/spoken_run.h"

namespace limber {

class Voice {
public:
    virtual ~Voice() = default;
    // Takes the place of what is still being said: what is heard is what is now.
    virtual void say(const std::string& words) = 0;
    virtual void stop() = 0;
};

class Chime {
public:
    virtual ~Chime() = default;
    virtual void play(Sound sound) = 0;
};

// By speech-dispatcher, which is started where it is installed and does not run: somebody asked for it.
std::unique_ptr<Voice> make_voice();
// By the desktop's own sound theme and sound server.
std::unique_ptr<Chime> make_chime();

}  // namespace limber
