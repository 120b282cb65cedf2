// SPDX-License-Identifier: MIT
// A question to a service on the bus: asynchronous, one at a time, with a time limit. Starts no service.
#pragma once

#include <functional>
#include <string>

#include "tray/glib_pointer.h"

namespace limber {

struct BusAnswer {
    GlibPointer<GVariant> value;  // null: refused, or none
    bool in_time = true;
    std::string why;  // there is no value: the bus's or GLib's own words, for the log
};

class BusQuestion {
public:
    struct Addressee {
        std::string name;  // on the bus
        std::string path;
        std::string interface;
    };
    using OnAnswer = std::function<void(const BusAnswer&)>;

    explicit BusQuestion(GDBusConnection* bus) : bus_(share(bus)) {}
    BusQuestion(const BusQuestion&) = delete;
    BusQuestion& operator=(const BusQuestion&) = delete;
    ~BusQuestion() { drop(); }

    // The one under way, if any, is dropped. `arguments` may be floating or null; `type` is what the answer
    // has to be of: another counts as refused. `on_answer` may ask again, or destroy the question.
    void ask(const Addressee& to, const char* method, GVariant* arguments, const char* type,
             OnAnswer on_answer);
    bool under_way() const { return cancel_ != nullptr; }
    // Its answer is not heard any more.
    void drop();

private:
    static void on_reply(GObject* source, GAsyncResult* result, gpointer data);

    GlibPointer<GDBusConnection> bus_;
    GlibPointer<GCancellable> cancel_;  // of the one under way
    OnAnswer on_answer_;
};

}  // namespace limber
