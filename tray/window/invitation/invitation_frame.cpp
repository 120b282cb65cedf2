// SPDX-License-Identifier: MIT
// The window that fills a screen with an invitation to the break.
#include "tray/window/invitation/invitation_frame.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/wrapsizer.h>

#include "tray/icon/menu_command.h"
#include "tray/window/figure/figure_panel.h"
#include "tray/window/figure/figure_store.h"
#include "tray/window/widget/accessible.h"
#include "tray/window/widget/action_bar.h"
#include "tray/window/widget/fill_screen.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/scroll_page.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

// In quarters of a line: what still looks well.
constexpr int margin = 8;
constexpr int widest = 290;
constexpr int least_beside = 150;
constexpr int least_figure = 32;

FigurePanel* make_figure(wxWindow* parent, const StretchId& stretch) {
    auto motion = figure_named(stretch.empty() ? "walk" : stretch.text());
    if (!motion) {
        return nullptr;
    }
    auto* figure = new FigurePanel(parent, *std::move(motion));
    figure->show({.from = 1, .to = 1});
    return figure;
}

}  // namespace

InvitationFrame::InvitationFrame(WindowHost& host, const Invitation& invitation, OnClosed on_closed)
    : wxFrame(nullptr, wxID_ANY, to_wx(tr("Time for a break – Limber"))),
      host_(host),
      invitation_(invitation),
      on_closed_(std::move(on_closed)),
      ground_(new wxPanel(this)),
      rest_(new wxWindow(ground_, wxID_ANY, {0, 0}, {1, 1}, wxBORDER_NONE)),
      figure_(make_figure(ground_, invitation.stretch())),
      words_(new ScrollPage(ground_)),
      timer_(this) {
    set_look(*ground_, Look::page);
    set_look(*words_, Look::page);
    set_accessible_role(*rest_, AccessibleRole::grouping);
    build_words();
    close_ = make_button(ground_, {to_wx(tr("Close")), [this] { Close(); }, Look::flat, to_wx(tr("Esc"))});
    ground_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            Close();
        } else {
            event.Skip();
        }
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { end(true); });
    fill_screen(*this);
    refresh();
    rest_->SetFocus();
}

void InvitationFrame::build_words() {
    const int unit = quarter_line(*this);
    auto& column = words_->content();
    column.AddStretchSpacer();
    title_ = new Paragraph(words_, {}, Look::display);
    offer_ = new Paragraph(words_, {}, Look::title);
    why_ = new Paragraph(words_, {}, Look::lead);
    column.Add(title_, wxSizerFlags().Expand().Border(wxBOTTOM, 4 * unit));
    column.Add(offer_, wxSizerFlags().Expand().Border(wxBOTTOM, unit));
    column.Add(why_, wxSizerFlags().Expand().Border(wxBOTTOM, unit));
    build_buttons();
    no_snooze_ = new Paragraph(words_, {}, Look::quiet);
    column.Add(no_snooze_, wxSizerFlags().Expand().Border(wxTOP, 3 * unit));
    column.Add(
        new Paragraph(words_, to_wx(tr("Esc closes this window. Your break stays open.")), Look::quiet),
        wxSizerFlags().Expand().Border(wxTOP, 3 * unit));
    column.AddStretchSpacer();
}

void InvitationFrame::build_buttons() {
    const int unit = quarter_line(*this);
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    auto* start = make_large_button({to_wx(tr("Start")), [this] { this->start(); }, Look::suggested});
    snooze_ = make_large_button({{}, [this] { answer(CommandKind::snooze); }});
    auto* skip = make_large_button({to_wx(tr("Skip")), [this] { answer(CommandKind::skip); }});
    for (wxButton* button : {start, snooze_, skip}) {
        row->Add(button, wxSizerFlags().Border(wxRIGHT | wxTOP, 3 * unit));
    }
    words_->content().Add(row, wxSizerFlags().Expand().Border(wxTOP, 3 * unit));
}

