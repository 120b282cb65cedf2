// SPDX-License-Identifier: MIT
#include "tray/window/xembed_icon.h"

#include <algorithm>
#include <memory>

#include <wx/bmpbndl.h>
#include <wx/control.h>
#include <wx/menu.h>

#include "shared/base/log.h"
#include "shared/base/places.h"
#include "tray/icon/menu_command.h"
#include "tray/launch/launcher.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

constexpr int first_id = wxID_HIGHEST + 1;
constexpr const char* watcher_name = "org.kde.StatusNotifierWatcher";

wxBitmapBundle picture(const std::string& name) {
    const auto file = data_directory() / "icons/hicolor/scalable/status" / (name + ".svg");
    return wxBitmapBundle::FromSVGFile(to_wx(file.string()), wxSize(22, 22));
}

}  // namespace

XembedIcon::XembedIcon(WindowHost& host, std::function<void()> on_better_tray)
    : host_(host), on_better_tray_(std::move(on_better_tray)) {
    next_step_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { refresh(); });
    Bind(wxEVT_TASKBAR_LEFT_UP, [this](wxTaskBarIconEvent&) {
        WindowRequest today;
        today.kind = WindowRequest::Kind::today;
        host_.open(today);
    });
    watcher_ = g_bus_watch_name(
        G_BUS_TYPE_SESSION, watcher_name, G_BUS_NAME_WATCHER_FLAGS_NONE,
        [](GDBusConnection*, const char*, const char*, gpointer self) {
            static_cast<XembedIcon*>(self)->on_better_tray_();
        },
        nullptr, this, nullptr);
    refresh();
}

XembedIcon::~XembedIcon() {
    g_bus_unwatch_name(watcher_);
}

const Stretch* XembedIcon::stretch() const {
    return host_.state() == nullptr ? nullptr
                                    : host_.catalogue().find(host_.state()->reminder.offered.stretch);
}

void XembedIcon::refresh() {
    const auto choice = choose_icon(host_.state(), now(), stretch());
    if (choice != shown_) {
        shown_ = choice;
        SetIcon(picture(choice.name), to_wx(choice.title));
    }
    next_step_.Stop();
    if (const auto next = next_icon_change(host_.state(), now().boot)) {
        next_step_.StartOnce(static_cast<int>(std::clamp<Duration>(*next - now().boot, 1ms, 24h).count()));
    }
}

wxMenu* XembedIcon::CreatePopupMenu() {
    offered_.clear();
    auto menu = std::make_unique<wxMenu>();
    fill(*menu, menu_for(host_.state(), now(), stretch()));
    menu->Bind(wxEVT_MENU, [this](wxCommandEvent& chosen) {
        carry_out(offered_.at(static_cast<std::size_t>(chosen.GetId() - first_id)));
    });
    return menu.release();
}

void XembedIcon::fill(wxMenu& menu, const std::vector<MenuItem>& items) {
    for (const auto& item : items) {
        if (!item.visible) {
            continue;
        }
        if (item.label.empty()) {
            menu.AppendSeparator();
            continue;
        }
        const int id = first_id + static_cast<int>(offered_.size());
        offered_.push_back(item);
        const auto label = wxControl::EscapeMnemonics(to_wx(item.label));
        if (item.check != Check::none) {
            menu.AppendCheckItem(id, label)->Check(item.check == Check::on);
        } else if (item.children.empty()) {
            menu.Append(id, label);
        } else {
            auto* const below = new wxMenu;
            fill(*below, item.children);
            menu.Append(id, label, below);
        }
        menu.Enable(id, item.enabled);
    }
}

void XembedIcon::carry_out(const MenuItem& item) {
    switch (item.action) {
        case MenuAction::stretch_now:
            host_.open(stretch_now_request(host_.state()));
            break;
        case MenuAction::today:
            host_.open({.kind = WindowRequest::Kind::today});
            break;
        case MenuAction::flare_up:
            if (const auto told = launch("limber", {"flareup", "1d"}); !told) {
                log_warning(told.error().sentence());
            }
            break;
        case MenuAction::start_limber:
            host_.start_daemon();
            break;
        default:
            if (const auto command = command_for(item, host_.state(), now().wall)) {
                host_.submit(*command);
            }
    }
}

}  // namespace limber
