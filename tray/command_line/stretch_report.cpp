// SPDX-License-Identifier: MIT
#include "tray/command_line/stretch_report.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "shared/base/foreign_text.h"
#include "shared/base/nearest_word.h"
#include "tray/command_line/output.h"
#include "tray/text/offer_words.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/window/guided/stretch_words.h"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

std::string length_text(const Stretch& stretch) {
    return exact_text(std::chrono::seconds(guided_seconds(stretch)));
}

std::string own_text(const StretchOrigin& origin) {
    if (!origin.own) {
        return {};
    }
    return origin.replaces.empty() ? std::string(tr("your own"))
                                   : fill(tr("your own, replaces %1"), {tr_data(origin.replaces)});
}

Json stretch_json(const Stretch& stretch, const StretchOrigin& origin) {
    return {{"id", std::string(stretch.id.text())},
            {"name", stretch.name},
            {"group", stretch.group},
            {"position", to_string(stretch.position)},
            {"length_s", guided_seconds(stretch)},
            {"micro", stretch.micro},
            {"own", origin.own},
            {"replaces", origin.replaces.empty() ? Json(nullptr) : Json(origin.replaces)},
            {"file", printable(origin.file.native())}};
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

using Row = std::array<std::string, 5>;

std::string in_columns(const std::vector<Row>& rows) {
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths.at(i) = std::max(widths.at(i), width_of(row.at(i)));
        }
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row.at(i) + std::string(widths.at(i) - width_of(row.at(i)) + 2, ' ');
        }
        text += (text.empty() ? "" : "\n") + line.substr(0, line.find_last_not_of(' ') + 1);
    }
    return text;
}

std::string hold_text(Span hold) {
    const auto longest = exact_text(std::chrono::seconds(hold.high));
    return hold.low == hold.high ? longest : fill(tr("%1 to %2"), {std::to_string(hold.low), longest});
}

// "5 to 10 repetitions on each side, each held for 2 to 5 s"
std::string dose_text(Span repetitions, Span hold, bool per_side) {
    auto text = repetitions.low == repetitions.high
                    ? tr_count("%1 repetition", "%1 repetitions", repetitions.low)
                    : fill(tr("%1 to %2 repetitions"),
                           {std::to_string(repetitions.low), std::to_string(repetitions.high)});
    if (per_side) {
        text = fill(tr("%1 on each side"), {text});
    }
    return hold.high == 0 ? text : fill(tr("%1, each held for %2"), {text, hold_text(hold)});
}

// How far a source was checked.
std::string status_text(const std::string& status) {
    if (status == "V") {
        return tr("read there");
    }
    if (status == "V2") {
        return tr("read in a copy");
    }
    return status == "M" ? std::string(tr("general knowledge, no page was read")) : status;
}

