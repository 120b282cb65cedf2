// SPDX-License-Identifier: MIT
// How Limber's windows look: sizes, weights and colours as GTK style classes over the person's own theme, so
// that light and dark, high contrast and the text size are followed by GTK itself.
#pragma once

class wxColour;
class wxWindow;

namespace limber {

enum class Look {
    page,       // the ground of a window
    bar,        // a bar along its edge
    card,       // a raised, rounded ground
    alert,      // a card that must be seen
    progress,   // a thin bar that fills
    display,    // text: to be read from a few steps away
    title,      // text: the name of the page
    heading,    // text: of a section
    lead,       // text: one important sentence
    caption,    // text: small and quiet
    quiet,      // text: less important
    alarm,      // text: a heading that must be seen
    number,     // text: a figure with a meaning of its own
    button,     // room around a button's text
    suggested,  // the one button most people want
    flat,       // a button without a ground
    large,      // a button of a window that fills the screen; beside another look
    tile,       // a button that is a whole entry of a list
};

// Adds the style sheet to the screen. Once, after wxWidgets is up.
void install_look();
void set_look(wxWindow& window, Look look);

// GTK tells a widget its style some time after it was made or the theme changed: lays the window out anew
// when that changed how much room `window` needs.
void lay_out_when_restyled(wxWindow& window);

// A colour of the style sheet or the theme by its name, for what is drawn by hand.
wxColour look_colour(const wxWindow& window, const char* name, const char* fallback);

// A quarter of a text line's height in pixels: all distances are multiples, so they grow with the text.
int quarter_line(const wxWindow& window);

}  // namespace limber
