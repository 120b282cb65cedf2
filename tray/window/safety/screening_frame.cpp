// SPDX-License-Identifier: MIT
#include "tray/window/safety/screening_frame.h"

#include <algorithm>

#include <wx/app.h>
#include <wx/panel.h>

#include "shared/base/calendar.h"
#include "shared/base/log.h"
#include "shared/stretch/vocabulary.h"
#include "tray/text/offer_words.h"
#include "tray/text/translate.h"
#include "tray/window/guided/notice_page.h"
#include "tray/window/safety/alarm_page.h"
#include "tray/window/safety/safety_desk.h"
#include "tray/window/widget/action_bar.h"
#include "tray/window/widget/card.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/scroll_page.h"
#include "tray/window/widget/tick_list.h"
#include "tray/window/widget/window_size.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

ScreeningFrame::ScreeningFrame(WindowHost& host, std::function<void()> on_closed)
    : wxFrame(nullptr, wxID_ANY, to_wx(tr("What suits you – Limber"))),
      host_(host),
      on_closed_(std::move(on_closed)),
      screening_(host.safety()->screening()),
      ground_(new wxPanel(this)) {
    set_look(*ground_, Look::page);
    ground_->SetSizer(new FlowSizer(wxVERTICAL));
    size_window(*this, {150, 116}, {84, 80});
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            Close();
        } else {
            event.Skip();
        }
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
        Destroy();
        on_closed_();
    });
    show_question();
}

void ScreeningFrame::show_page(wxWindow* page) {
    // Not destroyed at once: a button of the old bar may be what brought us here.
    for (wxWindow* old : {page_, static_cast<wxWindow*>(bar_)}) {
        if (old != nullptr) {
            old->Hide();
            ground_->GetSizer()->Detach(old);
            wxTheApp->ScheduleForDestruction(old);
        }
    }
    page_ = page;
    ground_->GetSizer()->Add(page_, wxSizerFlags(1).Expand());
    bar_ = new ActionBar(ground_);
    ground_->GetSizer()->Add(bar_, wxSizerFlags().Expand());
}

void ScreeningFrame::show_question() {
    const auto& question = screening_.questions.at(at_);
    show_page(make_question_page(question));
    show_actions(question);
    ground_->Layout();
}

wxWindow* ScreeningFrame::make_question_page(const ScreeningQuestion& question) {
    auto* page = new ScrollPage(ground_);
    const int unit = quarter_line(*page);
    auto* column = new FlowSizer(wxVERTICAL);
    const auto place = fill(tr("Question %1 of %2 · it stays on this machine"),
                            {std::to_string(at_ + 1), std::to_string(screening_.questions.size())});
    column->Add(new Paragraph(page, to_wx(place), Look::quiet), wxSizerFlags().Expand());
    column->AddSpacer(2 * unit);
    column->Add(new Paragraph(page, to_wx(tr_data(question.text)), Look::title), wxSizerFlags().Expand());
    column->AddSpacer(5 * unit);
    ticks_ = nullptr;
    if (question.kind != QuestionKind::yes_no) {
        std::vector<wxString> texts;
        for (const auto& item : question.items) {
            texts.push_back(to_wx(tr_data(item.text)));
        }
        ticks_ = new TickList(page, texts);
        if (const auto before = answers_.find(question.id); before != answers_.end()) {
            ticks_->tick(before->second);
        }
        column->Add(ticks_, wxSizerFlags().Expand());
    }
    page->content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
    return page;
}

void ScreeningFrame::show_actions(const ScreeningQuestion& question) {
    std::vector<Action> left{{to_wx(tr("Not now")), [this] { Close(); }, Look::flat, to_wx(tr("Esc"))}};
    if (at_ > 0) {
        left.push_back({to_wx(tr("Back")), [this] { go_back(); }, Look::flat});
    }
    if (question.kind == QuestionKind::yes_no) {
        bar_->show({}, left,
                   {{to_wx(tr("No")), [this] { answer({1}); }}, {to_wx(tr("Yes")), [this] { answer({0}); }}},
                   false);
        return;
    }
    const bool places = question.kind == QuestionKind::places;
    bar_->show({}, left,
               {{places ? to_wx(tr("Continue")) : to_wx(tr("Continue: nothing else is so")),
                 [this] { answer(ticks_->ticked()); }, Look::suggested}},
               false);
    ticks_->take_focus();
}

void ScreeningFrame::answer(std::vector<std::size_t> items) {
    answers_[screening_.questions.at(at_).id] = std::move(items);
    const auto result = judge(screening_, answers_);
    if (result.stopped) {
        show_alarm(result);
        return;
    }
    if (result.complete) {
        if (keep(result)) {
            result.adult ? ask_for_wishes(result) : show_summary(result);
        }
        return;
    }
    at_ = std::min(at_ + 1, screening_.questions.size() - 1);
    show_question();
}

