// SPDX-License-Identifier: MIT
#include "tray/silence/bus_property.h"
#include "tray/silence/silence_ways.h"

namespace limber {

namespace {

class InhibitedWay final : public SilenceWay {
public:
    InhibitedWay(GDBusConnection* bus, const std::string& owner, OnWord on_word)
        : SilenceWay(std::move(on_word)),
          inhibited_(bus, {owner, "/org/freedesktop/Notifications", "org.freedesktop.Notifications"},
                     "Inhibited",
                     [this](GVariant* value, BusProperty::Source source) { on_property(value, source); }) {}

    void ask() override {
        if (!answered_) {
            inhibited_.ask();
        }
    }

private:
    void on_property(GVariant* value, BusProperty::Source source) {
        if (source == BusProperty::Source::none) {
            settle(now());
            return;
        }
        answered_ = true;
        settle(is_true(value) ? Silence::told : Silence::off);
    }

    bool answered_ = false;
    BusProperty inhibited_;
};

}  // namespace

std::unique_ptr<SilenceWay> make_inhibited_way(GDBusConnection* bus, const std::string& owner,
                                               SilenceWay::OnWord on_word) {
    return std::make_unique<InhibitedWay>(bus, owner, std::move(on_word));
}

}  // namespace limber
