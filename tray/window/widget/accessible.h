// SPDX-License-Identifier: MIT
// What a screen reader is told. wxGTK keeps its window names to itself, so they are set on ATK directly.
#pragma once

class wxString;
class wxWindow;

namespace limber {

enum class AccessibleRole { timer, grouping, list, heading };

void set_accessible_name(wxWindow& window, const wxString& name);
void set_accessible_description(wxWindow& window, const wxString& description);
void set_accessible_role(wxWindow& window, AccessibleRole role);

// Speaks `text` without moving the focus, where the accessibility library knows announcements (2.46 and
// later); elsewhere the changed name is all there is.
void announce(wxWindow& window, const wxString& text);

}  // namespace limber