void ScreeningFrame::go_back() {
    --at_;
    answers_.erase(screening_.questions.at(at_).id);
    show_question();
}

bool ScreeningFrame::keep(const ScreeningResult& result) {
    const auto kept = host_.safety()->take_over(result, local_day(host_.clock().wall()));
    if (!kept) {
        say_not_kept(kept.error());
        return false;
    }
    tell_daemon();
    return true;
}

void ScreeningFrame::tell_daemon() {
    Command changed;
    changed.kind = CommandKind::profile_changed;
    host_.submit(changed);
}

void ScreeningFrame::say_not_kept(const Error& error) {
    log_error(error.sentence());
    auto* page = new NoticePage(ground_, false, to_wx(tr("This could not be kept")), to_wx(error.sentence()));
    show_page(page);
    bar_->show({}, {}, {{to_wx(tr("Close")), [this] { Close(); }, Look::suggested}}, true);
    ground_->Layout();
}

void ScreeningFrame::show_alarm(const ScreeningResult& result) {
    if (!keep(result)) {
        return;
    }
    HurtVerdict verdict;
    verdict.level = result.level.value_or(AlarmLevel::urgent);
    verdict.cards = host_.safety()->cards_of(Alarm{verdict.level, result.signs, 0});
    show_page(new AlarmPage(ground_, *host_.safety(), verdict));
    bar_->show({}, {}, {{to_wx(tr("Close")), [this] { Close(); }, Look::suggested}}, true);
    ground_->Layout();
}

// Not of the screening: what the person would like, among what suits them.
void ScreeningFrame::ask_for_wishes(const ScreeningResult& result) {
    auto* page = new ScrollPage(ground_);
    const int unit = quarter_line(*page);
    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(new Paragraph(page, to_wx(tr("What would you like more of?")), Look::title),
                wxSizerFlags().Expand());
    column->AddSpacer(5 * unit);
    std::vector<wxString> names;
    std::vector<std::size_t> before;
    const auto profile = host_.safety()->profile();
    for (const auto region : region_words) {
        const auto& known = profile.favoured;
        if (std::find(known.begin(), known.end(), region) != known.end()) {
            before.push_back(names.size());
        }
        names.push_back(to_wx(region_name(region)));
    }
    auto* ticks = new TickList(page, names);
    ticks->tick(before);
    column->Add(ticks, wxSizerFlags().Expand());
    page->content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
    show_page(page);
    bar_->show({}, {},
               {{to_wx(tr("Finish")),
                 [this, ticks, result] {
                     std::vector<std::string> regions;
                     for (const auto i : ticks->ticked()) {
                         regions.emplace_back(region_words.at(i));
                     }
                     const auto kept = host_.safety()->favour(std::move(regions));
                     if (!kept) {
                         say_not_kept(kept.error());
                         return;
                     }
                     tell_daemon();
                     show_summary(result);
                 },
                 Look::suggested}},
               false);
    ground_->Layout();
    ticks->take_focus();
}

void ScreeningFrame::show_summary(const ScreeningResult& result) {
    auto* page = new ScrollPage(ground_);
    const int unit = quarter_line(*page);
    auto* column = new FlowSizer(wxVERTICAL);
    const auto add = [&](wxWindow* what) {
        column->Add(what, wxSizerFlags().Expand());
        column->AddSpacer(3 * unit);
    };
    add(new Paragraph(page, to_wx(tr("Thank you. Limber chooses by this now.")), Look::title));
    for (const auto& note : result.notes) {
        add(new Paragraph(page, to_wx(tr_data(note)), Look::lead));
    }
    if (!result.adult) {
        add(new Paragraph(page, to_wx(tr("Under 18 Limber only reminds you to stand up and walk.")),
                          Look::lead));
    }
    if (result.level == AlarmLevel::professional) {
        if (const auto* advice = host_.safety()->red_flags().card(to_string(*result.level))) {
            auto* card = new Card(page);
            card->add_heading(to_wx(tr_data(advice->title)));
            card->add_text(to_wx(host_.safety()->text_of(*advice)));
            add(card);
        }
    }
    for (const auto& known : host_.safety()->cards()) {
        if (std::find(result.cards.begin(), result.cards.end(), known.id) != result.cards.end()) {
            auto* card = new Card(page);
            card->add_heading(to_wx(tr_data(known.title)));
            card->add_text(to_wx(tr_data(known.text)));
            add(card);
        }
    }
    page->content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));
    show_page(page);
    bar_->show({}, {}, {{to_wx(tr("Close")), [this] { Close(); }, Look::suggested}}, true);
    ground_->Layout();
}

}  // namespace limber
