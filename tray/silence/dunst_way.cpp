// SPDX-License-Identifier: MIT
#include "tray/silence/bus_property.h"
#include "tray/silence/silence_ways.h"

namespace limber {

namespace {

class DunstWay final : public SilenceWay {
public:
    DunstWay(GDBusConnection* bus, const std::string& owner, OnWord on_word)
        : SilenceWay(std::move(on_word)),
          paused_(bus, {owner, "/org/freedesktop/Notifications", "org.dunstproject.cmd0"}, "paused",
                  [this](GVariant* value, BusProperty::Source source) { on_property(value, source); }) {}

    void ask() override { paused_.ask(); }

private:
    void on_property(GVariant* value, BusProperty::Source source) {
        if (source == BusProperty::Source::none) {
            settle(now());
        } else if (!is_true(value)) {
            settle(Silence::off);
        } else if (source == BusProperty::Source::told) {
            settle(Silence::told);
        } else {
            settle(stronger(now(), Silence::asked));
        }
    }

    BusProperty paused_;
};

}  // namespace

std::unique_ptr<SilenceWay> make_dunst_way(GDBusConnection* bus, const std::string& owner,
                                           SilenceWay::OnWord on_word) {
    return std::make_unique<DunstWay>(bus, owner, std::move(on_word));
}

}  // namespace limber
