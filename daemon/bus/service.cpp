// SPDX-License-Identifier: MIT
#include "daemon/bus/service.h"

#include <algorithm>

namespace limber {

namespace {

constexpr auto bus_name = "org.freedesktop.DBus";
constexpr auto bus_path = "/org/freedesktop/DBus";
// The bus itself may be busy while a login begins, and nothing waits for its answer.
constexpr Duration patience_with_bus{25000};

std::uint64_t to_usec(Duration duration) {
    return static_cast<std::uint64_t>(std::chrono::microseconds(duration).count());
}

bool means_not_offered(const sd_bus_error* error) {
    return error != nullptr && (sd_bus_error_has_name(error, SD_BUS_ERROR_UNKNOWN_METHOD) != 0 ||
                                sd_bus_error_has_name(error, SD_BUS_ERROR_UNKNOWN_INTERFACE) != 0 ||
                                sd_bus_error_has_name(error, SD_BUS_ERROR_UNKNOWN_OBJECT) != 0 ||
                                sd_bus_error_has_name(error, SD_BUS_ERROR_UNKNOWN_PROPERTY) != 0 ||
                                sd_bus_error_has_name(error, SD_BUS_ERROR_INVALID_ARGS) != 0 ||
                                sd_bus_error_has_name(error, SD_BUS_ERROR_NOT_SUPPORTED) != 0);
}

struct ErrorContent {
    sd_bus_error error = SD_BUS_ERROR_NULL;
    ~ErrorContent() { sd_bus_error_free(&error); }
};

}  // namespace

bool Reply::not_offered() const {
    return message_ != nullptr && means_not_offered(sd_bus_message_get_error(message_));
}

Service::Service(const Bus& bus, std::string name, Listener listener)
    : bus_(sd_bus_ref(bus.native())), name_(std::move(name)), listener_(std::move(listener)) {
    owner_changed_ =
        Match(bus_.get(),
              std::string("type='signal',sender='") + bus_name + "',path='" + bus_path + "',interface='" +
                  bus_name + "',member='NameOwnerChanged',arg0='" + name_ + "'",
              [this](sd_bus_message* message) {
                  const char* of = nullptr;
                  const char* before = nullptr;
                  const char* now = nullptr;
                  if (sd_bus_message_read(message, "sss", &of, &before, &now) >= 0) {
                      follow_owner(now);
                  }
              });
    disconnected_ = Match::of_disconnection(bus_.get(), [this](sd_bus_message*) { follow_owner({}); });
}

Service::~Service() {
    *alive_ = false;
}

BusMessage Service::ask_for_owner() const {
    sd_bus_message* message = nullptr;
    if (sd_bus_message_new_method_call(bus_.get(), &message, bus_name, bus_path, bus_name, "GetNameOwner") <
        0) {
        return nullptr;
    }
    BusMessage call(message);
    return sd_bus_message_append(message, "s", name_.c_str()) < 0 ? nullptr : std::move(call);
}

void Service::find() {
    auto call = ask_for_owner();
    if (!call) {
        return;
    }
    submit(
        std::move(call),
        [this](const Reply& reply) {
            const char* owner = nullptr;
            if (reply.ok() && sd_bus_message_read(reply.message(), "s", &owner) >= 0) {
                follow_owner(owner);
            }
        },
        patience_with_bus);
}

bool Service::find_now() {
    auto call = ask_for_owner();
    const auto reply = call ? wait_for(std::move(call), nullptr) : nullptr;
    const char* owner = nullptr;
    if (reply && sd_bus_message_read(reply.get(), "s", &owner) >= 0) {
        owner_ = owner;
    }
    return is_here();
}

void Service::follow_owner(const std::string& owner) {
    if (owner == owner_) {
        return;
    }
    const auto alive = alive_;
    if (is_here()) {
        owner_.clear();
        questions_.clear();
        listener_.on_gone();
    }
    if (*alive && !owner.empty()) {
        owner_ = owner;
        listener_.on_here();
    }
}

Match Service::listen(const BusMember& signal, Match::Handler handler,
                      const std::string& first_argument) const {
    auto rule = "type='signal',sender='" + name_ + "',interface='" + signal.interface + "',member='" +
                signal.name + "'";
    if (!signal.path.empty()) {
        rule += ",path='" + signal.path + "'";
    }
    if (!first_argument.empty()) {
        rule += ",arg0='" + first_argument + "'";
    }
    return {bus_.get(), rule, [this, heard = std::move(handler)](sd_bus_message* message) {
                // sd-bus does not compare well-known names.
                const char* const sender = sd_bus_message_get_sender(message);
                if (sender != nullptr && is_here() && owner_ == sender) {
                    heard(message);
                }
            }};
}

BusMessage Service::begin_call(const BusMember& method) const {
    sd_bus_message* message = nullptr;
    if (!is_here() ||
        sd_bus_message_new_method_call(bus_.get(), &message, owner_.c_str(), method.path.c_str(),
                                       method.interface, method.name) < 0) {
        return nullptr;
    }
    sd_bus_message_set_auto_start(message, 0);
    return BusMessage(message);
}

bool Service::submit(BusMessage message, ReplyHandler on_reply, Duration patience) {
    auto& question = questions_.emplace_back(Question{this, std::move(on_reply), nullptr});
    sd_bus_slot* slot = nullptr;
    if (sd_bus_call_async(bus_.get(), &slot, message.get(), &Service::on_answer, &question,
                          to_usec(patience)) < 0) {
        questions_.pop_back();
        return false;
    }
    question.slot.reset(slot);
    return true;
}

int Service::on_answer(sd_bus_message* message, void* question, sd_bus_error*) noexcept {
    auto& questions = static_cast<Question*>(question)->service->questions_;
    const auto asked =
        std::find_if(questions.begin(), questions.end(), [=](const Question& q) { return &q == question; });
    const auto on_reply = std::move(asked->on_reply);
    questions.erase(asked);
    on_reply(Reply(message));
    return 0;
}

BusMessage Service::wait_for(BusMessage message, bool* not_offered) const {
    ErrorContent content;
    sd_bus_message* reply = nullptr;
    if (sd_bus_call(bus_.get(), message.get(), to_usec(bus_patience), &content.error, &reply) < 0) {
        if (not_offered != nullptr) {
            *not_offered = means_not_offered(&content.error);
        }
        return nullptr;
    }
    return BusMessage(reply);
}

}  // namespace limber
