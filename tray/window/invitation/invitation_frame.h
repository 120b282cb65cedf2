// SPDX-License-Identifier: MIT
// The window that fills a screen with an invitation to the break. Comes to the front once; whoever wants
// something else first brings it before this one as any other window, or closes this one.
#pragma once

#include <functional>

#include <wx/frame.h>
#include <wx/timer.h>

#include "tray/window/invitation/invitation.h"
#include "tray/window/window_host.h"

class wxButton;
class wxPanel;

namespace limber {

class FigurePanel;
class Paragraph;
class ScrollPage;
struct Action;

class InvitationFrame : public wxFrame {
public:
    // `by_person`: closed without an answer; else it was answered or lost its reason.
    using OnClosed = std::function<void(bool by_person)>;
    InvitationFrame(WindowHost& host, const Invitation& invitation, OnClosed on_closed);

    const Invitation& invitation() const { return invitation_; }
    // The daemon said something, came or went. Closes the window when the invitation has lost its reason.
    void refresh();

private:
    void build_words();
    void build_buttons();
    wxButton* make_large_button(const Action& action);
    void show(const InvitationView& view);
    void start();
    void answer(CommandKind kind);
    void lay_out();
    // Room for the words on the right of the figure, or below it; all of it where the figure has no place.
    wxRect place_figure(const wxRect& area);
    void end(bool by_person);

    WindowHost& host_;
    Invitation invitation_;
    OnClosed on_closed_;
    InvitationView shown_;
    wxPanel* ground_;
    wxWindow* rest_;  // has the focus at first: what a person types on with presses no button
    FigurePanel* figure_ = nullptr;
    ScrollPage* words_;
    Paragraph* title_ = nullptr;
    Paragraph* offer_ = nullptr;
    Paragraph* why_ = nullptr;
    Paragraph* no_snooze_ = nullptr;
    wxButton* snooze_ = nullptr;
    wxButton* close_ = nullptr;
    wxTimer timer_;
};

}  // namespace limber
