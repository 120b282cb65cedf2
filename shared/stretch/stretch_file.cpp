// SPDX-License-Identifier: MIT
#include "shared/stretch/stretch_file.h"

#include <algorithm>
#include <array>

#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

constexpr std::size_t most_bytes = 64 * kibibyte;
constexpr int longest_hold = 300;
constexpr int most_repetitions = 100;
constexpr int longest_stretch = 3600;

constexpr std::array<std::string_view, 25> keys{
    "id",        "name",    "group",        "position",      "also",        "regions", "moves",
    "equipment", "steps",   "hold_seconds", "repetitions",   "per_side",    "typical", "feel",
    "view",      "poses",   "easier",       "total_seconds", "total_range", "micro",   "avoid_if",
    "sources",   "stop_if", "dose_note",    "reviewed",
};
constexpr std::array<std::string_view, 5> typical_keys{"hold_seconds", "repetitions", "move_seconds",
                                                       "setup_seconds", "shapes_per_repetition"};
constexpr std::array<std::string_view, 5> source_keys{"key", "supports", "title", "url", "status"};

Position position_of(std::string_view word) {
    const auto found = std::find(position_words.begin(), position_words.end(), word);
    return found == position_words.end() ? Position::seated
                                         : static_cast<Position>(found - position_words.begin());
}

Span span_of(std::pair<int, int> range) {
    return {range.first, range.second};
}

bool within(int value, Span span) {
    return value >= span.low && value <= span.high;
}

std::string from_to(Span span) {
    return "from " + std::to_string(span.low) + " to " + std::to_string(span.high);
}

StretchId read_id(TomlTable& root, const std::filesystem::path& file) {
    const auto text = root.text("id");
    const auto id = StretchId::parse(text);
    if (!text.empty() && !id) {
        root.refuse("id", "It must be 1 to 31 characters of a-z, 0-9 and -");
    } else if (!text.empty() && file.stem() != text) {
        root.refuse("id", "It must be the file's name without .toml");
    }
    return id.value_or(StretchId());
}

std::vector<std::string> read_avoid_if(TomlTable& root, const Conditions& conditions) {
    constexpr Length count{0, 40};
    if (conditions.empty()) {
        return root.texts("avoid_if", count);
    }
    std::vector<std::string_view> ids;
    for (const auto& [id, question] : conditions) {
        ids.push_back(id);
    }
    return root.words("avoid_if", count, ids);
}

TypicalDose read_typical(TomlTable typical, const Stretch& stretch) {
    typical.allow(typical_keys);
    TypicalDose dose;
    dose.hold_seconds = typical.number("hold_seconds", 0, longest_hold);
    if (!within(dose.hold_seconds, stretch.hold)) {
        typical.refuse("hold_seconds",
                       "It must lie within the stretch's hold_seconds, " + from_to(stretch.hold));
    }
    dose.repetitions = typical.number("repetitions", 1, most_repetitions);
    if (!within(dose.repetitions, stretch.repetitions)) {
        typical.refuse("repetitions",
                       "It must lie within the stretch's repetitions, " + from_to(stretch.repetitions));
    }
    dose.move_seconds = typical.number("move_seconds", 0, 60);
    dose.setup_seconds = typical.number("setup_seconds", 0, 60);
    dose.shapes_per_repetition = typical.number("shapes_per_repetition", 1, 20);
    return dose;
}

std::vector<Source> read_sources(TomlTable& root) {
    constexpr Length word{1, 100};
    constexpr Length line{0, 500};
    std::vector<Source> sources;
    for (auto& table : root.tables("sources", {0, 20})) {
        table.allow(source_keys);
        sources.push_back({table.text("key", word), table.text("supports", line), table.text("title", line),
                           table.text("url", line), table.text("status", word)});
    }
    return sources;
}

Stretch take(TomlTable& root, const std::filesystem::path& file, const Conditions& conditions) {
    root.allow(keys);
    Stretch stretch;
    stretch.id = read_id(root, file);
    stretch.name = root.text("name", {1, 60});
    stretch.group = root.text("group", {1, 60});
    stretch.position = position_of(root.word("position", position_words));
    for (const auto& word : root.words("also", {0, 2}, position_words)) {
        stretch.also.push_back(position_of(word));
    }
    stretch.regions = root.words("regions", {1, region_words.size()}, region_words);
    stretch.moves = root.words("moves", {1, move_words.size()}, move_words);
    stretch.equipment = root.words("equipment", {1, equipment_words.size()}, equipment_words);
    stretch.steps = root.texts("steps", {1, 12});

    stretch.hold = span_of(root.range("hold_seconds", 0, longest_hold));
    stretch.repetitions = span_of(root.range("repetitions", 1, most_repetitions));
    stretch.per_side = root.flag("per_side");
    stretch.typical = read_typical(root.table("typical"), stretch);
    stretch.total_seconds = root.number("total_seconds", 1, longest_stretch);
    if (const int seconds = dose_seconds(stretch.typical, stretch.per_side);
        seconds != stretch.total_seconds) {
        root.refuse("total_seconds", "The typical dose takes " + std::to_string(seconds));
    }
    stretch.total_range = span_of(root.range("total_range", 1, longest_stretch));
    if (!within(stretch.total_seconds, stretch.total_range)) {
        root.refuse("total_seconds", "It must lie within total_range, " + from_to(stretch.total_range));
    }
    stretch.micro = root.flag("micro");
    stretch.dose_note = root.text("dose_note", {0, 2000});

    stretch.feel = root.text("feel");
    stretch.stop_if = root.text("stop_if");
    stretch.avoid_if = read_avoid_if(root, conditions);
    stretch.easier = root.text("easier", {0, 2000});
    stretch.view = root.word("view", view_words);
    stretch.poses = root.texts("poses", {1, 12});
    stretch.sources = read_sources(root);
    if (root.has("reviewed")) {
        stretch.reviewed = root.text("reviewed");
    }
    return stretch;
}

}  // namespace

Result<Stretch> read_stretch(const std::filesystem::path& file, const Conditions& conditions) {
    Stretch stretch;
    const auto read =
        read_toml(file, most_bytes, [&](TomlTable& root) { stretch = take(root, file, conditions); });
    if (!read) {
        return read.error();
    }
    return stretch;
}

}  // namespace limber
