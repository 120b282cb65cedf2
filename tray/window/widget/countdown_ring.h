// SPDX-License-Identifier: MIT
// The big ring with the seconds in it: it can be read from across a room.
#pragma once

#include <wx/panel.h>

namespace limber {

class CountdownRing : public wxPanel {
public:
    enum class Tone {
        strong,  // holds: the accent colour
        soft,    // movements and set-ups
        still,   // paused
        done,    // a closed ring with a tick, no number
    };
    struct Face {
        Tone tone = Tone::soft;
        double part = 0;  // how much of the ring is drawn, 0 to 1, from the top clockwise
        wxString number;  // inside; empty: nothing
        wxString note;    // small, under the number; may be empty
        friend bool operator==(const Face&, const Face&) = default;
    };

    explicit CountdownRing(wxWindow* parent);

    void show(const Face& face);  // draws only when it changed
    int circumference() const;    // pixels: how finely a moving ring can be seen to move

    bool AcceptsFocus() const override { return takes_focus_; }
    bool AcceptsFocusFromKeyboard() const override { return takes_focus_; }
    void take_focus(bool on) { takes_focus_ = on; }

private:
    void on_paint(wxPaintEvent& event);
    double diameter() const;

    Face face_;
    bool takes_focus_ = false;
};

}  // namespace limber
