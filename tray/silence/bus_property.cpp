// SPDX-License-Identifier: MIT
#include "tray/silence/bus_property.h"

#include <cstring>
#include <utility>

#include "shared/base/log.h"

namespace limber {

namespace {

constexpr const char* properties = "org.freedesktop.DBus.Properties";

}  // namespace

BusProperty::BusProperty(GDBusConnection* bus, BusQuestion::Addressee service, std::string name,
                         OnWord on_word)
    : bus_(share(bus)),
      service_(std::move(service)),
      name_(std::move(name)),
      on_word_(std::move(on_word)),
      question_(bus) {
    subscription_ = g_dbus_connection_signal_subscribe(
        bus, service_.name.c_str(), properties, "PropertiesChanged", service_.path.c_str(),
        service_.interface.c_str(), G_DBUS_SIGNAL_FLAGS_NONE, on_signal, this, nullptr);
    ask_for(Source::found);
}

BusProperty::~BusProperty() {
    g_dbus_connection_signal_unsubscribe(bus_.get(), subscription_);
}

void BusProperty::ask() {
    if (!question_.under_way()) {
        ask_for(Source::found);
    }
}

void BusProperty::ask_for(Source source) {
    question_.ask({service_.name, service_.path, properties}, "Get",
                  g_variant_new("(ss)", service_.interface.c_str(), name_.c_str()), "(v)",
                  [this, source](const BusAnswer& answer) { on_answer(answer, source); });
}

void BusProperty::on_answer(const BusAnswer& answer, Source source) {
    if (!answer.value) {
        log_debug("do not disturb: no property " + name_ + ": " + answer.why);
        on_word_(nullptr, answer.in_time ? Source::refused : Source::none);
        return;
    }
    GVariant* value = nullptr;
    g_variant_get(answer.value.get(), "(v)", &value);
    const GlibPointer<GVariant> held(value);
    on_word_(value, source);
}

void BusProperty::on_change(GVariant* arguments) {
    const GlibPointer<GVariant> changed(g_variant_get_child_value(arguments, 1));
    const GlibPointer<GVariant> value(g_variant_lookup_value(changed.get(), name_.c_str(), nullptr));
    if (value) {
        question_.drop();
        on_word_(value.get(), Source::told);
        return;
    }
    const GlibPointer<GVariant> without_value(g_variant_get_child_value(arguments, 2));
    if (has_word(without_value.get(), name_.c_str())) {
        ask_for(Source::told);
    }
}

void BusProperty::on_signal(GDBusConnection*, const char*, const char*, const char*, const char*,
                            GVariant* arguments, gpointer data) {
    if (g_variant_is_of_type(arguments, G_VARIANT_TYPE("(sa{sv}as)")) != 0) {
        static_cast<BusProperty*>(data)->on_change(arguments);
    }
}

bool is_true(GVariant* value) {
    return value != nullptr && g_variant_is_of_type(value, G_VARIANT_TYPE_BOOLEAN) != 0 &&
           g_variant_get_boolean(value) != 0;
}

bool has_word(GVariant* value, const char* word) {
    if (value == nullptr || g_variant_is_of_type(value, G_VARIANT_TYPE_STRING_ARRAY) == 0) {
        return false;
    }
    GVariantIter all;
    g_variant_iter_init(&all, value);
    const char* one = nullptr;
    while (g_variant_iter_next(&all, "&s", &one) != 0) {
        if (std::strcmp(one, word) == 0) {
            return true;
        }
    }
    return false;
}

}  // namespace limber
