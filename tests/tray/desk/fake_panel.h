// SPDX-License-Identifier: MIT
// A panel as the tray sees it: a StatusNotifierWatcher that takes items, and a client of their properties and
// menus. Destroying it is a panel that ends.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/tray/desk/tray_desk.h"

namespace limber {

class FakePanel {
public:
    explicit FakePanel(const TrayDesk& desk);
    ~FakePanel();
    FakePanel(const FakePanel&) = delete;
    FakePanel& operator=(const FakePanel&) = delete;

    // Bus names that were registered.
    const std::vector<std::string>& items() const { return items_; }
    // Signals of the item since the last call: "NewIcon", …
    std::vector<std::string> take_signals();

    // Of the first item; empty when it does not answer.
    std::string icon() const;
    std::string text(const char* property) const;
    void left_click(const std::string& token) const;

    struct Entry {
        int id = 0;
        bool enabled = true;
        bool visible = true;
        int toggle = -1;  // of a check item: 1 checked, 0 not
    };
    // Opens the menu as a panel does; every label with what one can do with it. Nothing: no answer within
    // `patience`.
    std::optional<std::map<std::string, Entry>> open_menu(Duration patience = Duration(5000)) const;
    // Labels that can be pressed now.
    std::vector<std::string> pressable() const;
    void press(const std::string& label) const;

private:
    GlibPointer<GVariant> call(const char* path, const char* interface, const char* method,
                               GVariant* arguments, Duration patience = Duration(5000)) const;
    GlibPointer<GVariant> property(const char* name) const;

    const TrayDesk& desk_;
    BusConnection connection_;
    guint object_ = 0;
    guint name_ = 0;
    guint subscription_ = 0;
    std::vector<std::string> items_;
    std::vector<std::string> signals_;
};

}  // namespace limber
