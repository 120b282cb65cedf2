// SPDX-License-Identifier: MIT
// The style sheet. Colours are the theme's own, by name; sizes are relative to the person's font.
#include "tray/window/widget/look.h"

#include <string>

#include <gtk/gtk.h>
#include <wx/colour.h>
#include <wx/window.h>

namespace limber {

namespace {

// The accent is that of the tray's ring, in a tone that keeps a contrast of 4.5:1 on the ground it stands on.
constexpr const char* accent_on_light = R"(
@define-color limber_accent #00796b;
@define-color limber_on_accent #ffffff;
@define-color limber_alarm #b3261e;
)";
constexpr const char* accent_on_dark = R"(
@define-color limber_accent #4fd8c0;
@define-color limber_on_accent #10201e;
@define-color limber_alarm #ff8a80;
)";

// Without transitions: a theme that fades its buttons would let their padding grow for a while after they
// were measured.
constexpr const char* style_sheet = R"(
.limber-page { background-color: @theme_base_color; }
.limber-bar { background-color: @theme_bg_color; border-top: 1px solid alpha(@theme_fg_color, 0.12); }
.limber-card { background-color: alpha(@theme_fg_color, 0.05); border-radius: 12px; }
.limber-alert { background-color: alpha(@limber_alarm, 0.12); border-radius: 12px; }
.limber-quiet { color: alpha(@theme_fg_color, 0.75); }
.limber-alarm { color: @limber_alarm; }
progressbar.limber-progress trough { border: none; border-radius: 3px; background: alpha(@theme_fg_color, 0.10); }
progressbar.limber-progress progress { border: none; border-radius: 3px; background: @limber_accent; }
progressbar.limber-progress trough, progressbar.limber-progress progress { min-height: 6px; }
button.limber-button { border-radius: 9px; padding: 6px 18px; transition: none; }
button.limber-large { border-radius: 12px; padding: 13px 30px; font-size: 125%; }
button.limber-suggested { background: @limber_accent; color: @limber_on_accent; border-color: @limber_accent;
                          text-shadow: none; box-shadow: none; }
button.limber-suggested:hover { background: shade(@limber_accent, 1.1); }
button.limber-suggested:active { background: shade(@limber_accent, 0.9); }
button.limber-flat { border-color: transparent; background: none; box-shadow: none; text-shadow: none; }
button.limber-flat:hover { background-color: alpha(@theme_fg_color, 0.08); }
button.limber-flat:active { background-color: alpha(@theme_fg_color, 0.14); }
button.limber-tile { transition: none; border-radius: 12px; padding: 10px 16px; border-color: transparent; box-shadow: none;
                     text-shadow: none; background: alpha(@theme_fg_color, 0.05); }
button.limber-tile:hover { background: alpha(@limber_accent, 0.16); }
button.limber-tile:active { background: alpha(@limber_accent, 0.26); }
button.limber-button:focus, button.limber-tile:focus { outline: 2px solid @limber_accent; outline-offset: 2px;
                                                       -gtk-outline-radius: 11px; }
)";

// Style class, then the size and weight of a text. Sizes are Pango's and not the style sheet's: a label can
// measure itself before the sheet reaches it.
struct Definition {
    const char* style_class = nullptr;
    double scale = 1;
    PangoWeight weight = PANGO_WEIGHT_NORMAL;
};

