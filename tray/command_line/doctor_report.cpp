// SPDX-License-Identifier: MIT
#include "tray/command_line/doctor_report.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tray/text/translate.h"

namespace limber {

namespace {

long count_amiss(const std::vector<Finding>& findings) {
    return static_cast<long>(
        std::count_if(findings.begin(), findings.end(), [](const Finding& one) { return one.amiss(); }));
}

}  // namespace

std::string doctor_json(const std::vector<Finding>& findings) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const auto& finding : findings) {
        list.push_back({{"topic", finding.topic},
                        {"amiss", finding.amiss()},
                        {"text", finding.text},
                        {"details", finding.details},
                        {"advice", finding.amiss() ? Json(finding.advice) : Json(nullptr)}});
    }
    return Json{{"amiss", count_amiss(findings)}, {"findings", std::move(list)}}.dump();
}

std::string doctor_text(const std::vector<Finding>& findings) {
    std::string text;
    for (const auto& finding : findings) {
        text += (finding.amiss() ? "! " : "  ") + finding.text + "\n";
        for (const auto& detail : finding.details) {
            text += "      " + detail + "\n";
        }
        if (finding.amiss()) {
            text += "  → " + finding.advice + "\n";
        }
    }
    const auto amiss = count_amiss(findings);
    return text + (amiss == 0 ? std::string(tr("Nothing is amiss."))
                              : tr_count("%1 thing is amiss, marked with !",
                                         "%1 things are amiss, marked with !", amiss));
}

}  // namespace limber
