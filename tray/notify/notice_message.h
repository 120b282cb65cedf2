// SPDX-License-Identifier: MIT
// A notice as the message of the desktop notifications specification, made for what a server can do.
#pragma once

#include <optional>
#include <string_view>

#include <gio/gio.h>

#include "tray/notify/notice.h"

namespace limber {

// What a server can do. Unless it told, nothing can be relied on but a title and a plain body.
struct ServerAbilities {
    bool actions = false;
    bool body = true;
    bool body_markup = false;
    bool click_acts = true;           // a click on the notification is its action "default"
    bool click_has_a_button = false;  // "default" is drawn as a button beside the others
    std::size_t most_buttons = 4;     // more of them, and it shows none
    bool shows_low = true;            // those of low urgency; else they only go to its list
    friend bool operator==(const ServerAbilities&, const ServerAbilities&) = default;
};

// From the replies of GetCapabilities, "(as)", and GetServerInformation, "(ssss)".
ServerAbilities abilities_from(GVariant* capabilities);
ServerAbilities with_ways_of_server(ServerAbilities abilities, GVariant* information);

// The arguments of Notify; floating, as g_dbus_connection_call takes them. `replaces`: 0 or the server's
// number of the notification to be changed in place.
GVariant* notify_arguments(const NoticeContent& content, const ServerAbilities& abilities, guint replaces);

// Nothing for a key that is not ours. "default" is a click on the notification itself.
std::optional<NoticeAnswer> answer_from_key(std::string_view key);

}  // namespace limber
