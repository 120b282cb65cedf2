// SPDX-License-Identifier: MIT
#include "tray/notify/notification.h"

#include <optional>
#include <string_view>
#include <utility>

#include "shared/base/log.h"
#include "tray/glib_pointer.h"
#include "tray/notify/notice_message.h"

namespace limber {

namespace {

constexpr const char* server_name = "org.freedesktop.Notifications";
constexpr const char* server_path = "/org/freedesktop/Notifications";

// The bus says NoReply when a server dies; until then a slow one may take its time.
constexpr int no_time_limit = G_MAXINT;

constexpr guint reason_expired = 1;
constexpr guint reason_closed_by_person = 2;

class BusNotification final : public Notification {
public:
    BusNotification(GDBusConnection* connection, OnNoticeAnswer on_answer)
        : connection_(share(connection)), cancel_(g_cancellable_new()), on_answer_(std::move(on_answer)) {
        subscription_ =
            g_dbus_connection_signal_subscribe(connection, server_name, server_name, nullptr, server_path,
                                               nullptr, G_DBUS_SIGNAL_FLAGS_NONE, on_signal, this, nullptr);
        watch_ = g_bus_watch_name_on_connection(connection, server_name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                on_appeared, on_vanished, this, nullptr);
    }
    ~BusNotification() override {
        g_cancellable_cancel(cancel_.get());
        g_bus_unwatch_name(watch_);
        g_dbus_connection_signal_unsubscribe(connection_.get(), subscription_);
    }

    void show(const NoticeContent& content) override {
        close(std::exchange(told_one_, 0));
        close_shown();
        update(content);
    }
    void update(const NoticeContent& content) override {
        wanted_ = content;
        ++wanted_revision_;
        reconcile();
    }
    void withdraw() override {
        wanted_.reset();
        ++wanted_revision_;
        close_shown();
    }
    void tell(const std::string& title, const std::string& body,
              std::function<void(bool taken)> told) override;

private:
    struct Call {
        BusNotification* self;
        int revision;
        int server;
    };

    void reconcile();
    void ask_abilities();
    void send_notice();
    void close_shown() { close(std::exchange(shown_, 0)); }
    void close(guint id);
    void call(const char* method, GVariant* arguments, const GVariantType* reply, GAsyncReadyCallback done);
    void answer(NoticeAnswer answer);
    void on_failure(const Call& call, const GError& error);

    struct Told {
        BusNotification* self;
        std::function<void(bool)> done;
    };

    // The reply to a call; null when it failed, which is dealt with then. `self` is null when we are gone.
    struct Reply {
        BusNotification* self;
        int revision;
        GlibPointer<GVariant> value;
    };
    static Reply reply_of(GObject* source, GAsyncResult* result, gpointer data);

    static void on_capabilities(GObject* source, GAsyncResult* result, gpointer data);
    static void on_information(GObject* source, GAsyncResult* result, gpointer data);
    static void on_notified(GObject* source, GAsyncResult* result, gpointer data);
    static void on_told(GObject* source, GAsyncResult* result, gpointer data);
    static void on_signal(GDBusConnection* connection, const char* sender, const char* path,
                          const char* interface, const char* signal, GVariant* arguments, gpointer data);
    static void on_appeared(GDBusConnection* connection, const char* name, const char* owner, gpointer data);
    static void on_vanished(GDBusConnection* connection, const char* name, gpointer data);

    GlibPointer<GDBusConnection> connection_;
    GlibPointer<GCancellable> cancel_;
    OnNoticeAnswer on_answer_;
    guint subscription_ = 0;
    guint watch_ = 0;

    std::string owner_;  // unique name of the server; empty: none
    int server_ = 0;     // counts the servers seen
    ServerAbilities told_;
    std::optional<ServerAbilities> abilities_;  // nothing: not known yet

