// SPDX-License-Identifier: MIT
// The icon on old XEmbed trays, where no panel takes a StatusNotifierItem: the same icon and menu as
// limber-tray's, by wxTaskBarIcon. Stays until a StatusNotifier host appears.
#pragma once

#include <functional>
#include <vector>

#include <gio/gio.h>
#include <wx/taskbar.h>
#include <wx/timer.h>

#include "tray/icon/icon_choice.h"
#include "tray/icon/menu_model.h"
#include "tray/window/window_host.h"

namespace limber {

class XembedIcon final : public wxTaskBarIcon {
public:
    // `on_better_tray`: a StatusNotifier host is there; from then on limber-tray's own icon is shown.
    XembedIcon(WindowHost& host, std::function<void()> on_better_tray);
    XembedIcon(const XembedIcon&) = delete;
    XembedIcon& operator=(const XembedIcon&) = delete;
    ~XembedIcon() override;

    void refresh();  // the state has changed

private:
    wxMenu* CreatePopupMenu() override;
    void fill(wxMenu& menu, const std::vector<MenuItem>& items);
    void carry_out(const MenuItem& item);

    Moment now() const { return {host_.clock().boot(), host_.clock().wall()}; }
    const Stretch* stretch() const;

    WindowHost& host_;
    std::function<void()> on_better_tray_;
    IconChoice shown_;
    wxTimer next_step_;
    std::vector<MenuItem> offered_;  // by the ids of the open menu, counted from first_id
    guint watcher_ = 0;
};

}  // namespace limber
