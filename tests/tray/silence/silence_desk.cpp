// SPDX-License-Identifier: MIT
#include "tests/tray/silence/silence_desk.h"

#include <chrono>

namespace limber {

namespace {

constexpr const char* server_description = R"xml(
<node><interface name="org.freedesktop.Notifications">
  <method name="GetServerInformation">
    <arg name="name" type="s" direction="out"/><arg name="vendor" type="s" direction="out"/>
    <arg name="version" type="s" direction="out"/><arg name="spec_version" type="s" direction="out"/>
  </method>
  <property name="Inhibited" type="b" access="read"/>
</interface><interface name="org.dunstproject.cmd0">
  <property name="paused" type="b" access="read"/>
</interface></node>)xml";

}  // namespace

std::unique_ptr<FakeBusService> make_server(const PrivateBus& bus, const char* name, const char* vendor) {
    auto server = std::make_unique<FakeBusService>(bus);
    server->add("/org/freedesktop/Notifications", server_description);
    server->answer("GetServerInformation", g_variant_new("(ssss)", name, vendor, "1", "1.2"));
    return server;
}

GVariant* words(const std::vector<const char*>& all) {
    return g_variant_new_strv(all.data(), static_cast<gssize>(all.size()));
}

void SilenceDesk::watch() {
    connection_ = connect_to(bus_);
    watch_ =
        SilenceWatch::create(connection_.get(), [this](Silence silence) { changes_.push_back(silence); });
}

bool SilenceDesk::wait(const std::function<bool()>& is_so) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        g_main_context_iteration(nullptr, FALSE);
        g_usleep(1000);
    }
    return true;
}

bool SilenceDesk::becomes(Silence silence) {
    return wait([&] { return watch_->now() == silence; });
}

void SilenceDesk::rest() {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
    wait([&] { return std::chrono::steady_clock::now() > end; });
}

}  // namespace limber
