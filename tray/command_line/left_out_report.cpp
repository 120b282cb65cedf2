// SPDX-License-Identifier: MIT
// limber stretches left-out.
#include "shared/base/calendar.h"
#include "shared/stretch/left_out.h"
#include "tray/command_line/stretch_report.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::string reason_text(const LeftOut& out, const Catalogue& catalogue) {
    switch (out.reason) {
        case LeftOutReason::alarm:
            return tr("left out until a clinician has cleared you");
        case LeftOutReason::under_age:
            return tr("left out under 18");
        case LeftOutReason::condition:
            return fill(tr("left out for your safety: %1"),
                        {tr_data(catalogue.condition_text(out.condition))});
        case LeftOutReason::not_screened:
            return fill(tr("left out until you answer the questions: %1?"),
                        {tr_data(catalogue.condition_text(out.condition))});
        case LeftOutReason::suspended:
            return fill(tr("left out after a report of pain, until %1"), {date_text(out.until)});
        case LeftOutReason::hidden:
            return tr("hidden by you");
        case LeftOutReason::position:
            return tr("not in a position you can take");
        case LeftOutReason::equipment:
            return tr("needs something you do not have at hand");
    }
    return {};
}

}  // namespace

std::string left_out_text(const Catalogue& catalogue, const Profile& profile, Day today, bool floor) {
    std::string text;
    for (const auto& stretch : catalogue.stretches()) {
        if (const auto out = why_left_out(stretch, profile, today, floor)) {
            text += (text.empty() ? "" : "\n") + std::string(stretch.id.text()) + ": " +
                    reason_text(*out, catalogue);
        }
    }
    return text.empty() ? std::string(tr("Nothing is left out.")) : text;
}

}  // namespace limber