class Details {
public:
    void line(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text; }
    void section(const char* heading, const std::vector<std::string>& lines) {
        if (lines.empty()) {
            return;
        }
        text_ += "\n\n" + std::string(heading);
        for (const auto& each : lines) {
            line("  " + each);
        }
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

std::vector<std::string> numbered(const std::vector<std::string>& steps) {
    std::vector<std::string> lines;
    for (const auto& step : steps) {
        lines.push_back(std::to_string(lines.size() + 1) + ". " + tr_data(step));
    }
    return lines;
}

std::vector<std::string> dose_lines(const Stretch& stretch) {
    const auto& typical = stretch.typical;
    const auto guided = dose_text({typical.repetitions, typical.repetitions},
                                  {typical.hold_seconds, typical.hold_seconds}, stretch.per_side);
    std::vector<std::string> lines{
        fill(tr("Guided: %1; %2 in all"), {guided, length_text(stretch)}),
        fill(tr("As the sources give it: %1"),
             {dose_text(stretch.repetitions, stretch.hold, stretch.per_side)}),
    };
    if (!stretch.dose_note.empty()) {
        lines.push_back(stretch.dose_note);
    }
    return lines;
}

std::vector<std::string> source_lines(const Stretch& stretch) {
    std::vector<std::string> lines;
    for (const auto& source : stretch.sources) {
        lines.push_back(fill(tr("%1: %2 (%3)"), {source.title, source.supports, status_text(source.status)}));
        if (!source.url.empty()) {
            lines.push_back("  " + source.url);
        }
    }
    return lines;
}

std::string review_text(const Stretch& stretch) {
    return stretch.reviewed.empty() ? std::string(tr("Not yet reviewed by a clinician."))
                                    : fill(tr("Reviewed by a clinician: %1."), {stretch.reviewed});
}

std::string where_line(const Stretch& stretch) {
    std::vector<std::string> also;
    for (const auto position : stretch.also) {
        also.push_back(where_text(position));
    }
    auto text = summary_text(stretch);
    return also.empty() ? text : text + " · " + fill(tr("also: %1"), {joined(also)});
}

}  // namespace

std::string stretch_list_json(const Catalogue& catalogue) {
    Json stretches = Json::array();
    for (const auto& stretch : catalogue.stretches()) {
        stretches.push_back(stretch_json(stretch, *catalogue.origin(stretch.id)));
    }
    Json faults = Json::array();
    for (const auto& fault : catalogue.faults()) {
        faults.push_back(printable(fault.sentence()));
    }
    return Json{{"stretches", std::move(stretches)}, {"faults", std::move(faults)}}.dump();
}

std::string stretch_list_text(const Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& stretch : catalogue.stretches()) {
        const auto micro = stretch.micro ? std::string(tr("micro-break")) : std::string();
        rows.push_back({std::string(stretch.id.text()), tr_data(stretch.name), where_text(stretch.position),
                        length_text(stretch), joined({micro, own_text(*catalogue.origin(stretch.id))})});
    }
    return in_columns(rows);
}

std::string stretch_details_text(const Stretch& stretch, const Catalogue& catalogue) {
    Details details;
    details.line(fill(tr("%1 (%2)"), {tr_data(stretch.name), stretch.id.text()}));
    details.line(where_line(stretch));
    std::vector<std::string> regions;
    for (const auto& region : stretch.regions) {
        regions.push_back(region_name(region));
    }
    details.line(fill(tr("For: %1"), {joined(regions)}));
    details.section(tr("How to do it"), numbered(stretch.steps));
    details.section(tr("How often and how long"), dose_lines(stretch));
    details.section(tr("What you should feel"), {tr_data(stretch.feel)});
    details.section(tr("Stop if you feel…"), {tr_data(stretch.stop_if)});
    std::vector<std::string> conditions;
    for (const auto& id : stretch.avoid_if) {
        conditions.push_back("- " + tr_data(catalogue.condition_text(id)));
    }
    details.section(tr("Not for you if…"), conditions);
    if (!stretch.easier.empty()) {
        details.section(tr("The easier way"), {tr_data(stretch.easier)});
    }
    details.section(tr("Sources"), source_lines(stretch));
    details.line("\n" + review_text(stretch));
    const auto* const origin = catalogue.origin(stretch.id);
    if (origin != nullptr && origin->own) {
        details.line(fill(tr("From %1: %2"), {printable(origin->file.native()), own_text(*origin)}));
    }
    return details.text();
}

Error no_such_stretch(const Catalogue& catalogue, const std::string& id) {
    std::vector<std::string_view> known;
    for (const auto& stretch : catalogue.stretches()) {
        known.push_back(stretch.id.text());
    }
    const auto near = nearest_word(id, known);
    std::string hint = fill(tr("Did you mean %1?"), {near});
    if (near.empty()) {
        hint = tr("There are:");
        for (const auto each : known) {
            hint.append(" ").append(each);
        }
    }
    return Error{fill(tr("there is no stretch %1"), {in_quotes(id)}), "", std::move(hint), ExitCode::usage};
}

}  // namespace limber
