// SPDX-License-Identifier: MIT
#include "tray/window/figure/contact_sheet.h"

#include <algorithm>
#include <memory>

#include <wx/brush.h>
#include <wx/font.h>
#include <wx/graphics.h>
#include <wx/image.h>

#include "shared/base/foreign_text.h"
#include "tray/figure/figure_file.h"
#include "tray/figure/figure_motion.h"
#include "tray/text/translate.h"
#include "tray/window/figure/figure_canvas.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

constexpr int columns = 4;
constexpr double card_width = 480;
constexpr double card_height = 300;
constexpr double space = 14;
constexpr double title_height = 34;
constexpr int most_in_row = 4;
const wxColour paper(0xff, 0xff, 0xff);
const wxColour card_ground(0xf7, 0xf5, 0xf1);
const wxColour ink(0x2b, 0x33, 0x3b);

struct Entry {
    wxString title;
    FigureMotion motion;
    bool both_sides = false;
};

void draw_card(wxGraphicsContext& context, const wxRect2DDouble& card, const Entry& entry) {
    context.SetPen(*wxTRANSPARENT_PEN);
    context.SetBrush(wxBrush(card_ground));
    context.DrawRoundedRectangle(card.m_x, card.m_y, card.m_width, card.m_height, 12);
    const wxFont font(wxFontInfo(wxSize(0, 17)).Bold());
    context.SetFont(font, ink);
    context.DrawText(entry.title, card.m_x + 14, card.m_y + 9);
    if (entry.both_sides) {
        const wxString both = to_wx(tr("both sides"));
        double width = 0;
        double height = 0;
        context.SetFont(wxFont(wxFontInfo(wxSize(0, 14))), ink);
        context.GetTextExtent(both, &width, &height);
        context.DrawText(both, card.m_x + card.m_width - 14 - width, card.m_y + 11);
    }
    const auto camera = camera_for(entry.motion.script(), false);
    const auto frame = entry.motion.frame(camera);
    const int pictures = entry.motion.shapes() + 1;
    const int rows = pictures > most_in_row ? 2 : 1;
    const int in_row = (pictures + rows - 1) / rows;
    const double width = (card.m_width - 2 * space) / in_row;
    const double height = (card.m_height - title_height - space) / rows;
    for (int shape = 0; shape < pictures; ++shape) {
        const wxRect2DDouble area(card.m_x + space + shape % in_row * width,
                                  card.m_y + title_height + shape / in_row * height, width - 6, height - 4);
        FigureCanvas canvas(context, area, frame, figure_colours(card_ground));
        canvas.paint_room(entry.motion.script(), camera);
        canvas.paint_body(entry.motion.script(), body_of(entry.motion.between(shape, shape, 0)), camera);
    }
}

Result<std::vector<Entry>> entries_of(const ContactSheet& sheet, const Catalogue& catalogue,
                                      const std::filesystem::path& figures) {
    std::vector<Entry> entries;
    for (const auto& stretch : catalogue.stretches()) {
        const auto file = figures / (std::string(stretch.id.text()) + ".toml");
        if (!std::filesystem::exists(file)) {
            continue;
        }
        auto script = read_figure(file);
        if (!script) {
            return script.error();
        }
        const auto number = std::to_string(entries.size() + 1);
        entries.push_back({sheet.names ? to_wx(tr_data(stretch.name)) : to_wx(number),
                           FigureMotion(*std::move(script)), stretch.per_side});
    }
    return entries;
}

}  // namespace

Result<void> write_contact_sheet(const ContactSheet& sheet, const Catalogue& catalogue,
                                 const std::filesystem::path& figures) {
    const auto entries = entries_of(sheet, catalogue, figures);
    if (!entries) {
        return entries.error();
    }
    const auto rows = static_cast<int>((entries->size() + columns - 1) / columns);
    wxImage picture(static_cast<int>(columns * (card_width + space) + space),
                    std::max(1, static_cast<int>(rows * (card_height + space) + space)));
    picture.SetRGB(wxRect(picture.GetSize()), paper.Red(), paper.Green(), paper.Blue());
    {
        const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(picture));
        for (std::size_t i = 0; i < entries->size(); ++i) {
            const auto column = static_cast<double>(i % columns);
            const auto row = static_cast<double>(i / columns);
            draw_card(*context,
                      {space + column * (card_width + space), space + row * (card_height + space), card_width,
                       card_height},
                      (*entries)[i]);
        }
    }
    wxImage::AddHandler(new wxPNGHandler);
    if (!picture.SaveFile(to_wx(sheet.file.native()), wxBITMAP_TYPE_PNG)) {
        return Error{fill(tr("cannot write %1"), {printable(sheet.file.native())}),
                     tr("the picture could not be saved"), tr("Name a file in a folder you may write to")};
    }
    return {};
}

}  // namespace limber
