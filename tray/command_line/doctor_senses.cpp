// SPDX-License-Identifier: MIT
#include "tray/command_line/doctor_senses.h"

#include <algorithm>
#include <initializer_list>

#include "tray/text/phrases.h"
#include "tray/text/source_words.h"
#include "tray/text/translate.h"
#include "tray/text/watching_words.h"

namespace limber {

namespace {

WatchVerdict verdict_of(const Watching& watching, PresenceKind kind) {
    return watching.presences.at(static_cast<std::size_t>(kind));
}

bool stands_at(const Watching& watching, std::initializer_list<PresenceKind> kinds, WatchVerdict verdict) {
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](PresenceKind kind) { return verdict_of(watching, kind) == verdict; });
}

std::vector<std::string> sentences(const Watching& watching, std::initializer_list<PresenceKind> kinds) {
    std::vector<std::string> all;
    for (const auto kind : kinds) {
        all.push_back(verdict_sentence(kind, verdict_of(watching, kind)));
    }
    return all;
}

// The advice of the first that is amiss.
std::string advice_of(const Watching& watching, std::initializer_list<PresenceKind> kinds) {
    for (const auto kind : kinds) {
        if (is_amiss(verdict_of(watching, kind))) {
            return verdict_advice(verdict_of(watching, kind));
        }
    }
    return {};
}

Finding of_input(const State& state) {
    const auto& watching = state.watching;
    Finding finding{"input", source_text(watching), {}, {}};
    for (std::size_t i = 0; i < input_kind_count; ++i) {
        const auto verdict = watching.inputs[i];
        if (verdict == WatchVerdict::in_use) {
            continue;
        }
        finding.details.push_back(verdict_sentence(static_cast<InputKind>(i), verdict));
        if (is_amiss(verdict)) {
            finding.advice = verdict_advice(verdict);
        }
    }
    if (!watching.source()) {
        finding.text = tr("Keyboard and mouse cannot be seen, so time at the desk is not measured");
        finding.advice = tr("Start Limber from within the desktop session; under X11, DISPLAY has to be set");
    } else if (state.has(Warning::input_coarse)) {
        finding.advice = tr(
            "This is the last resort, minutes late: a desktop that offers one of the others is seen better");
    }
    return finding;
}

Finding of_last_input(const State& state, const Moment& now) {
    Finding finding{"last_input", {}, {}, {}};
    if (const auto last = state.watching.last_input) {
        finding.text =
            fill(tr("The last key or motion was at %1"), {clock_text(now.wall_at(*last), now.wall)});
    } else {
        finding.text = state.phase == Phase::sitting || state.phase == Phase::standing
                           ? tr("Keyboard or mouse are in use at this moment")
                           : tr("When keyboard or mouse were last used is not known");
    }
    const bool apart = state.watching.keyboard_today || state.watching.pointer_today;
    finding.details.push_back(apart ? hands_text(state.watching, now.boot)
                                    : std::string(tr("This source cannot tell keyboard from mouse")));
    return finding;
}

std::string presence_word(const Watching& watching) {
    if (watching.has(Signal::asleep)) {
        return tr("Lock and sleep: the computer sleeps, or is about to");
    }
    if (watching.has(Signal::locked)) {
        return tr("Lock and sleep: the screen is locked");
    }
    return watching.has(Signal::elsewhere) ? tr("Lock and sleep: another session is in front")
                                           : tr("Lock and sleep: not locked, and this session is in front");
}

Finding of_lock(const Watching& watching) {
    const auto kinds = {PresenceKind::logind_session, PresenceKind::screen_saver};
    Finding finding{"lock_and_sleep", presence_word(watching), sentences(watching, kinds),
                    advice_of(watching, kinds)};
    if (!stands_at(watching, kinds, WatchVerdict::in_use)) {
        finding.text = tr("Lock and sleep: nothing tells of a lock; sleep shows by the clock");
        if (finding.advice.empty()) {
            finding.advice = tr("Say `limber away` as you leave, or use a desktop with systemd-logind");
        }
    }
    return finding;
}

Finding of_films(const Watching& watching) {
    const auto kinds = {PresenceKind::logind_inhibitors, PresenceKind::gnome_inhibitors,
                        PresenceKind::kde_inhibitors, PresenceKind::asked_inhibitors,
                        PresenceKind::wayland_inhibitors};
    Finding finding{
        "films",
        watching.has(Signal::inhibitor) ? held_text(Signal::inhibitor) : tr("Films and slides: none is on"),
        sentences(watching, kinds), advice_of(watching, kinds)};
    const auto source = watching.source();
    const bool silenced = source == InputKind::ext_idle || source == InputKind::kde_idle;
    if (silenced && !watching.has(Signal::inhibitor)) {
        finding.text = tr("Films and slides: while one is on, no rest is told, so it counts as at the desk");
    } else if (stands_at(watching, kinds, WatchVerdict::in_use)) {
        return finding;
    } else if (stands_at(watching, kinds, WatchVerdict::switched_off)) {
        finding.text = tr("Films and slides: turned off in the configuration, so they do not count");
    } else {
        finding.text = tr("Films and slides: nothing tells of them, so they count as away");
        if (finding.advice.empty()) {
            finding.advice = tr("After a film, `limber here` puts back what it took off the clock");
        }
    }
    return finding;
}

Finding of_device(const Watching& watching, PresenceKind kind, const char* topic, const std::string& in_use,
                  const char* quiet) {
    const auto verdict = verdict_of(watching, kind);
    if (verdict != WatchVerdict::in_use) {
        return {topic, verdict_sentence(kind, verdict), {}, verdict_advice(verdict)};
    }
    return {topic, in_use.empty() ? std::string(quiet) : in_use, {}, {}};
}

}  // namespace

std::vector<Finding> findings_of_senses(const State& state, const Moment& now) {
    const auto& watching = state.watching;
    const auto on = [&](Signal signal) { return watching.has(signal) ? held_text(signal) : std::string(); };
    return {of_input(state),
            of_last_input(state, now),
            of_lock(watching),
            of_films(watching),
            of_device(watching, PresenceKind::microphone, "microphone", on(Signal::microphone),
                      tr("Microphone: watched, not in use")),
            of_device(watching, PresenceKind::camera, "camera", on(Signal::camera),
                      tr("Camera: watched, not in use"))};
}

}  // namespace limber
