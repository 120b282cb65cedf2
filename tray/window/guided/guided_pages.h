// SPDX-License-Identifier: MIT
// The pages of the guided window on which nothing moves.
#pragma once

#include "tray/window/guided/guided_session.h"

class wxWindow;

namespace limber {

// Every screen but the stage and `closed`.
wxWindow* make_guided_page(wxWindow* parent, GuidedSession::Screen screen, const GuidedSession& session,
                           const Catalogue& catalogue, const SafetyDesk* safety);

}  // namespace limber