    std::optional<NoticeContent> wanted_;
    int wanted_revision_ = 0;
    int tried_revision_ = 0;  // the last one a server was asked to show
    bool asking_ = false;     // one call at a time
    guint shown_ = 0;         // the server's number of the notification that is up; 0: none
    guint told_one_ = 0;      // of what was told last; 0: none
    std::string token_;       // of the click that is being told
};

void BusNotification::reconcile() {
    if (asking_ || !wanted_ || tried_revision_ == wanted_revision_) {
        return;
    }
    if (abilities_) {
        send_notice();
    } else {
        ask_abilities();
    }
}

void BusNotification::call(const char* method, GVariant* arguments, const GVariantType* reply,
                           GAsyncReadyCallback done) {
    asking_ = true;
    g_dbus_connection_call(connection_.get(), server_name, server_path, server_name, method, arguments, reply,
                           G_DBUS_CALL_FLAGS_NONE, no_time_limit, cancel_.get(), done,
                           new Call{this, wanted_revision_, server_});
}

void BusNotification::ask_abilities() {
    call("GetCapabilities", nullptr, G_VARIANT_TYPE("(as)"), on_capabilities);
}

void BusNotification::send_notice() {
    tried_revision_ = wanted_revision_;
    call("Notify", notify_arguments(*wanted_, *abilities_, shown_), G_VARIANT_TYPE("(u)"), on_notified);
}

void BusNotification::close(guint id) {
    if (id == 0) {
        return;
    }
    g_dbus_connection_call(connection_.get(), server_name, server_path, server_name, "CloseNotification",
                           g_variant_new("(u)", id), nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START, no_time_limit,
                           nullptr, nullptr, nullptr);
}

void BusNotification::answer(NoticeAnswer answer) {
    // The server may leave it up after a button, and will then say that it closed it: not the person's doing.
    close_shown();
    wanted_.reset();
    on_answer_(answer, std::exchange(token_, {}));
}

void BusNotification::on_failure(const Call& call, const GError& error) {
    if (call.server != server_) {
        tried_revision_ = 0;  // another server has come meanwhile
        reconcile();
        return;
    }
    tried_revision_ = wanted_revision_;
    log_warning(std::string("cannot show a notification: ") + error.message +
                ". Reminders stay in the tray's icon and menu");
}

BusNotification::Reply BusNotification::reply_of(GObject* source, GAsyncResult* result, gpointer data) {
    const std::unique_ptr<Call> call(static_cast<Call*>(data));
    GError* failure = nullptr;
    GlibPointer<GVariant> value(g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, &failure));
    const GlibPointer<GError> error(failure);
    if (error && g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
        return {nullptr, 0, nullptr};
    }
    call->self->asking_ = false;
    if (error) {
        call->self->on_failure(*call, *error);
    }
    return {call->self, call->revision, std::move(value)};
}

void BusNotification::on_capabilities(GObject* source, GAsyncResult* result, gpointer data) {
    const auto reply = reply_of(source, result, data);
    if (reply.value) {
        reply.self->told_ = abilities_from(reply.value.get());
        reply.self->call("GetServerInformation", nullptr, G_VARIANT_TYPE("(ssss)"), on_information);
    }
}

void BusNotification::on_information(GObject* source, GAsyncResult* result, gpointer data) {
    const auto reply = reply_of(source, result, data);
    if (reply.value) {
        reply.self->abilities_ = with_ways_of_server(reply.self->told_, reply.value.get());
        reply.self->reconcile();
    }
}

void BusNotification::on_notified(GObject* source, GAsyncResult* result, gpointer data) {
    const auto reply = reply_of(source, result, data);
    if (!reply.value) {
        return;
    }
    auto& self = *reply.self;
    g_variant_get(reply.value.get(), "(u)", &self.shown_);
    if (reply.revision != self.wanted_revision_) {
        // Withdrawn or replaced while the server was busy.
        self.close_shown();
    }
    self.reconcile();
}

void BusNotification::tell(const std::string& title, const std::string& body,
                           std::function<void(bool)> told) {
    const NoticeContent content{title, body, {}, {}, "x-limber.word"};
    g_dbus_connection_call(connection_.get(), server_name, server_path, server_name, "Notify",
                           notify_arguments(content, ServerAbilities{}, 0), G_VARIANT_TYPE("(u)"),
                           G_DBUS_CALL_FLAGS_NONE, no_time_limit, cancel_.get(), on_told,
                           new Told{this, std::move(told)});
}

void BusNotification::on_told(GObject* source, GAsyncResult* result, gpointer data) {
    const std::unique_ptr<Told> told(static_cast<Told*>(data));
    GError* failure = nullptr;
    const GlibPointer<GVariant> reply(
        g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, &failure));
    const GlibPointer<GError> error(failure);
    if (error && g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
        return;
    }
    if (reply) {
        g_variant_get(reply.get(), "(u)", &told->self->told_one_);
    }
    told->done(reply != nullptr);
}

void BusNotification::on_signal(GDBusConnection*, const char* sender, const char*, const char*,
                                const char* signal, GVariant* arguments, gpointer data) {
    auto& self = *static_cast<BusNotification*>(data);
    if (self.owner_ != sender || self.shown_ == 0) {
        return;
    }
    const std::string_view name = signal;
    guint id = 0;
    if (name == "ActivationToken" && g_variant_is_of_type(arguments, G_VARIANT_TYPE("(us)"))) {
        const char* token = nullptr;
        g_variant_get(arguments, "(u&s)", &id, &token);
        if (id == self.shown_) {
            self.token_ = token;
        }
    } else if (name == "ActionInvoked" && g_variant_is_of_type(arguments, G_VARIANT_TYPE("(us)"))) {
        const char* key = nullptr;
        g_variant_get(arguments, "(u&s)", &id, &key);
        const auto chosen = answer_from_key(key);
        if (id == self.shown_ && chosen) {
            self.answer(*chosen);
        }
    } else if (name == "NotificationClosed" && g_variant_is_of_type(arguments, G_VARIANT_TYPE("(uu)"))) {
        guint reason = 0;
        g_variant_get(arguments, "(uu)", &id, &reason);
        if (id == self.shown_) {
            self.shown_ = 0;
            self.answer(reason == reason_closed_by_person ? NoticeAnswer::closed : NoticeAnswer::expired);
        }
    }
}

void BusNotification::on_appeared(GDBusConnection*, const char*, const char* owner, gpointer data) {
    auto& self = *static_cast<BusNotification*>(data);
    if (self.owner_ == owner) {
        return;
    }
    self.owner_ = owner;
    ++self.server_;
    self.abilities_.reset();
    self.shown_ = 0;
    self.told_one_ = 0;
    self.tried_revision_ = 0;
    self.reconcile();
}

void BusNotification::on_vanished(GDBusConnection*, const char*, gpointer data) {
    auto& self = *static_cast<BusNotification*>(data);
    self.owner_.clear();
    self.abilities_.reset();
    self.shown_ = 0;
}

}  // namespace

std::unique_ptr<Notification> make_notification(GDBusConnection* connection, OnNoticeAnswer on_answer) {
    return std::make_unique<BusNotification>(connection, std::move(on_answer));
}

}  // namespace limber
