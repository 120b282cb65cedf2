// SPDX-License-Identifier: MIT
#include "tray/notify/notice_message.h"

#include <algorithm>
#include <array>

#include "shared/base/build_info.h"
#include "shared/base/places.h"
#include "tray/text/markup.h"

namespace limber {

namespace {

struct Key {
    const char* text;
    NoticeAnswer answer;
};
constexpr std::array keys{
    Key{"start", NoticeAnswer::start},         Key{"snooze", NoticeAnswer::snooze},
    Key{"another", NoticeAnswer::another},     Key{"skip", NoticeAnswer::skip},
    Key{"sit-again", NoticeAnswer::sit_again}, Key{"still-standing", NoticeAnswer::still_standing}};
constexpr const char* click_key = "default";
constexpr guint8 low = 0, normal = 1;  // of the specification's urgencies

const char* key_of(NoticeAnswer answer) {
    for (const auto& key : keys) {
        if (key.answer == answer) {
            return key.text;
        }
    }
    return "";
}

// By its file: a server does not know the icons of a program that runs from its build tree.
std::string icon_address() {
    const auto file =
        data_directory() / "icons/hicolor/scalable/apps" / (std::string(application_id) + ".svg");
    return "file://" + file.string();
}

void add_hint(GVariantBuilder& hints, const char* name, GVariant* value) {
    g_variant_builder_add(&hints, "{sv}", name, value);
}

GVariant* actions_of(const NoticeContent& content, const ServerAbilities& abilities, bool clickable) {
    GVariantBuilder actions;
    g_variant_builder_init(&actions, G_VARIANT_TYPE("as"));
    const auto add = [&](const char* key, const std::string& label) {
        g_variant_builder_add(&actions, "s", key);
        g_variant_builder_add(&actions, "s", label.c_str());
    };
    if (clickable && !abilities.click_has_a_button) {
        add(click_key, content.click_hint);
    }
    const auto buttons = abilities.actions ? std::min(content.actions.size(), abilities.most_buttons) : 0;
    for (std::size_t i = 0; i < buttons; ++i) {
        const auto& action = content.actions[i];
        const bool is_the_click =
            clickable && abilities.click_has_a_button && action.answer == NoticeAnswer::start;
        add(is_the_click ? click_key : key_of(action.answer), action.label);
    }
    return g_variant_builder_end(&actions);
}

}  // namespace

ServerAbilities abilities_from(GVariant* capabilities) {
    ServerAbilities abilities;
    abilities.body = false;
    GVariantIter* all = nullptr;
    g_variant_get(capabilities, "(as)", &all);
    const char* one = nullptr;
    while (g_variant_iter_next(all, "&s", &one) != 0) {
        const std::string_view ability = one;
        abilities.actions |= ability == "actions";
        abilities.body |= ability == "body";
        abilities.body_markup |= ability == "body-markup";
    }
    g_variant_iter_free(all);
    return abilities;
}

ServerAbilities with_ways_of_server(ServerAbilities abilities, GVariant* information) {
    const char* told_name = nullptr;
    g_variant_get(information, "(&s&s&s&s)", &told_name, nullptr, nullptr, nullptr);
    const std::string_view name = told_name;
    // Seen with 0.7.3 and 0.9.7: a click on it only closes it.
    abilities.click_acts = name != "Xfce Notify Daemon";
    // Seen with 43 and 48.
    abilities.shows_low = name != "gnome-shell";
    // Seen with 1.2.0 and 2.1.0; from four on it puts them into a list.
    if (name == "lxqt-notificationd") {
        abilities.click_has_a_button = true;
        abilities.most_buttons = 3;
    }
    return abilities;
}

GVariant* notify_arguments(const NoticeContent& content, const ServerAbilities& abilities, guint replaces) {
    auto title = content.title;
    auto body = content.body;
    if (!abilities.body) {
        title += " · " + body;
        body.clear();
    }
    const bool clickable = abilities.actions && abilities.click_acts && !content.click_hint.empty();
    if (clickable) {
        body += (body.empty() ? "" : "\n") + content.click_hint;
    }
    auto* const actions = actions_of(content, abilities, clickable);
    GVariantBuilder hints;
    g_variant_builder_init(&hints, G_VARIANT_TYPE("a{sv}"));
    add_hint(hints, "desktop-entry", g_variant_new_string(application_id));
    const bool passing = content.stay == NoticeStay::passing;
    add_hint(hints, "urgency", g_variant_new_byte(passing && abilities.shows_low ? low : normal));
    if (passing) {
        add_hint(hints, "transient", g_variant_new_boolean(TRUE));
    } else if (content.stay == NoticeStay::resident) {
        add_hint(hints, "resident", g_variant_new_boolean(TRUE));
    }
    add_hint(hints, "category", g_variant_new_string(content.category.c_str()));
    // Several servers let one with the same word take the place of another: a tray that was killed leaves its
    // notification behind, and the next tray's shall not stand beside it.
    add_hint(hints, "x-canonical-private-synchronous", g_variant_new_string("limber"));
    constexpr int servers_own_time = -1, never = 0, half_a_minute = 30'000;
    const int time = passing                                ? half_a_minute
                     : content.stay == NoticeStay::resident ? never
                                                            : servers_own_time;
    return g_variant_new("(susss@asa{sv}i)", "Limber", replaces, icon_address().c_str(), title.c_str(),
                         (abilities.body_markup ? escape_markup(body) : body).c_str(), actions, &hints, time);
}

std::optional<NoticeAnswer> answer_from_key(std::string_view key) {
    if (key == click_key) {
        return NoticeAnswer::start;
    }
    for (const auto& ours : keys) {
        if (key == ours.text) {
            return ours.answer;
        }
    }
    return std::nullopt;
}

}  // namespace limber
