// SPDX-License-Identifier: MIT
// Which ways of knowing suit a notification server: the one place where that is decided.
//
// LXQt's is not among them: it reads notifications.conf when it starts and not again, so the file says what
// will hold after the next login and nothing about now. On the bus it says nothing.
#pragma once

#include <string>
#include <vector>

#include "tray/silence/silence_way.h"

namespace limber {

// As GetServerInformation tells it; empty where it was not told.
struct ServerIdentity {
    std::string name;
    std::string vendor;
};

struct SilenceChoice {
    const char* what;  // for the log
    std::unique_ptr<SilenceWay> (*make)(GDBusConnection* bus, const std::string& owner,
                                        SilenceWay::OnWord on_word);
};

// In the order of the table. Each that does not suit is logged at debug level.
std::vector<SilenceChoice> choose_silence_ways(const ServerIdentity& server);

}  // namespace limber
