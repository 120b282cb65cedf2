// SPDX-License-Identifier: MIT
// A service on a private bus that answers what it was given to answer, refuses the rest, or says nothing for
// ever. Destroying it is a service that ends.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/daemon/bus/private_bus.h"
#include "tray/glib_pointer.h"

namespace limber {

// Another connection to the private bus.
GlibPointer<GDBusConnection> connect_to(const PrivateBus& bus);

class FakeBusService {
public:
    explicit FakeBusService(const PrivateBus& bus) : connection_(connect_to(bus)) {}
    ~FakeBusService();
    FakeBusService(const FakeBusService&) = delete;
    FakeBusService& operator=(const FakeBusService&) = delete;

    // `description`: XML of the interfaces of the object at `path`.
    void add(const char* path, const char* description);
    // Waits until it owns the name; takes it from a service that has it.
    void own(const char* name);
    // `member`: a method, and `value` its whole answer, or a property and its value. Takes `value`.
    void answer(const std::string& member, GVariant* value);
    void refuse(const std::string& member) { answers_.erase(member); }
    void hang(bool hangs) { hangs_ = hangs; }
    // Takes `arguments`.
    void emit(const char* interface, const char* signal, GVariant* arguments);
    // PropertiesChanged: with the value that it answers now, or without.
    void tell_change(const char* interface, const std::string& property);
    void tell_invalid(const char* interface, const std::string& property);

    int times_asked(const std::string& member) const;

private:
    void on_call(const std::string& interface, const std::string& method, GVariant* arguments,
                 GDBusMethodInvocation* invocation);
    // `place`: an interface of the object that sends.
    void send(const char* place, const char* interface, const char* signal, GVariant* arguments);
    void tell(const char* interface, GVariant* changed, GVariant* invalid);

    GlibPointer<GDBusConnection> connection_;
    std::map<std::string, std::string> paths_;  // by interface
    std::vector<guint> objects_;
    std::map<std::string, GlibPointer<GVariant>> answers_;
    std::map<std::string, int> asked_;
    std::vector<GDBusMethodInvocation*> unanswered_;
    bool hangs_ = false;
};

}  // namespace limber
