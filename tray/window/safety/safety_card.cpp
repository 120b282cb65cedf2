// SPDX-License-Identifier: MIT
#include "tray/window/safety/safety_card.h"

#include <functional>

#include <wx/button.h>
#include <wx/datectrl.h>
#include <wx/dialog.h>
#include <wx/msgdlg.h>

#include "shared/base/calendar.h"
#include "shared/base/log.h"
#include "tray/text/translate.h"
#include "tray/window/safety/safety_desk.h"
#include "tray/window/widget/accessible.h"
#include "tray/window/widget/action_bar.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/paragraph.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

constexpr Day screened_again = 28;

// The first of the two questions: when. Nobody answers that by a slip of the mouse.
std::optional<Day> day_of_clearance(wxWindow* parent) {
    wxDialog dialog(parent, wxID_ANY, to_wx(tr("A clinician has cleared me")));
    const int unit = quarter_line(dialog);
    auto* column = new FlowSizer(wxVERTICAL);
    column->Add(new Paragraph(&dialog,
                              to_wx(tr("On which day did a doctor or a therapist say that you may "
                                       "stretch again?")),
                              Look::heading),
                wxSizerFlags().Expand());
    column->AddSpacer(3 * unit);
    auto* date = new wxDatePickerCtrl(&dialog, wxID_ANY);
    date->SetRange(wxDefaultDateTime, wxDateTime::Today());
    set_accessible_name(*date, to_wx(tr("The day a clinician cleared you")));
    column->Add(date);
    column->AddSpacer(5 * unit);
    auto* row = new FlowSizer(wxHORIZONTAL);
    row->AddStretchSpacer();
    row->Add(make_button(&dialog, {to_wx(tr("Cancel")), [&] { dialog.EndModal(wxID_CANCEL); }}));
    row->AddSpacer(2 * unit);
    row->Add(make_button(&dialog, {to_wx(tr("That day")), [&] { dialog.EndModal(wxID_OK); }}));
    column->Add(row, wxSizerFlags().Expand());
    auto* padded = new FlowSizer(wxVERTICAL);
    padded->Add(column, wxSizerFlags(1).Expand().Border(wxALL, 5 * unit));
    dialog.SetSizer(padded);
    dialog.SetInitialSize({110 * unit, 44 * unit});
    dialog.SetEscapeId(wxID_CANCEL);
    if (dialog.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    return local_day(WallTime(std::chrono::seconds(date->GetValue().GetTicks())));
}

bool is_sure(wxWindow* parent) {
    wxMessageDialog dialog(
        parent,
        to_wx(tr("Limber will offer stretches again. Only someone who has examined you can "
                 "know that this is safe.")),
        to_wx(tr("Offer stretches again?")), wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    dialog.SetYesNoLabels(to_wx(tr("Yes, I was cleared")), to_wx(tr("No")));
    return dialog.ShowModal() == wxID_YES;
}

}  // namespace

SafetyCard::SafetyCard(wxWindow* parent, WindowHost& host)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      host_(host) {
    SetSizer(new FlowSizer(wxVERTICAL));
    Hide();
}

bool SafetyCard::refresh() {
    if (host_.safety() == nullptr) {
        return false;
    }
    const auto profile = host_.safety()->profile();
    const auto today = local_day(host_.clock().wall());
    const auto face = profile.alarm                                 ? Face::alarm
                      : !profile.screened                           ? Face::questions
                      : today - *profile.screened >= screened_again ? Face::again
                                                                    : Face::none;
    if (face_ == face && shown_alarm_ == profile.alarm) {
        return false;
    }
    face_ = face;
    shown_alarm_ = profile.alarm;
    GetSizer()->Clear(true);
    if (face == Face::alarm) {
        show_alarm(*profile.alarm);
    } else if (face == Face::questions) {
        show_questions();
    } else if (face == Face::again) {
        show_again();
    }
    Show(face != Face::none);
    return true;
}

void SafetyCard::show_alarm(const Alarm& alarm) {
    auto* card = new Card(this, Look::alert);
    for (const auto& one : host_.safety()->cards_of(alarm)) {
        card->add_heading(to_wx(tr_data(one.title)), Look::alarm);
        card->add_text(to_wx(host_.safety()->text_of(one)));
    }
    card->add_text(alarm.level == AlarmLevel::emergency
                       ? to_wx(tr("Limber is silent until a clinician has cleared you."))
                       : to_wx(tr("Limber offers no stretches until a clinician has cleared you.")));
    GetSizer()->Add(card, wxSizerFlags().Expand());
    // Not from within the button that goes with the card.
    add_button(*card, to_wx(tr("A clinician has cleared me…")),
               [this] { CallAfter([this] { ask_for_clearance(); }); });
}

void SafetyCard::show_questions() {
    auto* card = new Card(this);
    card->add_heading(to_wx(tr("What suits you?")));
    card->add_text(
        to_wx(tr("Limber offers only its most careful stretches until it knows what to leave out for you. "
                 "Twelve short questions, two minutes; the answers stay on this machine.")));
    GetSizer()->Add(card, wxSizerFlags().Expand());
    add_button(*card, to_wx(tr("Answer the questions")),
               [this] { host_.open({.kind = WindowRequest::Kind::screening}); });
}

void SafetyCard::show_again() {
    auto* card = new Card(this);
    card->add_text(to_wx(tr_data(host_.safety()->screening().again)));
    GetSizer()->Add(card, wxSizerFlags().Expand());
    add_button(*card, to_wx(tr("Yes: ask me again")),
               [this] { host_.open({.kind = WindowRequest::Kind::screening}); });
    add_button(*card, to_wx(tr("No, nothing new")), [this] { CallAfter([this] { say_nothing_is_new(); }); });
}

void SafetyCard::say_nothing_is_new() {
    const auto kept = host_.safety()->confirm(local_day(host_.clock().wall()));
    if (!kept) {
        log_error(kept.error().sentence());
    }
    if (refresh()) {
        GetParent()->Layout();
    }
}

void SafetyCard::add_button(Card& card, const wxString& label, std::function<void()> run) {
    GetSizer()->AddSpacer(2 * quarter_line(*this));
    auto* button = make_button(this, {label, std::move(run)});
    GetSizer()->Add(button);
    button->MoveAfterInTabOrder(&card);
}

void SafetyCard::ask_for_clearance() {
    const auto day = day_of_clearance(this);
    if (!day || !is_sure(this)) {
        return;
    }
    const auto kept = host_.safety()->clear_alarm(*day);
    if (!kept) {
        log_error(kept.error().sentence());
        wxMessageBox(to_wx(kept.error().sentence()), to_wx(tr("This could not be kept")), wxOK | wxICON_ERROR,
                     this);
        return;
    }
    Command changed;
    changed.kind = CommandKind::profile_changed;
    host_.submit(changed);
    if (refresh()) {
        GetParent()->Layout();
    }
}

}  // namespace limber
