// SPDX-License-Identifier: MIT
#include "shared/config/setting.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "shared/config/hours_text.h"

namespace limber {

namespace {

constexpr std::size_t most_ranges = 24;
constexpr std::size_t longest_range = 40;  // "09:00-12:30" has 11 characters; what is longer is still shown

// As a TOML string of one line, which is one of JSON, too.
std::string toml_string(std::string_view text) {
    std::string quotes = "\"";
    for (const char c : text) {
        if (const auto code = static_cast<unsigned char>(c); code < 0x20 || code == 0x7F) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04X", static_cast<unsigned>(code));
            quotes += escape.data();
        } else {
            quotes += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
        }
    }
    return quotes + '"';
}

std::string listed(const std::vector<std::string>& texts) {
    std::string list;
    for (const auto& text : texts) {
        list += (list.empty() ? "" : ", ") + toml_string(text);
    }
    return '[' + list + ']';
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

void read_day(TomlTable& table, std::string_view name, DayHours& day) {
    DayHours hours;
    const auto texts = table.texts(name, {0, most_ranges}, {0, longest_range});
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto range = parse_hours(texts[i]);
        if (!range) {
            table.refuse_item(name, i,
                              "Write it like \"09:00-12:30\", the later time second, \"24:00\" at the most");
            return;
        }
        if (!append_hours(hours, *range)) {
            table.refuse_item(name, i,
                              "It begins before " + in_quotes(to_text(hours.back())) +
                                  " ends: write a day's hours in their order, none within another");
            return;
        }
    }
    day = std::move(hours);
}

struct Reader {
    TomlTable& table;
    std::string_view name;
    WrittenConfig& to;

    Duration least(Duration usual) const {
        return to.config.short_times ? std::min<Duration>(usual, 1s) : usual;
    }
    void operator()(const TimeSetting& shape) const {
        to.config.*shape.at = table.duration(name, least(shape.low), shape.high);
    }
    void operator()(const TimeOrNoneSetting& shape) const {
        to.config.*shape.at = table.duration_or(name, least(shape.low), shape.high, shape.none);
    }
    void operator()(const FlagSetting& shape) const { to.config.*shape.at = table.flag(name); }
    void operator()(const CountSetting& shape) const {
        to.config.*shape.at = static_cast<std::uint32_t>(table.number(name, shape.low, shape.high));
    }
    void operator()(const CountOrNoneSetting& shape) const {
        const auto number = table.number_or(name, shape.low, shape.high, shape.none);
        to.config.*shape.at =
            number ? std::optional<std::uint32_t>(static_cast<std::uint32_t>(*number)) : std::nullopt;
    }
    void operator()(const FactorSetting& shape) const {
        to.config.*shape.at = table.number(name, shape.low, shape.high);
    }
    void operator()(const TextSetting& shape) const { to.config.*shape.at = table.text(name, shape.length); }
    void operator()(const WordSetting& shape) const {
        const auto word = table.word(name, shape.words);
        const auto found = std::find(shape.words.begin(), shape.words.end(), word);
        if (found != shape.words.end()) {
            shape.put(to, static_cast<std::size_t>(found - shape.words.begin()));
        }
    }
    void operator()(const DaySetting& shape) const { read_day(table, name, to.config.hours.days[shape.day]); }
};

struct Writer {
    const WrittenConfig& from;

    std::string operator()(const TimeSetting& shape) const {
        return toml_string(to_text(from.config.*shape.at));
    }
    std::string operator()(const TimeOrNoneSetting& shape) const {
        const auto& time = from.config.*shape.at;
        return toml_string(time ? to_text(*time) : std::string(shape.none));
    }
    std::string operator()(const FlagSetting& shape) const {
        return from.config.*shape.at ? "true" : "false";
    }
    std::string operator()(const CountSetting& shape) const { return std::to_string(from.config.*shape.at); }
    std::string operator()(const CountOrNoneSetting& shape) const {
        const auto& count = from.config.*shape.at;
        return count ? std::to_string(*count) : toml_string(shape.none);
    }
    std::string operator()(const FactorSetting& shape) const { return std::to_string(from.config.*shape.at); }
    std::string operator()(const TextSetting& shape) const { return toml_string(from.config.*shape.at); }
    std::string operator()(const WordSetting& shape) const {
        return toml_string(shape.words[shape.get(from)]);
    }
    std::string operator()(const DaySetting& shape) const {
        std::vector<std::string> texts;
        for (const auto& range : from.config.hours.days[shape.day]) {
            texts.push_back(to_text(range));
        }
        return listed(texts);
    }
};

bool is_whole_number(std::string_view text) {
    return !text.empty() && text.size() < 10 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string day_as_written(std::string_view typed) {
    constexpr std::string_view between = " ,";
    std::vector<std::string> texts;
    for (auto at = typed.find_first_not_of(between); at != std::string_view::npos;) {
        const auto end = std::min(typed.find_first_of(between, at), typed.size());
        texts.emplace_back(typed.substr(at, end - at));
        at = typed.find_first_not_of(between, end);
    }
    return listed(texts);
}

}  // namespace

void read_setting(TomlTable& table, const Setting& setting, WrittenConfig& to) {
    if (table.has(setting.name)) {
        to.written |= std::uint64_t{1} << (&setting - settings().data());
        std::visit(Reader{table, setting.name, to}, setting.shape);
    }
}

std::string value_of(const Setting& setting, const WrittenConfig& from) {
    return std::visit(Writer{from}, setting.shape);
}

std::string as_written(const Setting& setting, std::string_view typed) {
    const auto text = trimmed(typed);
    const bool is_string = text.size() > 1 && text.front() == '"' && text.back() == '"';
    if (is_string || (!text.empty() && text.front() == '[')) {
        return text;
    }
    if (std::holds_alternative<DaySetting>(setting.shape)) {
        return text == "off" ? "[]" : text == "all" ? R"(["00:00-24:00"])" : day_as_written(text);
    }
    const bool is_flag = std::holds_alternative<FlagSetting>(setting.shape);
    if (is_flag && (text == "on" || text == "yes" || text == "off" || text == "no")) {
        return text == "on" || text == "yes" ? "true" : "false";
    }
    const bool is_bare = is_flag ? text == "true" || text == "false"
                                 : !std::holds_alternative<TextSetting>(setting.shape) &&
                                       is_whole_number(text) && (text == "0" || text.front() != '0');
    return is_bare ? text : toml_string(text);
}

}  // namespace limber
