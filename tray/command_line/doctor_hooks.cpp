// SPDX-License-Identifier: MIT
#include "tray/command_line/doctor_hooks.h"

#include "tray/command_line/output.h"
#include "tray/hooks/hook_kind.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const auto kind : all_hook_kinds) {
        all.emplace_back(to_string(kind));
    }
    return all;
}

}  // namespace

Finding finding_of_hooks(const HookFacts& hooks, const std::filesystem::path& configuration) {
    const auto folder = hooks.folder.string();
    if (!hooks.on) {
        return {"hooks", fill(tr("Hooks are off ([hooks] in %1)"), {configuration.string()}), {}, {}};
    }
    Finding finding{"hooks",
                    hooks.good.empty() ? fill(tr("Hooks: none in %1"), {folder})
                                       : fill(tr("Hooks: %1 in %2"), {joined(hooks.good), folder}),
                    {},
                    {}};
    for (const auto& error : hooks.refused) {
        finding.details.push_back(error.sentence());
    }
    for (const auto& name : hooks.unknown) {
        finding.details.push_back(fill(tr("%1 is no hook's name; those are %2"), {name, joined(names())}));
    }
    if (!hooks.refused.empty()) {
        finding.advice = tr("Mend what is refused; until then it is not run");
    }
    return finding;
}

}  // namespace limber
