// SPDX-License-Identifier: MIT
#include "daemon/input/input_source_choice.h"

#include "daemon/input/gnome_source.h"
#include "daemon/input/logind_idle_source.h"
#include "daemon/input/wayland/ext_idle_source.h"
#include "daemon/input/wayland/kde_idle_source.h"
#include "daemon/input/x11/x11_source.h"
#include "shared/base/log.h"

namespace limber {

namespace {

struct Entry {
    InputKind kind;
    OpenedSource (*open)(const InputSurroundings&);
};

// In the order of trust.
constexpr std::array<Entry, 6> sources = {{
    {InputKind::ext_idle_input, open_ext_idle_input_source},
    {InputKind::ext_idle, open_ext_idle_source},
    {InputKind::kde_idle, open_kde_idle_source},
    {InputKind::xsync, open_x11_source},
    {InputKind::gnome_idle_monitor, open_gnome_source},
    {InputKind::logind_idle_hint, open_logind_idle_source},
}};

}  // namespace

ChosenSource choose_input_source(const InputSurroundings& around, const InputVerdicts& given_up) {
    ChosenSource chosen;
    chosen.verdicts = given_up;
    for (const auto& entry : sources) {
        auto& verdict = chosen.verdicts[static_cast<std::size_t>(entry.kind)];
        if (chosen.source || verdict == WatchVerdict::blind || verdict == WatchVerdict::lost) {
            continue;
        }
        auto opened = entry.open(around);
        if (auto* const source = std::get_if<std::unique_ptr<InputSource>>(&opened)) {
            log_info("watching input by " + (*source)->name());
            chosen.source = std::move(*source);
            chosen.kind = entry.kind;
            verdict = WatchVerdict::in_use;
            continue;
        }
        const auto& refusal = std::get<SourceRefusal>(opened);
        log_info("not used: " + refusal.why.sentence());
        verdict = refusal.verdict;
        chosen.reasons += (chosen.reasons.empty() ? "" : "; ") + refusal.why.sentence();
    }
    return chosen;
}

}  // namespace limber
