// SPDX-License-Identifier: MIT
// Which window a request opens; the rest is in window_app.cpp.
#include "tray/window/guided/guided_frame.h"
#include "tray/window/invitation/closed_invitation.h"
#include "tray/window/invitation/invitation_frame.h"
#include "tray/window/safety/cards_frame.h"
#include "tray/window/safety/screening_frame.h"
#include "tray/window/today/today_frame.h"
#include "tray/window/widget/present.h"
#include "tray/window/window_app.h"

namespace limber {

void WindowApp::open_first() {
    if (first_) {
        open(*std::exchange(first_, std::nullopt));
    }
}

void WindowApp::open(const WindowRequest& request) {
    switch (request.kind) {
        case WindowRequest::Kind::today:
            open_today(request.token);
            break;
        case WindowRequest::Kind::run:
        case WindowRequest::Kind::stretch:
            open_guided(request);
            break;
        case WindowRequest::Kind::screening:
            open_screening(request.token);
            break;
        case WindowRequest::Kind::cards:
            open_cards(request.token);
            break;
        case WindowRequest::Kind::invite:
            open_invitation(request);
            break;
        case WindowRequest::Kind::icon:
            open_icon();
            break;
    }
}

void WindowApp::open_icon() {
    if (!wxTaskBarIcon::IsAvailable()) {
        exit_code_ = ExitCode::refused;
        // From the loop: where no daemon answers we get here before it runs, and nothing would end it.
        CallAfter([this] { end_if_idle(); });
        return;
    }
    icon_ = std::make_unique<XembedIcon>(*this, [this] {
        // Not from within its own call.
        CallAfter([this] {
            icon_.reset();
            end_if_idle();
        });
    });
}

void WindowApp::open_today(const std::string& token) {
    if (today_ == nullptr) {
        today_ = new TodayFrame(*this, [this] {
            today_ = nullptr;
            end_if_idle();
        });
        today_->refresh(trouble_);
    }
    present(*today_, token);
}

void WindowApp::open_screening(const std::string& token) {
    if (!safety_) {
        open_today(token);
        return;
    }
    if (screening_ == nullptr) {
        screening_ = new ScreeningFrame(*this, [this] {
            screening_ = nullptr;
            tell_windows();
            end_if_idle();
        });
    }
    present(*screening_, token);
}

void WindowApp::open_cards(const std::string& token) {
    if (!safety_) {
        open_today(token);
        return;
    }
    if (cards_ == nullptr) {
        cards_ = new CardsFrame(*safety_, [this] {
            cards_ = nullptr;
            end_if_idle();
        });
    }
    present(*cards_, token);
}

// Not while a stretch is on, and never a second time once it was closed.
void WindowApp::open_invitation(const WindowRequest& request) {
    const ClosedInvitation closed(directory_.path());
    const auto invitation = Invitation::to(state(), request.reminder);
    const bool stretches = guided_ != nullptr && guided_->busy();
    if (invitation_ != nullptr || !invitation || stretches || closed.was(request.reminder)) {
        CallAfter([this] { end_if_idle(); });
        return;
    }
    invitation_ = new InvitationFrame(*this, *invitation, [this, closed, request](bool by_person) {
        invitation_ = nullptr;
        if (by_person) {
            closed.remember(request.reminder);
        }
        end_if_idle();
    });
    present(*invitation_, request.token);
}

void WindowApp::open_guided(const WindowRequest& request) {
    const bool same =
        guided_ != nullptr && request.reminder != 0 && guided_->session().reminder() == request.reminder;
    if (guided_ != nullptr && (same || guided_->busy())) {
        present(*guided_, request.token);
        return;
    }
    auto session = std::make_unique<GuidedSession>(*this, request.reminder, request.stretch);
    if (guided_ != nullptr) {
        leave(guided_->exchange(std::move(session)));
    } else {
        guided_ = new GuidedFrame(*this, std::move(session), [this](std::unique_ptr<GuidedSession> closed) {
            guided_ = nullptr;
            leave(std::move(closed));
        });
    }
    present(*guided_, request.token);
}

}  // namespace limber
