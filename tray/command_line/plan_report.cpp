// SPDX-License-Identifier: MIT
#include "tray/command_line/plan_report.h"

#include <algorithm>

#include "tray/text/translate.h"

namespace limber {

namespace {

void add(DoneOfPlan& sum, const DoneOfPlan& one) {
    sum.asked += one.asked;
    sum.done += one.done;
    sum.too_much += one.too_much;
    sum.hurt += one.hurt;
    sum.counted += one.counted;
}

DoneOfPlan done_of(const PlanEntry& entry, const std::vector<OfferView>& offers, Day day) {
    DoneOfPlan done;
    done.asked = entry.times_a_day;
    for (const auto& offer : offers) {
        if (offer.stretch == entry.stretch && local_day(offer.offered) == day) {
            done.done += was_completed(offer.outcome) ? 1 : 0;
            done.too_much += offer.outcome == OfferOutcome::too_much ? 1 : 0;
            done.hurt += offer.outcome == OfferOutcome::hurt ? 1 : 0;
        }
    }
    done.counted = std::min(done.done, done.asked);
    return done;
}

std::string name_of(const StretchId& id, const Catalogue& catalogue) {
    const auto* const stretch = catalogue.find(id);
    return stretch == nullptr ? std::string(id.text()) : tr_data(stretch->name);
}

std::string in_cell(const std::string& text) {
    std::string cell;
    for (const char c : text) {
        cell.append(c == '|' ? "\\" : "").push_back(c);
    }
    return cell;
}

std::string markdown_row(const std::string& day, const std::string& what, const DoneOfPlan& done,
                         const char* around) {
    std::string row = "|";
    for (const auto& cell : {day, in_cell(what), std::to_string(done.asked), std::to_string(done.done),
                             std::to_string(done.too_much), std::to_string(done.hurt)}) {
        row.append(" ").append(around).append(cell).append(around).append(" |");
    }
    return row + "\n";
}

std::string sum_text(const DoneOfPlan& sum) {
    return fill(tr("%1 % of what was asked"), {std::to_string(percent_of(sum))});
}

std::string markdown_table(const std::vector<PlanDay>& days, const Catalogue& catalogue) {
    std::string table = std::string("| ") + tr("Day") + " | " + tr("Stretch") + " | " + tr("Asked") + " | " +
                        tr("Done") + " | " + tr("Too much") + " | " + tr("It hurt") + " |\n" +
                        "| --- | --- | ---: | ---: | ---: | ---: |\n";
    DoneOfPlan all;
    for (const auto& day : days) {
        for (const auto& row : day.rows) {
            table += markdown_row(date_text(day.day), name_of(row.stretch, catalogue), row.done, "");
        }
        table += markdown_row(date_text(day.day), sum_text(day.sum), day.sum, "**");
        add(all, day.sum);
    }
    return table + markdown_row(tr("All days"), sum_text(all), all, "**");
}

std::string in_csv(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted.append(c == '"' ? "\"" : "").push_back(c);
    }
    return quoted + '"';
}

std::string csv_row(Day day, const std::string& id, const std::string& name, const DoneOfPlan& done) {
    std::string row = date_text(day) + ',' + id + ',' + in_csv(name);
    for (const int count : {done.asked, done.done, done.too_much, done.hurt, percent_of(done)}) {
        row += ',' + std::to_string(count);
    }
    return row;
}

}  // namespace

std::vector<PlanDay> done_of_plan(const Plan& plan, const std::vector<OfferView>& offers, Day first,
                                  Day last) {
    std::vector<PlanDay> days;
    for (Day day = first; day <= last; ++day) {
        PlanDay one{day, {}, {}};
        for (const auto* const entry : entries_on(plan, day)) {
            one.rows.push_back({entry->stretch, done_of(*entry, offers, day)});
            add(one.sum, one.rows.back().done);
        }
        if (!one.rows.empty()) {
            days.push_back(std::move(one));
        }
    }
    return days;
}

int percent_of(const DoneOfPlan& done) {
    return done.asked == 0 ? 0 : (200 * done.counted + done.asked) / (2 * done.asked);
}

std::string plan_markdown(const Plan& plan, const std::vector<PlanDay>& days, const Catalogue& catalogue,
                          Day today) {
    std::string text = "# " + plan.title + "\n\n";
    if (!plan.by.empty()) {
        text += fill(tr("By %1"), {plan.by}) + "\n\n";
    }
    if (days.empty()) {
        return text + tr("Nothing was asked for in these days.");
    }
    text += markdown_table(days, catalogue) + "\n" +
            tr("\"Done\" is what was gone through to its end, also where it was too much. What was done more "
               "often than asked does not add to the share.");
    return days.back().day == today ? text + " " + tr("The last day is not over yet.") : text;
}

std::string plan_csv(const std::vector<PlanDay>& days, const Catalogue& catalogue) {
    std::string text = "day,stretch,name,asked,done,too_much,hurt,percent";
    for (const auto& day : days) {
        for (const auto& row : day.rows) {
            text += "\n" + csv_row(day.day, std::string(row.stretch.text()), name_of(row.stretch, catalogue),
                                   row.done);
        }
        text += "\n" + csv_row(day.day, "", "", day.sum);
    }
    return text;
}

}  // namespace limber
