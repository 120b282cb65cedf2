// SPDX-License-Identifier: MIT
// A service on a bus, known by its well-known name, as it comes, goes and comes again. It is never started by
// us: everything is asked of the connection that owns the name, and what a former owner said or had yet to
// say is dropped.
#pragma once

#include <cstdint>
#include <list>
#include <string>

#include "daemon/bus/bus.h"

namespace limber {

struct BusMember {
    std::string path;  // empty, in a signal to be heard: any
    const char* interface;
    const char* name;
};

// The answer to a question.
class Reply {
public:
    explicit Reply(sd_bus_message* message) : message_(message) {}
    bool ok() const { return message_ != nullptr && sd_bus_message_is_method_error(message_, nullptr) == 0; }
    // The service is here and does not know what it was asked.
    bool not_offered() const;
    sd_bus_message* message() const { return message_; }  // to be read from, when ok()

private:
    sd_bus_message* message_;
};

class Service {
public:
    struct Listener {
        std::function<void()> on_here;
        // Gone, or its bus has closed, of which is_bus_open() tells. Before on_here when another takes the
        // name over. The service may be destroyed in either.
        std::function<void()> on_gone;
    };
    using ReplyHandler = std::function<void(const Reply&)>;

    Service(const Bus& bus, std::string name, Listener listener);
    ~Service();
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    // Asks the bus whether the service is here: on_here tells, once the loop runs. Once.
    void find();
    // The same at once, without a call of on_here.
    bool find_now();
    bool is_here() const { return !owner_.empty(); }
    bool is_bus_open() const { return sd_bus_is_open(bus_.get()) > 0; }

    // Hears a signal from whoever owns the name at the time. `first_argument`: only those with this string.
    Match listen(const BusMember& signal, Match::Handler handler,
                 const std::string& first_argument = {}) const;

    // Asks without waiting. The handler is called once, unless the service goes first. False: it is not here,
    // and the handler will not be called.
    template <typename... Values>
    bool call(const BusMember& method, ReplyHandler on_reply, const char* types = "", Values... values) {
        auto message = new_call(method, types, values...);
        return message && submit(std::move(message), std::move(on_reply));
    }
    // Tells, and wants no answer.
    template <typename... Values>
    void send(const BusMember& method, const char* types = "", Values... values) {
        if (auto message = new_call(method, types, values...)) {
            sd_bus_message_set_expect_reply(message.get(), 0);
            sd_bus_send(bus_.get(), message.get(), nullptr);
        }
    }
    // Asks and waits, at most `bus_patience`. Null: no answer, or the service refused; `not_offered` then
    // says whether it is not known there.
    template <typename... Values>
    BusMessage call_now(const BusMember& method, bool* not_offered, const char* types = "",
                        Values... values) {
        auto message = new_call(method, types, values...);
        return message ? wait_for(std::move(message), not_offered) : nullptr;
    }

private:
    struct Question {
        Service* service;
        ReplyHandler on_reply;
        BusSlot slot;
    };

    template <typename... Values>
    BusMessage new_call(const BusMember& method, const char* types, Values... values) const {
        auto message = begin_call(method);
        if (message && sd_bus_message_append(message.get(), types, values...) < 0) {
            message.reset();
        }
        return message;
    }
    BusMessage begin_call(const BusMember& method) const;
    BusMessage ask_for_owner() const;
    bool submit(BusMessage message, ReplyHandler on_reply, Duration patience = bus_patience);
    BusMessage wait_for(BusMessage message, bool* not_offered) const;
    void follow_owner(const std::string& owner);
    static int on_answer(sd_bus_message* message, void* question, sd_bus_error*) noexcept;

    // Kept open for as long as the sources' own slots are, whatever becomes of the Bus.
    BusReference bus_;
    std::string name_;
    Listener listener_;
    std::string owner_;  // the connection's own name; empty: not here
    std::list<Question> questions_;
    Match owner_changed_;
    Match disconnected_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace limber