wxButton* InvitationFrame::make_large_button(const Action& action) {
    auto* button = make_button(words_, action);
    set_look(*button, Look::large);
    return button;
}

void InvitationFrame::refresh() {
    const BootTime now = host_.clock().boot();
    const auto view = invitation_.view(host_.state(), now, host_.catalogue());
    if (!view) {
        end(false);
        return;
    }
    if (*view != shown_) {
        show(*view);
    }
    if (const auto next = next_invitation_change(*host_.state(), now)) {
        timer_.StartOnce(static_cast<int>(std::min<Duration>(*next - now, 1h).count()));
    }
}

void InvitationFrame::show(const InvitationView& view) {
    shown_ = view;
    title_->set_text(to_wx(view.title));
    offer_->set_text(to_wx(view.offer));
    why_->set_text(to_wx(view.why));
    why_->Show(!view.why.empty());
    snooze_->SetLabelText(to_wx(view.snooze));
    snooze_->Show(!view.snooze.empty());
    no_snooze_->set_text(to_wx(view.no_snooze));
    no_snooze_->Show(!view.no_snooze.empty());
    set_accessible_name(*rest_, to_wx(fill(tr("%1. %2"), {view.title, view.offer})));
    lay_out();
}

void InvitationFrame::start() {
    // The run's window is to come before everything else, and it keeps the program from ending.
    Hide();
    host_.open({.kind = WindowRequest::Kind::run, .reminder = invitation_.reminder()});
    end(false);
}

// The state that follows closes the window; a refusal leaves it open and says why.
void InvitationFrame::answer(CommandKind kind) {
    Command command = command_about(host_.state(), kind);
    command.reminder = invitation_.reminder();
    host_.submit(command);
}

void InvitationFrame::lay_out() {
    const wxSize size = ground_->GetClientSize();
    const int unit = quarter_line(*this);
    if (size.GetWidth() < 2 * margin * unit || size.GetHeight() < 2 * margin * unit) {
        return;
    }
    wxRect area(size);
    area.Deflate(margin * unit);
    const wxSize close = close_->GetBestSize();
    close_->SetSize(size.GetWidth() - close.GetWidth() - 3 * unit, 3 * unit, close.GetWidth(),
                    close.GetHeight());
    const int spare = std::max(0, area.GetWidth() - widest * unit);
    area.Deflate(spare / 2, 0);
    words_->SetSize(place_figure(area));
    words_->lay_out();
}

wxRect InvitationFrame::place_figure(const wxRect& area) {
    if (figure_ == nullptr) {
        return area;
    }
    const int unit = quarter_line(*this);
    wxRect words = area;
    wxRect place = area;
    if (area.GetWidth() >= least_beside * unit) {
        place.SetWidth(area.GetWidth() / 2 - margin * unit / 2);
        words.SetWidth(place.GetWidth());
        words.SetX(area.GetX() + area.GetWidth() - words.GetWidth());
        const int height = std::min(area.GetHeight(), place.GetWidth() * 5 / 4);
        place.Deflate(0, (area.GetHeight() - height) / 2);
    } else {
        auto& text = words_->content();
        text.InformFirstDirection(wxHORIZONTAL, area.GetWidth(), -1);
        const int needed = text.CalcMin().GetHeight() + margin * unit / 2;
        place.SetHeight(std::min(area.GetHeight() - needed, area.GetWidth()));
        words.SetHeight(area.GetHeight() - std::max(0, place.GetHeight()));
        words.SetY(area.GetY() + area.GetHeight() - words.GetHeight());
    }
    const bool fits = place.GetHeight() >= least_figure * unit;
    figure_->Show(fits);
    if (!fits) {
        return area;
    }
    figure_->SetSize(place);
    return words;
}

void InvitationFrame::end(bool by_person) {
    if (!on_closed_) {
        return;
    }
    timer_.Stop();
    const auto on_closed = std::exchange(on_closed_, nullptr);
    Destroy();
    on_closed(by_person);
}

}  // namespace limber
