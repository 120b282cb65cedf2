// SPDX-License-Identifier: MIT
#include "tray/icon/menu_model.h"

#include <ctime>

#include "tray/text/translate.h"
#include "tray/text/wait_words.h"
#include "tray/text/watching_words.h"

namespace limber {

namespace {

MenuItem action(MenuAction what, std::string label, bool enabled, std::int64_t argument = 0) {
    return {what, argument, std::move(label), enabled, true, {}, Check::none};
}

MenuItem words(std::string label, bool visible = true) {
    return {MenuAction::none, 0, std::move(label), false, visible, {}, Check::none};
}

MenuItem submenu(std::string label, bool enabled, std::vector<MenuItem> children) {
    return {MenuAction::none, 0, std::move(label), enabled, true, std::move(children), Check::none};
}

MenuItem separator() {
    return {};
}

MenuItem check_action(MenuAction what, std::string label, bool on) {
    auto item = action(what, std::move(label), true);
    item.check = on ? Check::on : Check::off;
    return item;
}

MenuItem length_action(MenuAction what, Duration length, bool enabled) {
    return action(what, passed_text(length), enabled, length.count());
}

std::string pause_length_text(Duration length) {
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(length).count();
    return hours > 0 ? tr_count("%1 hour", "%1 hours", hours) : passed_text(length);
}

std::string here_text(const State* state) {
    return fill(tr("I was at the desk: put back %1"),
                {passed_text(state == nullptr ? Duration(0) : state->watching.undoable)});
}

std::int64_t argument_of(SnoozeEnd end) {
    return static_cast<std::int64_t>(end);
}

// Where none is left, its label says so instead.
MenuItem snooze_menu(const State* state, const Moment& now, bool asking) {
    const bool used_up = asking && !may_snooze(*state);
    const bool enabled = asking && !used_up;
    std::vector<MenuItem> ends;
    for (const auto length : {5min, 10min, 15min, 30min}) {
        ends.push_back(length_action(MenuAction::snooze, length, enabled));
    }
    ends.push_back(separator());
    ends.push_back(action(MenuAction::snooze_moment, tr("Until I stop typing"), enabled,
                          argument_of(SnoozeEnd::typing_pause)));
    const bool calls = state != nullptr && (state->watching.signals & call_signals) != 0;
    ends.push_back(action(MenuAction::snooze_moment, tr("Until the call ends"), enabled && calls,
                          argument_of(SnoozeEnd::call_end)));
    for (const auto when : next_half_hours(now.wall)) {
        ends.push_back(action(MenuAction::snooze_until, fill(tr("Until %1"), {clock_text(when, now.wall)}),
                              enabled, when.time_since_epoch().count()));
    }
    return submenu(used_up ? tr("No snooze is left in this sitting") : tr("Snooze"), enabled,
                   std::move(ends));
}

MenuItem pause_menu(bool enabled) {
    std::vector<MenuItem> lengths;
    for (const Duration length : {Duration(30min), Duration(1h), Duration(2h)}) {
        lengths.push_back(action(MenuAction::pause, pause_length_text(length), enabled, length.count()));
    }
    lengths.push_back(action(MenuAction::pause_until_morning, tr("Until tomorrow"), enabled));
    return submenu(tr("Pause"), enabled, std::move(lengths));
}

}  // namespace

std::vector<MenuItem> menu_for(const State* state, const Moment& now, const Stretch* stretch) {
    const bool here = state != nullptr && state->phase != Phase::session_over;
    const auto reminder = here ? state->reminder : ReminderView{};
    const bool running = reminder.state == ReminderState::started;
    const bool asking = reminder.state == ReminderState::due || reminder.state == ReminderState::reminded;
    const bool snoozed = reminder.state == ReminderState::snoozed;
    const bool paused = here && state->paused_until.has_value();

    std::vector<MenuItem> items;
    items.push_back(action(MenuAction::status, status_line(state, now, stretch), false));
    for (int i = 0; i < warning_count; ++i) {
        const auto warning = static_cast<Warning>(i);
        items.push_back(words(warning_text(warning), here && state->has(warning)));
    }
    items.push_back(separator());
    const auto first_of_limber = items.size();
    items.push_back(action(MenuAction::stretch_now, tr("Stretch now"), !running));
    items.push_back(snooze_menu(state, now, asking));
    items.push_back(action(MenuAction::skip, tr("Skip this break"), asking || snoozed));
    items.push_back(action(MenuAction::another, tr("Another stretch"),
                           asking && !reminder.offered.stretch.empty() && reminder.offer < last_other_offer));
    items.push_back(separator());
    items.push_back(pause_menu(!paused));
    items.push_back(action(MenuAction::resume, tr("Resume"), paused));
    items.push_back(check_action(MenuAction::standing, tr("I'm standing now"),
                                 here && state->watching.standing_since.has_value()));
    items.push_back(action(MenuAction::here, here_text(state), true));
    const auto undo = items.size() - 1;
    items.push_back(separator());
    items.push_back(action(MenuAction::flare_up, tr("My back is bad today"), true));
    items.push_back(action(MenuAction::today, tr("Today"), true));
    for (auto i = first_of_limber; i < items.size(); ++i) {
        items[i].visible = here;
    }
    items[undo].visible = here && worth_undoing(*state);
    items.push_back(action(MenuAction::start_limber, tr("Start Limber"), true));
    items.back().visible = !here;
    items.push_back(action(MenuAction::quit, tr("Quit"), true));
    return items;
}

std::vector<WallTime> next_half_hours(WallTime now) {
    constexpr std::time_t half_hour = 1800;
    auto next = static_cast<std::time_t>((now + 10min).time_since_epoch().count());
    std::tm local{};
    localtime_r(&next, &local);
    const auto into_half_hour = (local.tm_min % 30) * 60 + local.tm_sec;
    next += (half_hour - into_half_hour) % half_hour;
    return {WallTime(std::chrono::seconds(next)), WallTime(std::chrono::seconds(next + half_hour))};
}

WallTime next_morning(WallTime now) {
    constexpr int morning_hour = 4;
    auto seconds = static_cast<std::time_t>((now + 1h).time_since_epoch().count());
    std::tm day{};
    localtime_r(&seconds, &day);
    if (day.tm_hour >= morning_hour) {
        ++day.tm_mday;
    }
    day.tm_hour = morning_hour;
    day.tm_min = 0;
    day.tm_sec = 0;
    day.tm_isdst = -1;
    return WallTime(std::chrono::seconds(std::mktime(&day)));
}

}  // namespace limber
