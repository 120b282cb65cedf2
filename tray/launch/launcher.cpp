// SPDX-License-Identifier: MIT
#include "tray/launch/launcher.h"

#include <memory>

#include <sys/wait.h>
#include <unistd.h>

#include "shared/base/places.h"
#include "tray/glib_pointer.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

struct StringsRelease {
    void operator()(char** strings) const { g_strfreev(strings); }
};
using Strings = std::unique_ptr<char*, StringsRelease>;

// A token is good for one window: an older one, of whoever started us, must not go on.
Strings environment_with(const std::string& token) {
    Strings environment(g_get_environ());
    for (const char* const name : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}) {
        environment.reset(token.empty() ? g_environ_unsetenv(environment.release(), name)
                                        : g_environ_setenv(environment.release(), name, token.c_str(), TRUE));
    }
    return environment;
}

void leave_session(gpointer) {
    setsid();
}

Result<GPid> spawn(const std::string& program, const std::vector<std::string>& arguments,
                   const std::string& token, GSpawnFlags flags) {
    const auto file = (program_directory() / program).string();
    std::vector<const char*> words = {file.c_str()};
    for (const auto& argument : arguments) {
        words.push_back(argument.c_str());
    }
    words.push_back(nullptr);
    const auto environment = environment_with(token);
    GPid child = 0;
    GError* failure = nullptr;
    // Without G_SPAWN_DO_NOT_REAP_CHILD GLib forks twice, and init gets the child.
    g_spawn_async("/", const_cast<char**>(words.data()), environment.get(), flags, leave_session, nullptr,
                  &child, &failure);
    const GlibPointer<GError> error(failure);
    if (error) {
        return Error{fill(tr("cannot start %1"), {file}), error->message,
                     tr("Is Limber installed as a whole?")};
    }
    return child;
}

void on_child_end(GPid child, int status, gpointer data) {
    g_spawn_close_pid(child);
    (*static_cast<std::function<void(int)>*>(data))(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

}  // namespace

Result<void> launch(const std::string& program, const std::vector<std::string>& arguments,
                    const std::string& token) {
    const auto child = spawn(program, arguments, token, G_SPAWN_DEFAULT);
    return child ? Result<void>() : child.error();
}

Result<void> launch_watched(const std::string& program, const std::vector<std::string>& arguments,
                            std::function<void(int)> on_end) {
    const auto child = spawn(program, arguments, {}, G_SPAWN_DO_NOT_REAP_CHILD);
    if (!child) {
        return child.error();
    }
    g_child_watch_add_full(G_PRIORITY_DEFAULT, *child, on_child_end,
                           new std::function<void(int)>(std::move(on_end)),
                           [](gpointer data) { delete static_cast<std::function<void(int)>*>(data); });
    return {};
}

}  // namespace limber
