// SPDX-License-Identifier: MIT
#include "daemon/course/trace_line.h"

#include <array>
#include <optional>

#include "daemon/course/trace_rules.h"
#include "daemon/course/trace_words.h"

namespace limber {

namespace {

constexpr std::array<TraceWord<EventKind>, 16> event_words{{
    {"input", EventKind::input},
    {"rest", EventKind::rest},
    {"signal", EventKind::signal},
    {"slept", EventKind::slept},
    {"device", EventKind::device},
    {"devices-unknown", EventKind::devices_unknown},
    {"person", EventKind::person},
    {"standing", EventKind::standing},
    {"leave", EventKind::leave},
    {"here", EventKind::here},
    {"command", EventKind::command},
    {"run-lost", EventKind::run_lost},
    {"clock-set", EventKind::clock_set},
    {"off-hours", EventKind::off_hours},
    {"offer-changed", EventKind::profile_changed},
    {"restart", EventKind::restart},
}};

// What no clock and no person says. Sums of such times stay far from what a number can hold.
constexpr BootTime longest_boot{std::chrono::hours(24 * 36525)};

std::string two(unsigned value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string utc_text(WallTime wall) {
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(wall - day);
    return trace_number(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) +
           "-" + two(static_cast<unsigned>(date.day())) + "T" +
           two(static_cast<unsigned>(time.hours().count())) + ":" +
           two(static_cast<unsigned>(time.minutes().count())) + ":" +
           two(static_cast<unsigned>(time.seconds().count())) + "Z";
}

std::optional<WallTime> parse_utc(std::string_view text) {
    if (text.size() != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' ||
        text[16] != ':' || text[19] != 'Z') {
        return std::nullopt;
    }
    const auto year = parse_number<int>(text.substr(0, 4));
    const auto month = parse_number<unsigned>(text.substr(5, 2));
    const auto day = parse_number<unsigned>(text.substr(8, 2));
    const auto hour = parse_number<int>(text.substr(11, 2));
    const auto minute = parse_number<int>(text.substr(14, 2));
    const auto second = parse_number<int>(text.substr(17, 2));
    if (!year || !month || !day || !hour || !minute || !second) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(*month),
                                           std::chrono::day(*day)};
    const bool is_time =
        *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60 && *second >= 0 && *second <= 60;
    if (!date.ok() || !is_time) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           std::chrono::seconds(*second);
}

std::string time_text(const char* name, const std::optional<BootTime>& time) {
    return time ? name + trace_number(time->time_since_epoch().count()) : std::string();
}

std::string event_text(const Event& event) {
    std::string text;
    for (const auto& entry : event_words) {
        if (entry.value == event.kind) {
            text = entry.word;
        }
    }
    const auto on = event.on ? " on" : " off";
    switch (event.kind) {
        case EventKind::rest:
        case EventKind::slept:
        case EventKind::restart:
            return text + time_text(" since=", event.since) + time_text(" known_until=", event.known_until);
        case EventKind::signal:
            return text + " " + to_string(event.signal) + on;
        case EventKind::device:
            return text + (event.device == Device::keyboard ? " keyboard" : " pointer") + on +
                   time_text(" since=", event.since);
        case EventKind::standing:
        case EventKind::off_hours:
            return text + on;
        case EventKind::command:
            return text + " " + to_string(event.command.kind) +
                   " argument=" + trace_number(event.command.argument) + (event.seated ? " seated" : "");
        default:
            return text;
    }
}

std::optional<bool> parse_switch(std::string_view word) {
    return word == "on" ? std::optional(true) : word == "off" ? std::optional(false) : std::nullopt;
}

std::optional<BootTime> time_named(TraceWords& words, std::string_view name) {
    const auto value = words.named(name);
    return value ? std::optional(BootTime(Duration(*value))) : std::nullopt;
}

bool parse_command(TraceWords& words, Event& event) {
    const auto name = words.next();
    const auto argument = words.named("argument");
    for (auto kind = CommandKind::snooze; kind <= CommandKind::notices_held;
         kind = static_cast<CommandKind>(static_cast<int>(kind) + 1)) {
        if (name == to_string(kind) && argument) {
            event.command.kind = kind;
            event.command.argument = *argument;
            const auto last = words.next();
            event.seated = last == "seated";
            return (event.seated || last.empty()) && decode_command(encode(event.command)).has_value();
        }
    }
    return false;
}

bool parse_signal(TraceWords& words, Event& event) {
    const auto name = words.next();
    const auto on = parse_switch(words.next());
    for (std::size_t i = 0; i < signal_count; ++i) {
        if (name == to_string(static_cast<Signal>(i)) && on) {
            event.signal = static_cast<Signal>(i);
            event.on = *on;
            return true;
        }
    }
    return false;
}

bool parse_device(TraceWords& words, Event& event) {
    const auto name = words.next();
    const auto on = parse_switch(words.next());
    event.since = time_named(words, "since");
    event.device = name == "pointer" ? Device::pointer : Device::keyboard;
    event.on = on.value_or(false);
    return (name == "pointer" || name == "keyboard") && on && event.since;
}

std::optional<Event> parse_event(std::string_view word, TraceWords& words) {
    Event event;
    bool known = false;
    for (const auto& entry : event_words) {
        if (entry.word == word) {
            event.kind = entry.value;
            known = true;
        }
    }
    switch (event.kind) {
        case EventKind::rest:
        case EventKind::slept:
        case EventKind::restart:
            event.since = time_named(words, "since");
            event.known_until = time_named(words, "known_until");
            known = event.since || event.kind == EventKind::restart;
            break;
        case EventKind::signal:
            known = parse_signal(words, event);
            break;
        case EventKind::device:
            known = parse_device(words, event);
            break;
        case EventKind::standing:
        case EventKind::off_hours: {
            const auto on = parse_switch(words.next());
            event.on = on.value_or(false);
            known = on.has_value();
            break;
        }
        case EventKind::command:
            known = parse_command(words, event);
            break;
        default:
            break;
    }
    return known && words.at_end() ? std::optional(event) : std::nullopt;
}

}  // namespace

std::string encode_trace(const TraceLine& line) {
    std::string text =
        trace_number(line.at.boot.time_since_epoch().count()) + " " + utc_text(line.at.wall) + " ";
    if (const auto* const rules = std::get_if<CourseRules>(&line.what)) {
        return text + encode_rules(*rules);
    }
    const auto* const event = std::get_if<Event>(&line.what);
    return text + (event != nullptr ? event_text(*event) : "begin");
}

Result<TraceLine> decode_trace(std::string_view line) {
    const auto fault = [](std::string why) {
        return Error{"this is no line of a trace", std::move(why), ""};
    };
    TraceWords words(line);
    const auto boot = parse_number<std::int64_t>(words.next());
    const auto wall = parse_utc(words.next());
    if (!boot || *boot < 0 || !wall) {
        return fault("its times cannot be read");
    }
    const Moment at{BootTime(Duration(*boot)), *wall};
    if (at.boot > longest_boot) {
        return fault("its times cannot be read");
    }
    const auto word = words.next();
    if (word == "begin" && words.at_end()) {
        return TraceLine{at, CourseBegins{}};
    }
    if (word == "rules") {
        const auto rules = parse_rules(words);
        if (!rules) {
            return fault("its rules cannot be read");
        }
        return TraceLine{at, *rules};
    }
    const auto event = parse_event(word, words);
    const auto is_past = [&](std::optional<BootTime> time) {
        return !time || (*time >= BootTime{} && *time <= at.boot);
    };
    if (event && !(is_past(event->since) && is_past(event->known_until))) {
        return fault("it tells of a time yet to come");
    }
    if (event) {
        return TraceLine{at, *event};
    }
    return fault("what happened cannot be read");
}

}  // namespace limber
