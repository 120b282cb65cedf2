// SPDX-License-Identifier: MIT
// limber-tray: parses its few options, takes its place on the session bus and lets the loop run.
#include <csignal>

#include <glib-unix.h>

#include "shared/base/log.h"
#include "shared/base/program_options.h"
#include "tray/text/translate.h"
#include "tray/tray_app.h"

namespace {

using namespace limber;

constexpr const char* usage =
    "Usage: limber-tray [-v]\n"
    "Limber's icon in the tray, and its notifications. Starts limberd when it is not running.\n\n"
    "  -v, --verbose  log every step\n"
    "      --version  print the version\n"
    "      --help     print this\n";

int fail(const Error& error) {
    log_error(error.sentence());
    return to_status(error.exit);
}

gboolean on_signal(gpointer app) {
    static_cast<TrayApp*>(app)->stop(ExitCode::ok);
    return G_SOURCE_CONTINUE;
}

void on_bus_closed(GDBusConnection*, gboolean, GError*, gpointer app) {
    log_error("the session bus is gone, and with it the panel");
    static_cast<TrayApp*>(app)->stop(ExitCode::error);
}

int run() {
    auto place = take_tray_place();
    if (!place) {
        return fail(place.error());
    }
    GError* failure = nullptr;
    const GlibPointer<GDBusConnection> bus(g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, &failure));
    const GlibPointer<GError> error(failure);
    if (!bus) {
        return fail({tr("cannot reach the session bus"), error->message,
                     tr("Start Limber from within a desktop session")});
    }
    const SystemClock clock;
    auto app = TrayApp::create(bus.get(), std::move(*place), clock);
    if (!app) {
        return fail(app.error());
    }
    g_unix_signal_add(SIGTERM, on_signal, app->get());
    g_unix_signal_add(SIGINT, on_signal, app->get());
    g_unix_signal_add(SIGHUP, on_signal, app->get());
    g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
    const auto closed = g_signal_connect(bus.get(), "closed", G_CALLBACK(on_bus_closed), app->get());
    const int status = (*app)->run();
    g_signal_handler_disconnect(bus.get(), closed);
    // What was said last, such as that the notification may go, is still on its way.
    g_dbus_connection_flush_sync(bus.get(), nullptr, nullptr);
    return status;
}

}  // namespace

int main(int argc, char* argv[]) {
    const auto options = read_program_options(argc, argv, "limber-tray", usage);
    if (const auto* end = std::get_if<ExitCode>(&options)) {
        return to_status(*end);
    }
    // A daemon that is gone is told by its socket, not by a signal that ends us.
    std::signal(SIGPIPE, SIG_IGN);
    start_translations();
    return run();
}
