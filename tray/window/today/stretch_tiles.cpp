// SPDX-License-Identifier: MIT
// All stretches, each a button that starts it.
#include "tray/window/today/stretch_tiles.h"

#include <gtk/gtk.h>
#include <wx/button.h>

#include "tray/text/translate.h"
#include "tray/window/guided/stretch_words.h"
#include "tray/window/widget/accessible.h"
#include "tray/window/widget/flow_sizer.h"
#include "tray/window/widget/look.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

void set_two_lines(wxButton& button, const std::string& name, const std::string& summary) {
    char* markup =
        g_markup_printf_escaped("<b>%s</b>\n<span alpha=\"75%%\">%s</span>", name.c_str(), summary.c_str());
    button.SetLabelMarkup(to_wx(markup));
    g_free(markup);
}

}  // namespace

StretchTiles::StretchTiles(wxWindow* parent, OnChosen on_chosen)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      on_chosen_(std::move(on_chosen)) {
    set_accessible_role(*this, AccessibleRole::list);
    set_accessible_name(*this, to_wx(tr("All stretches")));
}

void StretchTiles::show(const std::vector<Stretch>& stretches) {
    DestroyChildren();
    auto* column = new FlowSizer(wxVERTICAL);
    for (const Stretch& stretch : stretches) {
        auto* tile = new wxButton(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        set_look(*tile, Look::tile);
        const std::string name = tr_data(stretch.name);
        set_two_lines(*tile, name, summary_text(stretch));
        set_accessible_name(*tile, to_wx(name));
        set_accessible_description(*tile, to_wx(summary_text(stretch)));
        tile->SetMinSize({20 * quarter_line(*this), tile->GetBestSize().GetHeight()});
        lay_out_when_restyled(*tile);
        tile->Bind(wxEVT_BUTTON, [this, id = stretch.id](wxCommandEvent&) { on_chosen_(id); });
        column->Add(tile, wxSizerFlags().Expand().Border(wxBOTTOM, 2 * quarter_line(*this)));
    }
    SetSizer(column);
}

}  // namespace limber
