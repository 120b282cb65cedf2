// SPDX-License-Identifier: MIT
// A service on a private bus that does as the test tells it, in a thread of its own, so that the tested side
// may wait for its answers.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "daemon/bus/bus_pointer.h"
#include "daemon/bus/property_value.h"
#include "daemon/event_loop.h"
#include "shared/base/unique_fd.h"

namespace limber {

class FakeService {
public:
    // Fills in the reply, in the service's thread.
    using Handler = std::function<void(sd_bus_message* call, sd_bus_message* reply)>;

    explicit FakeService(const std::string& address);
    ~FakeService();
    FakeService(const FakeService&) = delete;
    FakeService& operator=(const FakeService&) = delete;

    void own(const std::string& name);
    void take_over(const std::string& name);
    void disown(const std::string& name);

    // Of `interface.Method`, whatever the path; other methods are unknown.
    void answer(const std::string& method, Handler handler);
    void answer_bool(const std::string& method, bool value);
    void answer_path(const std::string& method, const std::string& path);
    // Is called and says nothing.
    void never_answer(const std::string& method);
    void no_longer_know(const std::string& method);
    // How often it was called.
    int calls(const std::string& method) const;

    // `changed`: PropertiesChanged tells of it.
    void set(const std::string& path, const std::string& interface, const std::string& name,
             const PropertyValue& value, bool changed = true);
    // PropertiesChanged without the value.
    void invalidate(const std::string& path, const std::string& interface, const std::string& name);

    template <typename... Values>
    void emit(const std::string& path, const std::string& interface, const char* name, const char* types = "",
              Values... values) {
        run([&] { sd_bus_emit_signal(bus_.get(), path.c_str(), interface.c_str(), name, types, values...); });
    }
    // Does it in the service's thread, and waits until it is done and sent.
    void run(const std::function<void()>& task);
    sd_bus* native() const { return bus_.get(); }  // in its thread

private:
    static int on_message(sd_bus_message* message, void* self, sd_bus_error* error);
    int on_call(sd_bus_message* message);
    int on_get(sd_bus_message* message);
    void request(const std::string& name, std::uint64_t flags);
    void run_tasks();

    struct Task {
        const std::function<void()>* work;
        bool* done;
    };
    mutable std::mutex mutex_;
    std::map<std::string, Handler> handlers_;
    std::map<std::string, PropertyValue> properties_;
    std::map<std::string, int> calls_;
    std::vector<Task> tasks_;
    std::unique_ptr<EventLoop> loop_;
    UniqueFd bell_;
    std::unique_ptr<EventLoop::Watch> heard_;
    BusReference bus_;
    std::thread thread_;
};

}  // namespace limber
