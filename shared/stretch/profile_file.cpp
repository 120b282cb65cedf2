// SPDX-License-Identifier: MIT
#include "shared/stretch/profile_file.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "shared/base/foreign_text.h"
#include "shared/base/private_files.h"
#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

constexpr std::size_t most_bytes = 64 * kibibyte;
constexpr Length any_number{0, 200};
constexpr Length id_length{1, 60};
constexpr int last_day = 366 * 10000;

constexpr std::array<std::string_view, 15> root_keys{
    "reenabled", "card_day", "card",    "cleared_on", "screened", "adult",     "conditions",    "positions",
    "equipment", "favoured", "cleared", "hidden",     "alarm",    "suspended", "flare_up_until"};
constexpr std::array<std::string_view, 3> alarm_keys{"level", "signs", "since"};
constexpr std::array<std::string_view, 4> suspended_keys{"stretch", "group", "region", "until"};
constexpr std::array<std::string_view, 2> reenabled_keys{"stretch", "on"};
constexpr std::array<std::string_view, 4> level_words{"modify", "professional", "urgent", "emergency"};

template <typename Kind, std::size_t count>
Kind kind_of(const std::string& word, const std::array<std::string_view, count>& words) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? Kind{} : static_cast<Kind>(found - words.begin());
}

std::vector<StretchId> read_ids(TomlTable& table, std::string_view key) {
    std::vector<StretchId> ids;
    if (!table.has(key)) {
        return ids;
    }
    for (const auto& text : table.texts(key, any_number, id_length)) {
        if (const auto id = StretchId::parse(text)) {
            ids.push_back(*id);
        } else {
            table.refuse(key, "Each must be the id of a stretch, such as open-book");
        }
    }
    return ids;
}

std::optional<Day> read_day(TomlTable& table, std::string_view key) {
    return table.has(key) ? std::optional<Day>(table.number(key, 0, last_day)) : std::nullopt;
}

Alarm read_alarm(TomlTable table) {
    table.allow(alarm_keys);
    Alarm alarm;
    alarm.level = kind_of<AlarmLevel>(table.word("level", level_words), level_words);
    alarm.signs = table.texts("signs", any_number, id_length);
    alarm.since = table.number("since", 0, last_day);
    return alarm;
}

SuspendedPart read_suspended(TomlTable& table) {
    table.allow(suspended_keys);
    SuspendedPart part;
    if (table.has("stretch")) {
        part.stretch = StretchId::parse(table.text("stretch", id_length)).value_or(StretchId());
    }
    if (table.has("group")) {
        part.group = table.text("group", id_length);
    }
    if (table.has("region")) {
        part.region = table.word("region", region_words);
    }
    part.until = table.number("until", 0, last_day);
    return part;
}

Profile take(TomlTable& root, const Conditions& conditions) {
    root.allow(root_keys);
    Profile profile;
    profile.screened = read_day(root, "screened");
    profile.adult = !root.has("adult") || root.flag("adult");
    if (root.has("conditions")) {
        profile.conditions = root.texts("conditions", any_number, id_length);
        for (const auto& id : profile.conditions) {
            if (conditions.find(id) == conditions.end()) {
                root.refuse("conditions", "Limber does not know " + printable(id));
            }
        }
    }
    if (root.has("positions")) {
        profile.positions.clear();
        for (const auto& word : root.words("positions", any_number, position_words)) {
            profile.positions.push_back(kind_of<Position>(word, position_words));
        }
    }
    if (root.has("equipment")) {
        profile.equipment = root.words("equipment", any_number, equipment_words);
    }
    if (root.has("favoured")) {
        profile.favoured = root.words("favoured", any_number, region_words);
    }
    profile.cleared = read_ids(root, "cleared");
    profile.hidden = read_ids(root, "hidden");
    if (root.has("alarm")) {
        profile.alarm = read_alarm(root.table("alarm"));
    }
    if (root.has("suspended")) {
        for (auto& table : root.tables("suspended", any_number)) {
            profile.suspended.push_back(read_suspended(table));
        }
    }
    if (root.has("reenabled")) {
        for (auto& table : root.tables("reenabled", any_number)) {
            table.allow(reenabled_keys);
            const auto id = StretchId::parse(table.text("stretch", id_length));
            profile.reenabled.push_back({id.value_or(StretchId()), table.number("on", 0, last_day)});
        }
    }
    profile.flare_up_until = read_day(root, "flare_up_until");
    profile.cleared_on = read_day(root, "cleared_on");
    profile.card_day = read_day(root, "card_day");
    profile.card = root.has("card") ? root.number("card", 0, 1000) : 0;
    return profile;
}

