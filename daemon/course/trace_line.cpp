// SPDX-License-Identifier: MIT
#include "daemon/course/trace_line.h"

#include <array>
#include <charconv>
#include <optional>

namespace limber {

namespace {

template <typename Enum>
struct Word {
    std::string_view word;
    Enum value;
};

constexpr std::array<Word<EventKind>, 15> event_words{{
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
    {"offer-changed", EventKind::profile_changed},
    {"restart", EventKind::restart},
}};

constexpr std::array<Word<Duration CourseRules::*>, 6> rule_words{{
    {"limit", &CourseRules::limit},
    {"rest", &CourseRules::rest},
    {"short_rest", &CourseRules::short_rest},
    {"reading_grace", &CourseRules::reading_grace},
    {"snooze", &CourseRules::snooze},
    {"ask_standing", &CourseRules::ask_standing},
}};

// What no clock and no person says. Sums of such times stay far from what a number can hold.
constexpr BootTime longest_boot{std::chrono::hours(24 * 36525)};
constexpr Duration longest_rule = 7 * 24h;

std::string number(std::int64_t value) {
    return std::to_string(value);
}

std::string two(unsigned value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string utc_text(WallTime wall) {
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(wall - day);
    return number(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) + "-" +
           two(static_cast<unsigned>(date.day())) + "T" + two(static_cast<unsigned>(time.hours().count())) +
           ":" + two(static_cast<unsigned>(time.minutes().count())) + ":" +
           two(static_cast<unsigned>(time.seconds().count())) + "Z";
}

template <typename Number>
std::optional<Number> parse(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<WallTime> parse_utc(std::string_view text) {
    if (text.size() != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' ||
        text[16] != ':' || text[19] != 'Z') {
        return std::nullopt;
    }
    const auto year = parse<int>(text.substr(0, 4));
    const auto month = parse<unsigned>(text.substr(5, 2));
    const auto day = parse<unsigned>(text.substr(8, 2));
    const auto hour = parse<int>(text.substr(11, 2));
    const auto minute = parse<int>(text.substr(14, 2));
    const auto second = parse<int>(text.substr(17, 2));
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

// Takes words off the front of a line.
class Words {
public:
    explicit Words(std::string_view line) : rest_(line) {}
    std::string_view next() {
        const auto end = std::min(rest_.find(' '), rest_.size());
        const auto word = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return word;
    }
    // The number of `name=number`; takes nothing when the next word is another.
    std::optional<std::int64_t> named(std::string_view name) {
        const auto before = rest_;
        const auto word = next();
        const bool fits = word.starts_with(name) && word.substr(name.size()).starts_with('=');
        const auto value = fits ? parse<std::int64_t>(word.substr(name.size() + 1)) : std::nullopt;
        rest_ = value ? rest_ : before;
        return value;
    }
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

std::string time_text(const char* name, const std::optional<BootTime>& time) {
    return time ? name + number(time->time_since_epoch().count()) : std::string();
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
            return text + on;
        case EventKind::command:
            return text + " " + to_string(event.command.kind) +
                   " argument=" + number(event.command.argument) + (event.seated ? " seated" : "");
        default:
            return text;
    }
}

std::optional<bool> parse_switch(std::string_view word) {
    return word == "on" ? std::optional(true) : word == "off" ? std::optional(false) : std::nullopt;
}

std::optional<BootTime> time_named(Words& words, std::string_view name) {
    const auto value = words.named(name);
    return value ? std::optional(BootTime(Duration(*value))) : std::nullopt;
}

bool parse_command(Words& words, Event& event) {
    const auto name = words.next();
    const auto argument = words.named("argument");
    for (auto kind = CommandKind::snooze; kind <= CommandKind::here;
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

bool parse_signal(Words& words, Event& event) {
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

bool parse_device(Words& words, Event& event) {
    const auto name = words.next();
    const auto on = parse_switch(words.next());
    event.since = time_named(words, "since");
    event.device = name == "pointer" ? Device::pointer : Device::keyboard;
    event.on = on.value_or(false);
    return (name == "pointer" || name == "keyboard") && on && event.since;
}

std::optional<Event> parse_event(std::string_view word, Words& words) {
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
        case EventKind::standing: {
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
    std::string text = number(line.at.boot.time_since_epoch().count()) + " " + utc_text(line.at.wall) + " ";
    if (const auto* const rules = std::get_if<CourseRules>(&line.what)) {
        text += "rules";
        for (const auto& entry : rule_words) {
            text += " " + std::string(entry.word) + "=" + number((rules->*entry.value).count());
        }
        return text;
    }
    const auto* const event = std::get_if<Event>(&line.what);
    return text + (event != nullptr ? event_text(*event) : "begin");
}

Result<TraceLine> decode_trace(std::string_view line) {
    const auto fault = [](std::string why) {
        return Error{"this is no line of a trace", std::move(why), ""};
    };
    Words words(line);
    const auto boot = parse<std::int64_t>(words.next());
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
        CourseRules rules{};
        for (const auto& entry : rule_words) {
            const auto value = words.named(entry.word);
            const auto least = entry.value == &CourseRules::reading_grace ? 0 : 1;
            if (!value || *value < least || *value > longest_rule.count()) {
                return fault("its rules cannot be read");
            }
            rules.*entry.value = Duration(*value);
        }
        return TraceLine{at, rules};
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
