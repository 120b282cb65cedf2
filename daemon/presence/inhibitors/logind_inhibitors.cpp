// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/logind_inhibitors.h"

#include <string_view>

#include "daemon/bus/logind.h"
#include "daemon/bus/properties.h"
#include "daemon/presence/told_signal.h"

namespace limber {

namespace {

constexpr auto property = "BlockInhibited";

// "shutdown:sleep:idle"
bool names_idle(std::string_view what) {
    for (;;) {
        const auto end = what.find(':');
        if (what.substr(0, end) == "idle") {
            return true;
        }
        if (end == std::string_view::npos) {
            return false;
        }
        what.remove_prefix(end + 1);
    }
}

class LogindInhibitors final : public PresenceSource {
public:
    explicit LogindInhibitors(const PresenceSurroundings& around)
        : inhibitor_(Signal::inhibitor, around.listener),
          logind_(*around.system_bus, logind_name,
                  {[this] { manager_.ask(); },
                   [this] {
                       verdict_ = WatchVerdict::not_here;
                       inhibitor_.set(false);
                   }}),
          manager_(logind_, logind_path, logind_manager, {property},
                   {[this](const char*, const PropertyValue& value) { take(value); },
                    [this](const char*, bool not_offered) {
                        verdict_ = not_offered ? WatchVerdict::not_offered : WatchVerdict::failed;
                        inhibitor_.set(false);
                    }}) {
        logind_.find();
    }

    WatchVerdict verdict() const override { return verdict_; }

private:
    void take(const PropertyValue& value) {
        if (const auto* const what = std::get_if<std::string>(&value)) {
            verdict_ = WatchVerdict::in_use;
            inhibitor_.set(names_idle(*what));
        }
    }

    ToldSignal inhibitor_;
    WatchVerdict verdict_ = WatchVerdict::not_here;
    Service logind_;
    Properties manager_;
};

}  // namespace

std::unique_ptr<PresenceSource> make_logind_inhibitors(const PresenceSurroundings& around) {
    if (around.system_bus == nullptr || !around.system_bus->is_open()) {
        return nullptr;
    }
    return std::make_unique<LogindInhibitors>(around);
}

}  // namespace limber
