// SPDX-License-Identifier: MIT
// One property of a service on the bus: asked for at the start, and heard of from then on by
// PropertiesChanged.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "tray/silence/bus_question.h"

namespace limber {

class BusProperty {
public:
    enum class Source : std::uint8_t {
        told,     // the service said that it changed
        found,    // it was asked for
        refused,  // the service does not have it
        none,     // the service did not answer in time
    };
    // `value`: null where it was refused or there is none; of any type. May not destroy the property.
    using OnWord = std::function<void(GVariant* value, Source source)>;

    BusProperty(GDBusConnection* bus, BusQuestion::Addressee service, std::string name, OnWord on_word);
    BusProperty(const BusProperty&) = delete;
    BusProperty& operator=(const BusProperty&) = delete;
    ~BusProperty();

    // Nothing happens while it is asked for already.
    void ask();

private:
    void ask_for(Source source);
    void on_answer(const BusAnswer& answer, Source source);
    void on_change(GVariant* arguments);
    static void on_signal(GDBusConnection* bus, const char* sender, const char* path, const char* interface,
                          const char* signal, GVariant* arguments, gpointer data);

    GlibPointer<GDBusConnection> bus_;
    BusQuestion::Addressee service_;
    std::string name_;
    OnWord on_word_;
    BusQuestion question_;
    guint subscription_ = 0;
};

// False: null, or of another type.
bool is_true(GVariant* value);
bool has_word(GVariant* value, const char* word);

}  // namespace limber
