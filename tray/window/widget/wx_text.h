// SPDX-License-Identifier: MIT
// From our texts, which are UTF-8 whatever the locale says, to wxWidgets'.
#pragma once

#include <string>
#include <string_view>

#include <wx/string.h>

#include "tray/text/translate.h"

namespace limber {

inline wxString to_wx(std::string_view utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}

}  // namespace limber
