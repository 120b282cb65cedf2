// SPDX-License-Identifier: MIT
#include "tray/text/source_words.h"

#include "tray/text/translate.h"

namespace limber {

namespace {

std::string verdict_text(WatchVerdict verdict) {
    switch (verdict) {
        case WatchVerdict::untried:
            return tr("not needed, as a better one is in use");
        case WatchVerdict::in_use:
            return tr("in use");
        case WatchVerdict::switched_off:
            return tr("turned off in the configuration");
        case WatchVerdict::not_here:
            return tr("there is none here");
        case WatchVerdict::not_offered:
            return tr("this desktop does not offer it");
        case WatchVerdict::unsuited:
            return tr("it works here and would mislead");
        case WatchVerdict::failed:
            return tr("it could not be watched");
        case WatchVerdict::lost:
            return tr("what told of it went away");
        case WatchVerdict::blind:
            return tr("it told of nothing while other signs showed a person, or never of rest");
    }
    return {};
}

}  // namespace

std::string source_name(InputKind kind) {
    switch (kind) {
        case InputKind::ext_idle_input:
            return tr("Wayland's idle notification, version 2");
        case InputKind::ext_idle:
            return tr("Wayland's idle notification, version 1");
        case InputKind::kde_idle:
            return tr("KDE's idle protocol");
        case InputKind::gnome_idle_monitor:
            return tr("GNOME's idle monitor");
        case InputKind::xsync:
            return tr("X11");
        case InputKind::logind_idle_hint:
            return tr("the login manager's idle hint");
    }
    return {};
}

std::string source_name(PresenceKind kind) {
    switch (kind) {
        case PresenceKind::logind_session:
            return tr("Lock, sleep and other sessions, by the login manager");
        case PresenceKind::screen_saver:
            return tr("Lock, by the screen saver");
        case PresenceKind::logind_inhibitors:
            return tr("Films and slides, by the login manager");
        case PresenceKind::gnome_inhibitors:
            return tr("Films and slides, by GNOME");
        case PresenceKind::kde_inhibitors:
            return tr("Films and slides, by KDE");
        case PresenceKind::asked_inhibitors:
            return tr("Films and slides, by the power manager");
        case PresenceKind::wayland_inhibitors:
            return tr("Films and slides, by Wayland");
        case PresenceKind::microphone:
            return tr("Microphone");
        case PresenceKind::camera:
            return tr("Camera");
    }
    return {};
}

std::string verdict_sentence(InputKind kind, WatchVerdict verdict) {
    return fill(tr("%1: %2"), {source_name(kind), verdict_text(verdict)});
}

std::string verdict_sentence(PresenceKind kind, WatchVerdict verdict) {
    return fill(tr("%1: %2"), {source_name(kind), verdict_text(verdict)});
}

bool is_amiss(WatchVerdict verdict) {
    return verdict == WatchVerdict::failed || verdict == WatchVerdict::lost || verdict == WatchVerdict::blind;
}

std::string verdict_advice(WatchVerdict verdict) {
    switch (verdict) {
        case WatchVerdict::failed:
            return tr("limberd says why in its log (journalctl --user)");
        case WatchVerdict::lost:
            return tr("If it does not come back by itself: limber daemon stop, then limber daemon start");
        case WatchVerdict::blind:
            return tr("To try it again: limber daemon stop, then limber daemon start");
        default:
            return {};
    }
}

}  // namespace limber
