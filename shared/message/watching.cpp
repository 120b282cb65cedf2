// SPDX-License-Identifier: MIT
#include "shared/message/watching.h"

namespace limber {

namespace {

template <std::size_t count, typename Enum>
const char* word_of(const std::array<const char*, count>& words, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < count ? words[index] : "unknown";
}

}  // namespace

const char* to_string(InputKind kind) {
    static constexpr std::array<const char*, input_kind_count> words{
        "ext_idle_input", "ext_idle", "kde_idle", "xsync", "gnome_idle_monitor", "logind_idle_hint"};
    return word_of(words, kind);
}

const char* to_string(PresenceKind kind) {
    static constexpr std::array<const char*, presence_kind_count> words{
        "logind_session",     "screen_saver",   "logind_inhibitors",
        "gnome_inhibitors",   "kde_inhibitors", "asked_inhibitors",
        "wayland_inhibitors", "microphone",     "camera"};
    return word_of(words, kind);
}

const char* to_string(WatchVerdict verdict) {
    static constexpr std::array<const char*, 9> words{"untried",  "in_use",      "switched_off",
                                                      "not_here", "not_offered", "unsuited",
                                                      "failed",   "lost",        "blind"};
    return word_of(words, verdict);
}

const char* to_string(Signal signal) {
    static constexpr std::array<const char*, signal_count> words{
        "inhibitor", "microphone",  "camera",      "locked",       "asleep",
        "elsewhere", "full_screen", "notices_off", "notices_asked"};
    return word_of(words, signal);
}

}  // namespace limber
