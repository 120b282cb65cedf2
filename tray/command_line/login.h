// SPDX-License-Identifier: MIT
// Whether Limber starts at login: the autostart entry of the XDG autostart specification. An entry of the
// person's own with the same name goes before the installed one.
#pragma once

#include "shared/base/result.h"

namespace limber {

Result<bool> starts_at_login();
// On: removes the person's own "off", and writes an entry where none is installed. Off: an own entry that is
// Hidden. Says in the Error which file could not be written.
Result<void> set_start_at_login(bool on);

}  // namespace limber
