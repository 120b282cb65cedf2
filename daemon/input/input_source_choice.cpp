// SPDX-License-Identifier: MIT
#include "daemon/input/input_source_choice.h"

#include "daemon/input/x11_source.h"
#include "shared/base/log.h"

namespace limber {

namespace {

struct Entry {
    InputKind kind;
    OpenedSource (*open)(const InputSurroundings&);
};

// In the order of trust.
constexpr std::array<Entry, 1> sources = {{
    {InputKind::xsync, open_x11_source},
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
