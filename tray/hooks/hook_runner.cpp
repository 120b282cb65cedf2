// SPDX-License-Identifier: MIT
#include "tray/hooks/hook_runner.h"

#include <sys/wait.h>

#include "shared/base/foreign_text.h"
#include "shared/base/log.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

Error failed(const std::string& file, const std::string& why) {
    return {fill(tr("the hook %1 failed"), {file}), why,
            fill(tr("To try it by hand: echo '{}' | '%1'"), {file})};
}

Error too_long(const std::string& file, Duration time) {
    return {fill(tr("the hook %1 was stopped"), {file}),
            fill(tr("it ran for longer than %1"), {exact_text(time)}),
            tr("Let it be quick, or give hooks more time: time below [hooks] in config.toml")};
}

std::string way_of(const HookEnd& end) {
    return WIFSIGNALED(end.status) ? fill(tr("signal %1 ended it"), {std::to_string(WTERMSIG(end.status))})
                                   : fill(tr("it ended with %1"), {std::to_string(WEXITSTATUS(end.status))});
}

}  // namespace

void HookRunner::run(HookKind kind, const std::string& json, Duration time) {
    const auto found = find_hook(folder_, kind);
    if (!found) {
        tell(kind, found.error().why, found.error());
        return;
    }
    if (!*found) {
        return;
    }
    const auto file = printable((folder_ / to_string(kind)).string());
    if (runs(kind)) {
        tell(kind, "busy",
             {fill(tr("the hook %1 is not started again"), {file}), tr("it still runs"),
              tr("Let it be quick, or leave the rest to a program of its own")});
        return;
    }
    auto process = HookProcess::start(
        **found, json, time, [this, kind, file, time](const HookEnd& end) { on_end(kind, file, end, time); });
    if (!process) {
        tell(kind, process.error().why, failed(file, process.error().sentence()));
        return;
    }
    log_debug("the hook " + file + " is started");
    place_of(kind).process = std::move(*process);
}

void HookRunner::on_end(HookKind kind, const std::string& file, const HookEnd& end, Duration time) {
    if (end.good()) {
        place_of(kind).told.clear();
        log_debug("the hook " + file + " is done");
    } else if (end.stopped) {
        tell(kind, "stopped", too_long(file, time));
    } else {
        const auto way = way_of(end);
        tell(kind, way, failed(file, end.words.empty() ? way : way + ": " + end.words));
    }
    // The last of all: it calls us.
    place_of(kind).process.reset();
}

void HookRunner::tell(HookKind kind, const std::string& fault, const Error& error) {
    if (place_of(kind).told.insert(fault).second) {
        log_warning(error.sentence());
    }
}

}  // namespace limber
