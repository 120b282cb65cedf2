// SPDX-License-Identifier: MIT
#include "tray/icon/dbus_menu.h"

#include <algorithm>
#include <string>

#include <libdbusmenu-glib/dbusmenu-glib.h>

namespace limber {

namespace {

struct ObjectRelease {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using ObjectPointer = std::unique_ptr<T, ObjectRelease>;

// A single underscore would underline the next letter.
std::string escape_mnemonics(const std::string& label) {
    std::string escaped;
    for (const char c : label) {
        escaped += c == '_' ? "__" : std::string(1, c);
    }
    return escaped;
}

void set_words(DbusmenuMenuitem* item, const MenuItem& model) {
    if (model.label.empty()) {
        dbusmenu_menuitem_property_set(item, DBUSMENU_MENUITEM_PROP_TYPE, DBUSMENU_CLIENT_TYPES_SEPARATOR);
    } else {
        dbusmenu_menuitem_property_set(item, DBUSMENU_MENUITEM_PROP_LABEL,
                                       escape_mnemonics(model.label).c_str());
        dbusmenu_menuitem_property_set_bool(item, DBUSMENU_MENUITEM_PROP_ENABLED, model.enabled ? 1 : 0);
    }
    if (model.check != Check::none) {
        dbusmenu_menuitem_property_set(item, DBUSMENU_MENUITEM_PROP_TOGGLE_TYPE,
                                       DBUSMENU_MENUITEM_TOGGLE_CHECK);
        dbusmenu_menuitem_property_set_int(item, DBUSMENU_MENUITEM_PROP_TOGGLE_STATE,
                                           model.check == Check::on
                                               ? DBUSMENU_MENUITEM_TOGGLE_STATE_CHECKED
                                               : DBUSMENU_MENUITEM_TOGGLE_STATE_UNCHECKED);
    }
    dbusmenu_menuitem_property_set_bool(item, DBUSMENU_MENUITEM_PROP_VISIBLE, model.visible ? 1 : 0);
}

class BusMenu final : public DbusMenu {
public:
    BusMenu(const char* path, std::function<std::vector<MenuItem>()> model,
            std::function<void(const MenuItem&)> on_chosen)
        : model_(std::move(model)),
          on_chosen_(std::move(on_chosen)),
          server_(dbusmenu_server_new(path)),
          root_(dbusmenu_menuitem_new()) {
        add_children(root_.get(), model_());
        g_signal_connect(root_.get(), DBUSMENU_MENUITEM_SIGNAL_ABOUT_TO_SHOW, G_CALLBACK(on_about_to_show),
                         this);
        dbusmenu_server_set_root(server_.get(), root_.get());
    }
    ~BusMenu() override {
        // The library may hold items a moment longer than we do.
        g_signal_handlers_disconnect_by_data(root_.get(), this);
        for (const auto& entry : entries_) {
            g_signal_handlers_disconnect_by_data(entry->item, entry.get());
        }
    }
    BusMenu(const BusMenu&) = delete;
    BusMenu& operator=(const BusMenu&) = delete;

    void refresh() override {
        const auto models = model_();
        if (differ(models)) {
            tell(models);
        }
    }

private:
    // Kept in the order in which the tree is walked; the tree never changes its shape.
    struct Entry {
        BusMenu* menu;
        DbusmenuMenuitem* item;  // lives as long as its parent, which the root holds
        MenuItem model;          // without its children
    };

    void add_children(DbusmenuMenuitem* parent, const std::vector<MenuItem>& models) {
        for (const auto& model : models) {
            const ObjectPointer<DbusmenuMenuitem> item(dbusmenu_menuitem_new());
            set_words(item.get(), model);
            dbusmenu_menuitem_child_append(parent, item.get());
            auto& entry = *entries_.emplace_back(
                std::make_unique<Entry>(Entry{this, item.get(), without_children(model)}));
            g_signal_connect(item.get(), DBUSMENU_MENUITEM_SIGNAL_ITEM_ACTIVATED, G_CALLBACK(on_activated),
                             &entry);
            add_children(item.get(), model.children);
        }
    }

    bool differ(const std::vector<MenuItem>& models) const {
        std::size_t next = 0;
        return any_differs(models, next);
    }

    bool any_differs(const std::vector<MenuItem>& models, std::size_t& next) const {
        return std::any_of(models.begin(), models.end(), [&](const MenuItem& model) {
            const auto& shown = entries_[next++]->model;
            return (model.action != MenuAction::status && without_children(model) != shown) ||
                   any_differs(model.children, next);
        });
    }

    void tell(const std::vector<MenuItem>& models) {
        std::size_t next = 0;
        tell_children(models, next);
    }

    void tell_children(const std::vector<MenuItem>& models, std::size_t& next) {
        for (const auto& model : models) {
            auto& entry = *entries_[next++];
            if (auto words = without_children(model); words != entry.model) {
                set_words(entry.item, words);
                entry.model = std::move(words);
            }
            tell_children(model.children, next);
        }
    }

    static MenuItem without_children(const MenuItem& model) {
        return {model.action, model.argument, model.label, model.enabled, model.visible, {}, model.check};
    }

    static gboolean on_about_to_show(DbusmenuMenuitem*, gpointer data) {
        auto& self = *static_cast<BusMenu*>(data);
        self.tell(self.model_());
        // What changed is told item by item; the layout stays.
        return FALSE;
    }

    static void on_activated(DbusmenuMenuitem*, guint, gpointer data) {
        const auto& entry = *static_cast<Entry*>(data);
        entry.menu->refresh();
        // The menu may have been open for a while: only what still makes sense is done.
        if (entry.model.enabled && entry.model.visible && entry.model.action != MenuAction::none) {
            entry.menu->on_chosen_(entry.model);
        }
    }

    std::function<std::vector<MenuItem>()> model_;
    std::function<void(const MenuItem&)> on_chosen_;
    ObjectPointer<DbusmenuServer> server_;
    ObjectPointer<DbusmenuMenuitem> root_;
    std::vector<std::unique_ptr<Entry>> entries_;
};

}  // namespace

std::unique_ptr<DbusMenu> DbusMenu::create(const char* path, std::function<std::vector<MenuItem>()> model,
                                           std::function<void(const MenuItem&)> on_chosen) {
    return std::make_unique<BusMenu>(path, std::move(model), std::move(on_chosen));
}

}  // namespace limber
