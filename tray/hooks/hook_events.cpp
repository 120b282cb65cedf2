// SPDX-License-Identifier: MIT
#include "tray/hooks/hook_events.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "tray/text/iso_time.h"

namespace limber {

namespace {

bool has_been_put(const ReminderView& reminder) {
    switch (reminder.state) {
        case ReminderState::reminded:
        case ReminderState::snoozed:
        case ReminderState::started:
            return true;
        case ReminderState::due:
            return reminder.wait == ReminderWait::nothing || reminder.manner != ReminderManner::first;
        case ReminderState::none:
            break;
    }
    return false;
}

bool runs(const State& state, std::uint64_t run) {
    return state.reminder.state == ReminderState::started && state.reminder.id == run;
}

// A stretch done to its end, or a walk that ended the spell, is counted in the same step that ends the run;
// one that was given up, or whose window died, counts nothing. A count that began anew with the day is of
// that day alone.
bool counts_more(const State& before, const State& after) {
    const bool same_day = before.day == after.day;
    return after.stretches_today > (same_day ? before.stretches_today : 0) ||
           after.breaks_today > (same_day ? before.breaks_today : 0);
}

// `since` moves back when an absence is undone: that spell goes on.
bool has_spell_ended(const State& before, const State& after) {
    return before.since && (!after.since || *after.since > *before.since);
}

// When the person left, as far as it is told: the clock of a state that is past rises on, though asleep.
BootTime left_at(const State& before, const State& after, BootTime now) {
    const auto fits = [&](BootTime when) { return when >= before.sitting.at && when <= now; };
    if (after.credit && fits(after.credit->from)) {
        return after.credit->from;
    }
    return after.watching.last_input && fits(*after.watching.last_input) ? *after.watching.last_input : now;
}

HookEvent about_break(HookKind kind, const ReminderView& reminder, const State& state, const Moment& now) {
    return {kind,
            state.sitting.now(now.boot),
            reminder.id,
            reminder.offered.kind,
            reminder.offered.stretch,
            std::nullopt};
}

std::string json_text(std::string_view text) {
    std::string all = "\"";
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            all += '\\';
            all += character;
        } else if (code < 0x20 || code == 0x7f) {
            std::array<char, 8> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\u%04x", static_cast<unsigned>(code));
            all += escaped.data();
        } else {
            all += character;
        }
    }
    return all + "\"";
}

std::string in_seconds(Duration length) {
    return std::to_string(std::chrono::floor<std::chrono::seconds>(length).count());
}

}  // namespace

const char* to_string(HookKind kind) {
    static constexpr std::array<const char*, hook_kind_count> words{
        "break-due", "break-started", "break-done", "break-given-up", "spell-ended"};
    const auto index = static_cast<std::size_t>(kind);
    return index < hook_kind_count ? words[index] : "unknown";
}

std::vector<HookEvent> HookEvents::on_state(const State& after, const Moment& now) {
    std::vector<HookEvent> events;
    if (before_) {
        look_at_reminder(*before_, after, now, events);
        look_at_spell(*before_, after, now, events);
    }
    if (has_been_put(after.reminder)) {
        put_before_ = after.reminder.id;
    }
    most_sitting_ = std::max({most_sitting_, after.sitting.value, after.sitting.now(now.boot)});
    before_ = after;
    return events;
}

void HookEvents::look_at_reminder(const State& before, const State& after, const Moment& now,
                                  std::vector<HookEvent>& events) {
    const auto& was = before.reminder;
    const auto& is = after.reminder;
    if (was.state == ReminderState::started && !runs(after, was.id)) {
        const auto end = counts_more(before, after) ? HookKind::break_done : HookKind::break_given_up;
        events.push_back(about_break(end, was, before, now));
    }
    const bool first_time = is.manner == ReminderManner::first || is.manner == ReminderManner::quiet;
    if (is.state == ReminderState::reminded && is.id != put_before_ && first_time) {
        events.push_back(about_break(HookKind::break_due, is, after, now));
    }
    if (is.state == ReminderState::started && !runs(before, is.id)) {
        events.push_back(about_break(HookKind::break_started, is, after, now));
    }
}

void HookEvents::look_at_spell(const State& before, const State& after, const Moment& now,
                               std::vector<HookEvent>& events) {
    if (!has_spell_ended(before, after)) {
        return;
    }
    HookEvent event;
    event.kind = HookKind::spell_ended;
    event.sitting = std::max(most_sitting_, before.sitting.now(left_at(before, after, now.boot)));
    event.since = before.since;
    events.push_back(event);
    most_sitting_ = Duration(0);
}

std::string hook_json(const HookEvent& event, const Moment& now, const std::string& stretch_name) {
    auto json = "{\"event\":" + json_text(to_string(event.kind)) +
                ",\"time\":" + json_text(iso_text(now.wall)) + ",\"sitting_s\":" + in_seconds(event.sitting);
    if (event.kind == HookKind::spell_ended) {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(event.sitting).count();
        json += ",\"sitting_min\":" + std::to_string(minutes) +
                ",\"since\":" + (event.since ? json_text(iso_text(now.wall_at(*event.since))) : "null");
    } else {
        json += ",\"reminder\":" + std::to_string(event.reminder) +
                ",\"kind\":" + json_text(to_string(event.break_kind)) +
                ",\"stretch\":" + json_text(event.stretch.text()) +
                ",\"stretch_name\":" + json_text(stretch_name);
    }
    return json + "}";
}

}  // namespace limber
