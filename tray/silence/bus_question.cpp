// SPDX-License-Identifier: MIT
#include "tray/silence/bus_question.h"

#include <utility>

#include "shared/base/foreign_text.h"

namespace limber {

namespace {

constexpr int patience_ms = 3000;

}  // namespace

void BusQuestion::drop() {
    if (cancel_) {
        g_cancellable_cancel(std::exchange(cancel_, nullptr).get());
    }
}

void BusQuestion::ask(const Addressee& to, const char* method, GVariant* arguments, const char* type,
                      OnAnswer on_answer) {
    drop();
    cancel_.reset(g_cancellable_new());
    on_answer_ = std::move(on_answer);
    g_dbus_connection_call(bus_.get(), to.name.c_str(), to.path.c_str(), to.interface.c_str(), method,
                           arguments, G_VARIANT_TYPE(type), G_DBUS_CALL_FLAGS_NO_AUTO_START, patience_ms,
                           cancel_.get(), on_reply, this);
}

void BusQuestion::on_reply(GObject* source, GAsyncResult* result, gpointer data) {
    GError* failure = nullptr;
    BusAnswer answer;
    answer.value.reset(g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, &failure));
    const GlibPointer<GError> error(failure);
    if (error) {
        if (g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
            return;  // dropped: the question may be gone
        }
        answer.in_time = !g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
        answer.why = printable(error->message);
    }
    auto& self = *static_cast<BusQuestion*>(data);
    self.cancel_.reset();
    const auto on_answer = std::exchange(self.on_answer_, {});
    on_answer(answer);
}

}  // namespace limber
