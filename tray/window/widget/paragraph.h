// SPDX-License-Identifier: MIT
// Text that wraps to the width it is given and is then as high as it needs to be.
#pragma once

#include <wx/stattext.h>

#include "tray/window/widget/look.h"

namespace limber {

// Must stand in a FlowSizer: that is what tells it its width. GTK breaks the lines, so what a screen reader
// gets is the sentence as it was written.
class Paragraph : public wxStaticText {
public:
    Paragraph(wxWindow* parent, const wxString& text);
    Paragraph(wxWindow* parent, const wxString& text, Look look);

    // True when the text changed; the caller lays out the page then.
    bool set_text(const wxString& text);
    void center();

    bool InformFirstDirection(int direction, int size, int available_other_direction) override;

protected:
    wxSize DoGetBestSize() const override;

private:
    int width_ = 0;  // 0: not told yet
};

}  // namespace limber
