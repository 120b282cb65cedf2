// SPDX-License-Identifier: MIT
#include "daemon/presence/presence_watch.h"

#include "daemon/presence/camera/camera.h"
#include "daemon/presence/inhibitors/asked_inhibitors.h"
#include "daemon/presence/inhibitors/gnome_inhibitors.h"
#include "daemon/presence/inhibitors/kde_inhibitors.h"
#include "daemon/presence/inhibitors/logind_inhibitors.h"
#include "daemon/presence/logind_session.h"
#include "daemon/presence/microphone/microphone.h"
#include "daemon/presence/screen_saver.h"
#include "shared/base/log.h"

namespace limber {

namespace {

using Make = std::unique_ptr<PresenceSource> (*)(const PresenceSurroundings&);

struct Entry {
    PresenceKind kind;
    bool Config::*wanted;  // null: always
    Make make;
};

constexpr std::array<Entry, 8> entries = {{
    {PresenceKind::logind_session, nullptr, make_logind_session},
    {PresenceKind::screen_saver, nullptr, make_screen_saver},
    {PresenceKind::logind_inhibitors, &Config::inhibitors, make_logind_inhibitors},
    {PresenceKind::gnome_inhibitors, &Config::inhibitors, make_gnome_inhibitors},
    {PresenceKind::kde_inhibitors, &Config::inhibitors, make_kde_inhibitors},
    {PresenceKind::asked_inhibitors, &Config::inhibitors, make_asked_inhibitors},
    {PresenceKind::microphone, &Config::microphone, make_microphone},
    {PresenceKind::camera, &Config::camera, make_camera},
}};

std::size_t index_of(PresenceKind kind) {
    return static_cast<std::size_t>(kind);
}

}  // namespace

PresenceWatch::PresenceWatch(EventLoop& loop, Bus* session_bus, Bus* system_bus, Listener listener)
    : loop_(loop), session_bus_(session_bus), system_bus_(system_bus), listener_(std::move(listener)) {
}

void PresenceWatch::configure(const Config& config) {
    for (const auto& entry : entries) {
        const auto index = index_of(entry.kind);
        wanted_[index] = entry.wanted == nullptr || config.*entry.wanted;
        auto& source = sources_[index];
        if (wanted_[index] && !source) {
            source = entry.make({loop_, session_bus_, system_bus_, config,
                                 [this, kind = entry.kind](Signal s, bool on) { hear(kind, s, on); }});
        } else if (!wanted_[index] && source) {
            source.reset();
            for (std::size_t i = 0; i < signal_count; ++i) {
                hear(entry.kind, static_cast<Signal>(i), false);
            }
        }
    }
}

void PresenceWatch::see_wayland_inhibitor(bool can_see, bool on) {
    sees_wayland_inhibitors_ = can_see;
    hear(PresenceKind::wayland_inhibitors, Signal::inhibitor, can_see && on);
}

void PresenceWatch::ask() {
    for (const auto& source : sources_) {
        if (source) {
            source->ask();
        }
    }
}

void PresenceWatch::hear(PresenceKind from, Signal signal, bool on) {
    auto& told = told_[index_of(from)];
    told = on ? told | bit_of(signal) : told & ~bit_of(signal);
    std::uint32_t joined = 0;
    for (const auto bits : told_) {
        joined |= bits;
    }
    if (joined == joined_) {
        return;
    }
    joined_ = joined;
    log_info(std::string(to_string(signal)) + (on ? " on" : " off") + ", by " + to_string(from));
    listener_(signal, on);
}

PresenceVerdicts PresenceWatch::verdicts() const {
    PresenceVerdicts verdicts;
    for (std::size_t i = 0; i < presence_kind_count; ++i) {
        verdicts[i] = !wanted_[i]   ? WatchVerdict::switched_off
                      : sources_[i] ? sources_[i]->verdict()
                                    : WatchVerdict::not_here;
    }
    verdicts[index_of(PresenceKind::wayland_inhibitors)] =
        sees_wayland_inhibitors_ ? WatchVerdict::in_use : WatchVerdict::not_here;
    return verdicts;
}

std::optional<BootTime> PresenceWatch::next_wakeup() const {
    std::optional<BootTime> wakeup;
    for (const auto& source : sources_) {
        wakeup = earliest(wakeup, source ? source->next_wakeup() : std::nullopt);
    }
    return wakeup;
}

void PresenceWatch::on_time(BootTime now) {
    for (const auto& source : sources_) {
        if (source) {
            source->on_time(now);
        }
    }
}

}  // namespace limber
