// SPDX-License-Identifier: MIT
#include "shared/base/log.h"
#include "tray/silence/bus_property.h"
#include "tray/silence/silence_ways.h"

namespace limber {

namespace {

constexpr const char* path = "/fr/emersion/Mako";
constexpr const char* interface = "fr.emersion.Mako";
constexpr const char* quiet_mode = "do-not-disturb";

class MakoWay final : public SilenceWay {
public:
    MakoWay(GDBusConnection* bus, const std::string& owner, OnWord on_word)
        : SilenceWay(std::move(on_word)),
          owner_(owner),
          list_(bus),
          modes_(bus, {owner, path, interface}, "Modes",
                 [this](GVariant* value, BusProperty::Source source) { on_property(value, source); }) {}

    void ask() override {
        if (source_ == BusProperty::Source::none) {
            modes_.ask();
        } else if (source_ == BusProperty::Source::refused && !list_.under_way()) {
            list_.ask({owner_, path, interface}, "ListModes", nullptr, "(as)",
                      [this](const BusAnswer& answer) { on_list(answer); });
        }
    }

private:
    void on_property(GVariant* value, BusProperty::Source source) {
        source_ = source;
        if (source == BusProperty::Source::refused || source == BusProperty::Source::none) {
            settle(now());
            return;
        }
        settle(has_word(value, quiet_mode) ? Silence::told : Silence::off);
    }

    void on_list(const BusAnswer& answer) {
        if (!answer.value) {
            log_debug("do not disturb: no list of mako's modes: " + answer.why);
            settle(answer.in_time ? Silence::off : now());
            return;
        }
        const GlibPointer<GVariant> modes(g_variant_get_child_value(answer.value.get(), 0));
        settle(has_word(modes.get(), quiet_mode) ? Silence::asked : Silence::off);
    }

    std::string owner_;
    BusProperty::Source source_ = BusProperty::Source::none;  // of the last word about Modes
    BusQuestion list_;
    BusProperty modes_;
};

}  // namespace

std::unique_ptr<SilenceWay> make_mako_way(GDBusConnection* bus, const std::string& owner,
                                          SilenceWay::OnWord on_word) {
    return std::make_unique<MakoWay>(bus, owner, std::move(on_word));
}

}  // namespace limber