Definition definition_of(Look look) {
    switch (look) {
        case Look::page:
            return {"limber-page"};
        case Look::bar:
            return {"limber-bar"};
        case Look::card:
            return {"limber-card"};
        case Look::progress:
            return {"limber-progress"};
        case Look::alert:
            return {"limber-alert"};
        case Look::display:
            return {nullptr, 2.7, PANGO_WEIGHT_BOLD};
        case Look::title:
            return {nullptr, 1.85, PANGO_WEIGHT_BOLD};
        case Look::heading:
            return {nullptr, 1.1, PANGO_WEIGHT_BOLD};
        case Look::lead:
            return {nullptr, 1.2};
        case Look::caption:
            return {"limber-quiet", 0.92};
        case Look::quiet:
            return {"limber-quiet"};
        case Look::alarm:
            return {"limber-alarm", 1.1, PANGO_WEIGHT_BOLD};
        case Look::number:
            return {nullptr, 1.65, PANGO_WEIGHT_BOLD};
        case Look::button:
            return {"limber-button"};
        case Look::suggested:
            return {"limber-suggested"};
        case Look::flat:
            return {"limber-flat"};
        case Look::large:
            return {"limber-large"};
        case Look::tile:
            return {"limber-tile"};
    }
    return {};
}

void set_text_size(GtkLabel* label, const Definition& definition) {
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_scale_new(definition.scale));
    pango_attr_list_insert(attributes, pango_attr_weight_new(definition.weight));
    pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
    gtk_label_set_attributes(label, attributes);
    pango_attr_list_unref(attributes);
}

// Read from the theme itself: GTK_THEME and the setting of the desktop both end there.
bool ground_is_dark() {
    GtkWidget* window = gtk_window_new(GTK_WINDOW_POPUP);
    GdkRGBA text{};
    GtkStyleContext* style = gtk_widget_get_style_context(window);
    gtk_style_context_get_color(style, GTK_STATE_FLAG_NORMAL, &text);
    gtk_widget_destroy(window);
    return text.red + text.green + text.blue > 1.5;
}

void load_sheet(GtkCssProvider* provider) {
    const std::string sheet = std::string(ground_is_dark() ? accent_on_dark : accent_on_light) + style_sheet;
    gtk_css_provider_load_from_data(provider, sheet.c_str(), -1, nullptr);
}

}  // namespace

void install_look() {
    GtkCssProvider* provider = gtk_css_provider_new();
    load_sheet(provider);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    const auto reload = +[](GtkSettings*, GParamSpec*, gpointer data) { load_sheet(GTK_CSS_PROVIDER(data)); };
    GtkSettings* settings = gtk_settings_get_default();
    g_signal_connect_object(settings, "notify::gtk-theme-name", G_CALLBACK(reload), provider,
                            G_CONNECT_AFTER);
    g_signal_connect_object(settings, "notify::gtk-application-prefer-dark-theme", G_CALLBACK(reload),
                            provider, G_CONNECT_AFTER);
    g_object_unref(provider);
}

void lay_out_when_restyled(wxWindow& window) {
    g_signal_connect(window.GetHandle(), "style-updated", G_CALLBACK(+[](GtkWidget*, gpointer data) {
                         auto& restyled = *static_cast<wxWindow*>(data);
                         const wxSize before = restyled.GetBestSize();
                         restyled.InvalidateBestSize();
                         if (restyled.GetBestSize() != before && !restyled.IsBeingDeleted()) {
                             wxGetTopLevelParent(&restyled)->PostSizeEvent();
                         }
                     }),
                     &window);
}

wxColour look_colour(const wxWindow& window, const char* name, const char* fallback) {
    GtkStyleContext* style = gtk_widget_get_style_context(static_cast<GtkWidget*>(window.GetHandle()));
    GdkRGBA colour{};
    if (gtk_style_context_lookup_color(style, name, &colour) == FALSE) {
        return wxColour(fallback);
    }
    return wxColour(colour);
}

void set_look(wxWindow& window, Look look) {
    auto* widget = static_cast<GtkWidget*>(window.GetHandle());
    const Definition definition = definition_of(look);
    if (definition.style_class != nullptr) {
        gtk_style_context_add_class(gtk_widget_get_style_context(widget), definition.style_class);
    }
    if (GTK_IS_LABEL(widget)) {
        set_text_size(GTK_LABEL(widget), definition);
    }
    window.InvalidateBestSize();
}

int quarter_line(const wxWindow& window) {
    return (window.GetCharHeight() + 3) / 4;
}

}  // namespace limber
