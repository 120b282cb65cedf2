// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/signalled_inhibitors.h"

#include <vector>

#include "daemon/presence/bus_question.h"
#include "daemon/presence/told_signal.h"

namespace limber {

namespace {

class SignalledInhibitors final : public PresenceSource {
public:
    SignalledInhibitors(const PresenceSurroundings& around, const InhibitorSigns& signs)
        : inhibitor_(Signal::inhibitor, around.listener),
          service_(*around.session_bus, signs.service,
                   {[this] { question_.ask(); }, [this] { question_.forget(); }}),
          question_(service_, {signs.path, signs.interface, signs.question}, signs.idle,
                    [this](bool any) { inhibitor_.set(any); }) {
        for (const auto* const signal : signs.signals) {
            if (signal != nullptr) {
                changes_.push_back(service_.listen({signs.path, signs.interface, signal},
                                                   [this](sd_bus_message*) { question_.ask(); }));
            }
        }
        service_.find();
    }

    WatchVerdict verdict() const override { return question_.verdict(); }

private:
    ToldSignal inhibitor_;
    Service service_;
    BusQuestion question_;
    std::vector<Match> changes_;
};

}  // namespace

std::unique_ptr<PresenceSource> make_signalled_inhibitors(const PresenceSurroundings& around,
                                                          const InhibitorSigns& signs) {
    if (around.session_bus == nullptr || !around.session_bus->is_open()) {
        return nullptr;
    }
    return std::make_unique<SignalledInhibitors>(around, signs);
}

}  // namespace limber
