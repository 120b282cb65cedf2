// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/asked_inhibitors.h"

#include "daemon/presence/bus_question.h"
#include "daemon/presence/told_signal.h"

namespace limber {

namespace {

class AskedInhibitors final : public PresenceSource {
public:
    explicit AskedInhibitors(const PresenceSurroundings& around)
        : inhibitor_(Signal::inhibitor, around.listener),
          better_(*around.session_bus, "org.kde.Solid.PowerManagement.PolicyAgent",
                  {[this] { question_.forget(); }, [] {}}),
          service_(*around.session_bus, "org.freedesktop.PowerManagement",
                   {[] {}, [this] { question_.forget(); }}),
          question_(service_,
                    {"/org/freedesktop/PowerManagement/Inhibit", "org.freedesktop.PowerManagement.Inhibit",
                     "HasInhibit"},
                    std::nullopt, [this](bool any) { inhibitor_.set(any && !better_.is_here()); }) {
        better_.find();
        service_.find();
    }

    WatchVerdict verdict() const override {
        if (better_.is_here()) {
            return WatchVerdict::untried;
        }
        // It is in use from the start, though not asked before somebody has rested.
        const bool unasked = service_.is_here() && question_.verdict() == WatchVerdict::not_here;
        return unasked ? WatchVerdict::in_use : question_.verdict();
    }

    void ask() override {
        if (!better_.is_here()) {
            question_.ask();
        }
    }

private:
    ToldSignal inhibitor_;
    Service better_;
    Service service_;
    BusQuestion question_;
};

}  // namespace

std::unique_ptr<PresenceSource> make_asked_inhibitors(const PresenceSurroundings& around) {
    if (around.session_bus == nullptr || !around.session_bus->is_open()) {
        return nullptr;
    }
    return std::make_unique<AskedInhibitors>(around);
}

}  // namespace limber