// Ids and words of the vocabulary alone, which need no escape.
template <typename List, typename Text>
void put_list(std::ostream& out, const char* key, const List& list, Text text) {
    out << key << " = [";
    const char* between = "";
    for (const auto& item : list) {
        out << between << '"' << text(item) << '"';
        between = ", ";
    }
    out << "]\n";
}

const std::string& as_it_is(const std::string& text) {
    return text;
}

std::string text_of(const Profile& profile) {
    std::ostringstream out;
    const auto id = [](const StretchId& stretch) { return stretch.text(); };
    out << "# What you told Limber about yourself; `limber forget profile` erases it. Days count from "
           "1970-01-01.\n";
    if (profile.screened) {
        out << "screened = " << *profile.screened << '\n';
    }
    out << "adult = " << (profile.adult ? "true" : "false") << '\n';
    put_list(out, "conditions", profile.conditions, as_it_is);
    put_list(out, "positions", profile.positions, [](Position position) { return to_string(position); });
    put_list(out, "equipment", profile.equipment, as_it_is);
    put_list(out, "favoured", profile.favoured, as_it_is);
    put_list(out, "cleared", profile.cleared, id);
    put_list(out, "hidden", profile.hidden, id);
    if (profile.flare_up_until) {
        out << "flare_up_until = " << *profile.flare_up_until << '\n';
    }
    if (profile.card_day) {
        out << "card_day = " << *profile.card_day << "\ncard = " << profile.card << '\n';
    }
    if (profile.cleared_on) {
        out << "cleared_on = " << *profile.cleared_on << '\n';
    }
    if (profile.alarm) {
        out << "\n[alarm]\nlevel = \"" << to_string(profile.alarm->level) << "\"\n";
        put_list(out, "signs", profile.alarm->signs, as_it_is);
        out << "since = " << profile.alarm->since << '\n';
    }
    for (const auto& part : profile.suspended) {
        out << "\n[[suspended]]\n";
        if (!part.stretch.empty()) {
            out << "stretch = \"" << part.stretch.text() << "\"\n";
        }
        if (!part.group.empty()) {
            out << "group = \"" << part.group << "\"\n";
        }
        if (!part.region.empty()) {
            out << "region = \"" << part.region << "\"\n";
        }
        out << "until = " << part.until << '\n';
    }
    for (const auto& again : profile.reenabled) {
        out << "\n[[reenabled]]\nstretch = \"" << again.stretch.text() << "\"\non = " << again.on << '\n';
    }
    return out.str();
}

}  // namespace

Result<Profile> read_profile(const std::filesystem::path& file, const Conditions& conditions) {
    std::error_code ignored;
    if (std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found) {
        return Profile{};
    }
    Profile profile;
    const auto read = read_toml(file, most_bytes, [&](TomlTable& root) { profile = take(root, conditions); });
    if (!read) {
        return read.error();
    }
    return profile;
}

Result<void> write_profile(const std::filesystem::path& file, const Profile& profile) {
    return write_private_file(file, text_of(profile));
}

Result<void> forget_profile(const std::filesystem::path& file) {
    std::error_code fault;
    std::filesystem::remove(file, fault);
    if (fault) {
        return Error{"cannot erase " + file.string(), fault.message(), "Remove the file yourself"};
    }
    return {};
}

}  // namespace limber
