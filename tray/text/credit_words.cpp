// SPDX-License-Identifier: MIT
#include "tray/text/credit_words.h"

#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

std::optional<std::string> credit_text(const State& state, BootTime now) {
    const auto& credit = state.credit;
    if (!credit || credit->taken_off < Duration(1s) || now >= credit->until + credit_is_news) {
        return std::nullopt;
    }
    return fill(tr("%1 away: %2 taken off"),
                {passed_text(credit->until - credit->from), passed_text(credit->taken_off)});
}

}  // namespace limber
