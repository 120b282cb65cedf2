// SPDX-License-Identifier: MIT
// A notice as the message of the desktop notifications specification, made for what a server can do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <gio/gio.h>

#include "tray/notify/notice.h"

namespace limber {

// What GetCapabilities told. Unless told, nothing can be relied on but a title and a plain body.
struct ServerAbilities {
    bool actions = false;
    bool body = true;
    bool body_markup = false;
    friend bool operator==(const ServerAbilities&, const ServerAbilities&) = default;
};

// From the reply of GetCapabilities, "(as)".
ServerAbilities abilities_from(GVariant* reply);

// The arguments of Notify; floating, as g_dbus_connection_call takes them. `replaces`: 0 or the server's
// number of the notification to be changed in place.
GVariant* notify_arguments(const NoticeContent& content, const ServerAbilities& abilities, guint replaces);

// Nothing for a key that is not ours. "default" is a click on the notification itself.
std::optional<NoticeAnswer> answer_from_key(std::string_view key);

// & < > as a server that knows markup wants them.
std::string escape_markup(std::string_view text);

}  // namespace limber
