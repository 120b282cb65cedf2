// SPDX-License-Identifier: MIT
#include "tray/text/target_words.h"

#include "tray/text/translate.h"

namespace limber {

namespace {

std::string share_text(std::uint32_t percent) {
    switch (percent) {
        case 25:
            return tr("a quarter");
        case 50:
            return tr("half");
        case 75:
            return tr("three quarters");
        case 100:
            return tr("all");
        default:
            return fill(tr("%1 %"), {std::to_string(percent)});
    }
}

std::string taken_text(const State& state) {
    const auto taken = std::to_string(state.breaks_today);
    const auto due = static_cast<long>(state.due_today);
    if (state.breaks_today == 0) {
        return tr_count("%1 break has become due so far", "%1 breaks have become due so far", due);
    }
    if (state.breaks_today > state.due_today) {
        return fill(tr_count("%2 breaks taken, more than the %1 that became due",
                             "%2 breaks taken, more than the %1 that became due", due),
                    {{}, taken});
    }
    return fill(tr_count("%2 of %1 break taken", "%2 of %1 breaks taken", due), {{}, taken});
}

}  // namespace

std::uint32_t breaks_wanted(const State& state) {
    return static_cast<std::uint32_t>((std::uint64_t{state.due_today} * state.target + 99) / 100);
}

std::string target_text(const State& state) {
    if (state.due_today == 0) {
        return {};
    }
    const auto wanted = breaks_wanted(state);
    if (wanted == 0) {
        return taken_text(state);
    }
    if (state.breaks_today >= wanted) {
        return fill(tr("%1; your target, %2, is reached"), {taken_text(state), share_text(state.target)});
    }
    return fill(tr("%1; your target is %2: %3"),
                {taken_text(state), share_text(state.target), std::to_string(wanted)});
}

}  // namespace limber
