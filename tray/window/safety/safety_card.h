// SPDX-License-Identifier: MIT
// The card of the window Today that is about safety: the alarm that is up and the way out of it, or the
// invitation to the questions, which comes again every four weeks in one line. Hidden when neither is so.
#pragma once

#include <optional>

#include "shared/stretch/profile.h"
#include "tray/window/widget/card.h"
#include "tray/window/window_host.h"

namespace limber {

class SafetyCard : public wxPanel {
public:
    SafetyCard(wxWindow* parent, WindowHost& host);

    // True when what it shows has changed; the caller lays out the page then.
    bool refresh();

private:
    enum class Face : std::uint8_t { none, questions, again, alarm };

    void show_alarm(const Alarm& alarm);
    void show_questions();
    void show_again();
    void say_nothing_is_new();
    void add_button(Card& card, const wxString& label, std::function<void()> run);
    void ask_for_clearance();

    WindowHost& host_;
    std::optional<Face> face_;
    std::optional<Alarm> shown_alarm_;
};

}  // namespace limber
