// SPDX-License-Identifier: MIT
#include "tests/daemon/bus/fake_service.h"

#include <chrono>
#include <cstring>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "tests/catch.h"

namespace limber {

namespace {

constexpr auto properties_interface = "org.freedesktop.DBus.Properties";

std::string key_of(const std::string& path, const std::string& interface, const std::string& name) {
    return path + " " + interface + " " + name;
}

void append_value(sd_bus_message* message, const PropertyValue& value) {
    if (const auto* const flag = std::get_if<bool>(&value)) {
        sd_bus_message_append(message, "v", "b", *flag ? 1 : 0);
    } else if (const auto* const number = std::get_if<std::uint64_t>(&value)) {
        sd_bus_message_append(message, "v", "t", *number);
    } else if (const auto* const text = std::get_if<std::string>(&value)) {
        sd_bus_message_append(message, "v", "s", text->c_str());
    } else {
        sd_bus_message_append(message, "v", "(ii)", 1, 2);
    }
}

}  // namespace

FakeService::FakeService(const std::string& address) {
    loop_ = std::move(EventLoop::create()).value();
    sd_bus* bus = nullptr;
    REQUIRE(sd_bus_new(&bus) >= 0);
    bus_.reset(bus);
    REQUIRE(sd_bus_set_address(bus, address.c_str()) >= 0);
    REQUIRE(sd_bus_set_bus_client(bus, 1) >= 0);
    REQUIRE(sd_bus_start(bus) >= 0);
    const char* unique = nullptr;
    REQUIRE(sd_bus_get_unique_name(bus, &unique) >= 0);
    REQUIRE(sd_bus_add_filter(bus, nullptr, &FakeService::on_message, this) >= 0);
    REQUIRE(sd_bus_attach_event(bus, loop_->native(), 0) >= 0);
    bell_ = UniqueFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    heard_ = loop_->watch(bell_.get(), EPOLLIN, [this](std::uint32_t) { run_tasks(); });
    thread_ = std::thread([this] { loop_->run(); });
}

FakeService::~FakeService() {
    run([this] { loop_->stop(0); });
    thread_.join();
    sd_bus_close(bus_.get());
}

void FakeService::run(const std::function<void()>& task) {
    bool done = false;
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back({&task, &done});
    }
    const std::uint64_t one = 1;
    REQUIRE(write(bell_.get(), &one, sizeof(one)) == sizeof(one));
    for (;;) {
        {
            const std::lock_guard lock(mutex_);
            if (done) {
                return;
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
}

void FakeService::run_tasks() {
    std::uint64_t count = 0;
    if (read(bell_.get(), &count, sizeof(count)) < 0) {
        return;
    }
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(mutex_);
        tasks.swap(tasks_);
    }
    for (const auto& task : tasks) {
        (*task.work)();
        sd_bus_flush(bus_.get());
        const std::lock_guard lock(mutex_);
        *task.done = true;
    }
}

void FakeService::request(const std::string& name, std::uint64_t flags) {
    run([&] { sd_bus_request_name(bus_.get(), name.c_str(), flags); });
}

void FakeService::own(const std::string& name) {
    request(name, SD_BUS_NAME_ALLOW_REPLACEMENT);
}

void FakeService::take_over(const std::string& name) {
    request(name, SD_BUS_NAME_REPLACE_EXISTING);
}

void FakeService::disown(const std::string& name) {
    run([&] { sd_bus_release_name(bus_.get(), name.c_str()); });
}

void FakeService::answer(const std::string& method, Handler handler) {
    const std::lock_guard lock(mutex_);
    handlers_[method] = std::move(handler);
}

void FakeService::answer_bool(const std::string& method, bool value) {
    answer(method, [value](sd_bus_message*, sd_bus_message* reply) {
        sd_bus_message_append(reply, "b", value ? 1 : 0);
    });
}

void FakeService::answer_path(const std::string& method, const std::string& path) {
    answer(method, [path](sd_bus_message*, sd_bus_message* reply) {
        sd_bus_message_append(reply, "o", path.c_str());
    });
}

void FakeService::never_answer(const std::string& method) {
    answer(method, nullptr);
}

void FakeService::no_longer_know(const std::string& method) {
    const std::lock_guard lock(mutex_);
    handlers_.erase(method);
}

int FakeService::calls(const std::string& method) const {
    const std::lock_guard lock(mutex_);
    const auto found = calls_.find(method);
    return found == calls_.end() ? 0 : found->second;
}

void FakeService::set(const std::string& path, const std::string& interface, const std::string& name,
                      const PropertyValue& value, bool changed) {
    {
        const std::lock_guard lock(mutex_);
        properties_[key_of(path, interface, name)] = value;
    }
    if (!changed) {
        return;
    }
    run([&] {
        sd_bus_message* native = nullptr;
        sd_bus_message_new_signal(bus_.get(), &native, path.c_str(), properties_interface,
                                  "PropertiesChanged");
        const BusMessage message(native);
        sd_bus_message_append(native, "s", interface.c_str());
        sd_bus_message_open_container(native, 'a', "{sv}");
        sd_bus_message_open_container(native, 'e', "sv");
        sd_bus_message_append(native, "s", name.c_str());
        append_value(native, value);
        sd_bus_message_close_container(native);
        sd_bus_message_close_container(native);
        sd_bus_message_append(native, "as", 0);
        sd_bus_send(bus_.get(), native, nullptr);
    });
}

void FakeService::invalidate(const std::string& path, const std::string& interface, const std::string& name) {
    run([&] {
        sd_bus_emit_signal(bus_.get(), path.c_str(), properties_interface, "PropertiesChanged", "sa{sv}as",
                           interface.c_str(), 0, 1, name.c_str());
    });
}

int FakeService::on_message(sd_bus_message* message, void* self, sd_bus_error*) {
    const bool is_call = sd_bus_message_is_method_call(message, nullptr, nullptr) > 0;
    return is_call ? static_cast<FakeService*>(self)->on_call(message) : 0;
}

int FakeService::on_call(sd_bus_message* message) {
    const auto method =
        std::string(sd_bus_message_get_interface(message)) + "." + sd_bus_message_get_member(message);
    Handler handler;
    bool is_known = false;
    {
        const std::lock_guard lock(mutex_);
        ++calls_[method];
        const auto found = handlers_.find(method);
        is_known = found != handlers_.end();
        handler = is_known ? found->second : nullptr;
    }
    if (!is_known) {
        return method == std::string(properties_interface) + ".Get" ? on_get(message) : 0;
    }
    if (handler) {
        sd_bus_message* reply = nullptr;
        sd_bus_message_new_method_return(message, &reply);
        const BusMessage held(reply);
        handler(message, reply);
        sd_bus_send(bus_.get(), reply, nullptr);
    }
    return 1;
}

int FakeService::on_get(sd_bus_message* message) {
    const char* interface = nullptr;
    const char* name = nullptr;
    sd_bus_message_read(message, "ss", &interface, &name);
    const std::lock_guard lock(mutex_);
    const auto found = properties_.find(key_of(sd_bus_message_get_path(message), interface, name));
    if (found == properties_.end()) {
        return sd_bus_reply_method_errorf(message, SD_BUS_ERROR_UNKNOWN_PROPERTY, "none such");
    }
    sd_bus_message* reply = nullptr;
    sd_bus_message_new_method_return(message, &reply);
    const BusMessage held(reply);
    append_value(reply, found->second);
    return sd_bus_send(bus_.get(), reply, nullptr) < 0 ? 0 : 1;
}

}  // namespace limber
