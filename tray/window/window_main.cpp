// SPDX-License-Identifier: MIT
// limber-window: hands over to a limber-window that is running, or becomes the one that is.
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <glib.h>
#include <wx/init.h>
#include <wx/log.h>

#include "shared/base/build_info.h"
#include "shared/base/log.h"
#include "shared/stretch/stretch_places.h"
#include "tray/text/translate.h"
#include "tray/window/figure/contact_sheet.h"
#include "tray/window/figure/figure_store.h"
#include "tray/window/window_app.h"

namespace {

using namespace limber;

// What lets our window come to the front; whoever we start later shall not use it again.
std::string take_token() {
    std::string token;
    for (const char* name : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}) {
        const char* value = std::getenv(name);
        if (token.empty() && value != nullptr) {
            token = value;
        }
        unsetenv(name);
    }
    return token;
}

int fail(const Error& error) {
    log_error(error.sentence());
    return to_status(error.exit);
}

bool start_toolkit(int argc, char** argv) {
    // Nothing here is drawn by OpenGL, and looking for it costs 26 MiB where a processor stands in for a
    // graphics card.
    setenv("GDK_GL", "disable", 0);
    const wxLogNull quiet;  // wxWidgets has words of its own for a missing display
    return wxEntryStart(argc, argv);
}

int fail_without_display() {
    return fail({tr("cannot show a window"), tr("there is no display"),
                 tr("Start Limber from within a desktop session")});
}

int run(int argc, char** argv) {
    if (!start_toolkit(argc, argv)) {
        return fail_without_display();
    }
    int status = to_status(ExitCode::error);
    if (wxTheApp->CallOnInit()) {
        wxTheApp->OnRun();
        wxTheApp->OnExit();
        status = to_status(static_cast<WindowApp*>(wxTheApp)->exit_code());
    }
    wxEntryCleanup();
    return status;
}

int write_sheet(const ContactSheet& sheet, int argc, char** argv) {
    const auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        return fail(catalogue.error());
    }
    wxApp::SetInstance(new wxApp);
    if (!start_toolkit(argc, argv)) {
        return fail_without_display();
    }
    const auto written = write_contact_sheet(sheet, *catalogue, figures_directory());
    wxEntryCleanup();
    return written ? to_status(ExitCode::ok) : fail(written.error());
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // the speech server may end while we write to it
    start_translations();
    auto parsed = parse_arguments(argc, argv);
    if (const auto* ended = std::get_if<ExitCode>(&parsed)) {
        return to_status(*ended);
    }
    if (const auto* sheet = std::get_if<ContactSheet>(&parsed)) {
        return write_sheet(*sheet, argc, argv);
    }
    auto& request = std::get<WindowRequest>(parsed);
    request.token = take_token();
    g_set_prgname(application_id);
    auto instance = SingleInstance::claim(request);
    if (!instance) {
        return to_status(ExitCode::ok);
    }
    auto directory = RuntimeDirectory::create();
    if (!directory) {
        return fail(directory.error());
    }
    auto catalogue = Catalogue::read(shipped_stretches(), own_stretches());
    if (!catalogue) {
        return fail(catalogue.error());
    }
    wxApp::SetInstance(
        new WindowApp(std::move(*directory), std::move(*catalogue), std::move(instance), std::move(request)));
    return run(argc, argv);
}
