// SPDX-License-Identifier: MIT
// GSettings brings its store and a thread into the tray's memory: only where the server is GNOME's.
#include "shared/base/log.h"
#include "tray/silence/silence_ways.h"

namespace limber {

namespace {

constexpr const char* schema_name = "org.gnome.desktop.notifications";
constexpr const char* key = "show-banners";

class GnomeWay final : public SilenceWay {
public:
    // Takes `settings`.
    GnomeWay(GSettings* settings, OnWord on_word) : SilenceWay(std::move(on_word)), settings_(settings) {
        handler_ = g_signal_connect(settings_, "changed::show-banners", G_CALLBACK(on_changed), this);
        take();
    }
    ~GnomeWay() override {
        g_signal_handler_disconnect(settings_, handler_);
        g_object_unref(settings_);
    }

private:
    void take() { settle(g_settings_get_boolean(settings_, key) != 0 ? Silence::off : Silence::told); }
    static void on_changed(GSettings*, const char*, gpointer data) { static_cast<GnomeWay*>(data)->take(); }

    GSettings* settings_;
    gulong handler_ = 0;
};

// GSettings ends the program over a schema or a key that is not installed: looked for first.
GSettings* open_settings() {
    auto* const source = g_settings_schema_source_get_default();
    auto* const schema =
        source == nullptr ? nullptr : g_settings_schema_source_lookup(source, schema_name, TRUE);
    if (schema == nullptr) {
        return nullptr;
    }
    GSettings* settings = nullptr;
    if (g_settings_schema_has_key(schema, key) != 0) {
        settings = g_settings_new_full(schema, nullptr, nullptr);
    }
    g_settings_schema_unref(schema);
    return settings;
}

}  // namespace

std::unique_ptr<SilenceWay> make_gnome_way(GDBusConnection*, const std::string&, SilenceWay::OnWord on_word) {
    auto* const settings = open_settings();
    if (settings == nullptr) {
        log_debug(std::string("do not disturb: no setting ") + schema_name + " " + key);
        return nullptr;
    }
    return std::make_unique<GnomeWay>(settings, std::move(on_word));
}

}  // namespace limber
