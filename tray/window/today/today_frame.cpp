// SPDX-License-Identifier: MIT
// The window Today.
#include "tray/window/today/today_frame.h"

#include <algorithm>

#include <wx/button.h>

#include "shared/base/calendar.h"
#include "shared/base/log.h"
#include "shared/base/places.h"
#include "tray/icon/menu_command.h"
#include "tray/window/safety/safety_card.h"
#include "tray/window/today/coverage_card.h"
#include "tray/window/today/stretch_tiles.h"
#include "tray/window/today/today_hero.h"
#include "tray/window/today/today_log.h"
#include "tray/window/widget/accessible.h"
#include "tray/window/widget/action_bar.h"
#include "tray/window/widget/card.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/scroll_page.h"
#include "tray/window/widget/window_size.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

std::filesystem::path history_file() {
    const auto directory = state_directory();
    return directory ? *directory / "history.db" : std::filesystem::path();
}

}  // namespace

TodayFrame::TodayFrame(WindowHost& host, std::function<void()> on_closed)
    : wxFrame(nullptr, wxID_ANY, to_wx(tr("Today – Limber"))),
      host_(host),
      on_closed_(std::move(on_closed)),
      history_(history_file()),
      page_(new ScrollPage(this)),
      timer_(this) {
    set_look(*page_, Look::page);
    const int unit = quarter_line(*this);
    safety_ = new SafetyCard(page_, host_);
    warnings_ = new Card(page_);
    hero_ = new TodayHero(
        page_, {[this] { host_.open(stretch_now_request(host_.state())); }, [this] { host_.start_daemon(); },
                [this](const MenuItem& item) { choose(item); },
                [this] {
                    return menu_for(host_.state(), {host_.clock().boot(), host_.clock().wall()}, nullptr);
                }});
    log_ = new TodayLog(page_);
    coverage_ = new CoverageCard(page_);
    tiles_ = new StretchTiles(page_, [this](const StretchId& id) {
        host_.open({.kind = WindowRequest::Kind::stretch, .stretch = id});
    });

    auto* left = new FlowSizer(wxVERTICAL);
    left->Add(new Paragraph(page_, to_wx(tr("So far today")), Look::heading),
              wxSizerFlags().Expand().Border(wxBOTTOM, 2 * unit));
    left->Add(log_, wxSizerFlags().Expand().Border(wxBOTTOM, 4 * unit));
    left->Add(new Paragraph(page_, to_wx(tr("What you have moved")), Look::heading),
              wxSizerFlags().Expand().Border(wxBOTTOM, 2 * unit));
    left->Add(coverage_, wxSizerFlags().Expand().Border(wxBOTTOM, 4 * unit));
    for (const auto& [label, kind] :
         {std::pair(to_wx(tr("Answer the questions anew")), WindowRequest::Kind::screening),
          std::pair(to_wx(tr("Why not to crack one's back")), WindowRequest::Kind::cards)}) {
        left->Add(make_button(page_, {label, [this, kind = kind] { host_.open({.kind = kind}); }}),
                  wxSizerFlags().Border(wxBOTTOM, 2 * unit));
    }
    auto* right = new FlowSizer(wxVERTICAL);
    right->Add(new Paragraph(page_, to_wx(tr("All stretches")), Look::heading),
               wxSizerFlags().Expand().Border(wxBOTTOM, 2 * unit));
    right->Add(tiles_, wxSizerFlags().Expand());
    auto* columns = new FlowSizer(wxHORIZONTAL);
    columns->stack_below(130 * unit);
    columns->Add(left, wxSizerFlags(1).Expand());
    columns->AddSpacer(5 * unit);
    columns->Add(right, wxSizerFlags(1).Expand());

    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(safety_, wxSizerFlags().Expand().Border(wxBOTTOM, 4 * unit));
    column->Add(warnings_, wxSizerFlags().Expand().Border(wxBOTTOM, 4 * unit));
    column->Add(hero_, wxSizerFlags().Expand());
    column->AddSpacer(6 * unit);
    column->Add(columns, wxSizerFlags().Expand());
    page_->content().Add(column, wxSizerFlags().Expand().Border(wxALL, 6 * unit));

    size_window(*this, {176, 140}, {84, 90});
    show_catalogue();
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(trouble_); });
    Bind(wxEVT_ICONIZE, [this](wxIconizeEvent& event) {
        refresh(trouble_);
        event.Skip();
    });
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        arm_timer();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            Close();
        } else {
            event.Skip();
        }
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
        timer_.Stop();
        Destroy();
        on_closed_();
    });
}

void TodayFrame::refresh(const std::string& trouble) {
    trouble_ = trouble;
    const TodayView now = view();
    const bool safety_changed = safety_->refresh();
    const bool coverage_changed = coverage_->show(coverage_view(host_.state()));
    if (now != shown_) {
        show(now);
    } else if (safety_changed || coverage_changed) {
        page_->lay_out();
    }
    arm_timer();
}

void TodayFrame::show_catalogue() {
    tiles_->show(host_.catalogue().stretches());
    page_->lay_out();
}

TodayView TodayFrame::view() {
    const Moment now{host_.clock().boot(), host_.clock().wall()};
    read_day(now);
    return today_view(host_.state(), now, day_, host_.catalogue(), trouble_);
}

void TodayFrame::read_day(const Moment& now) {
    const Day today = local_day(now.wall);
    auto day = history_.day(start_of(today), start_of(today + 1));
    if (day) {
        day_ = std::move(*day);
    } else {
        log_warning(day.error().sentence());
    }
}

void TodayFrame::show(const TodayView& view) {
    if (view.warnings != shown_.warnings || !warnings_->IsShown()) {
        show_warnings(view.warnings);
    }
    shown_ = view;
    hero_->show(view);
    log_->show(view);
    page_->lay_out();
}

void TodayFrame::show_warnings(const std::vector<std::string>& warnings) {
    warnings_->clear();
    for (const std::string& warning : warnings) {
        warnings_->add_text(to_wx(warning));
    }
    warnings_->Show(!warnings.empty());
}

void TodayFrame::arm_timer() {
    const auto next = next_today_change(host_.state(), host_.clock().boot());
    if (!next || !can_be_seen()) {
        timer_.Stop();
        return;
    }
    const Duration wait = std::max<Duration>(50ms, *next - host_.clock().boot());
    timer_.StartOnce(static_cast<int>(std::min<Duration>(wait, 1h).count()));
}

void TodayFrame::choose(const MenuItem& item) {
    if (const auto command = command_for(item, host_.state(), host_.clock().wall())) {
        host_.submit(*command);
    }
}

}  // namespace limber
