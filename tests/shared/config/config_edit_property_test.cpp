// SPDX-License-Identifier: MIT
// Random files, written in the many ways TOML allows: after a change only that value differs.
#include <algorithm>
#include <random>
#include <sstream>

#include "shared/config/config_edit.h"
#include "tests/shared/config/verdict.h"

using namespace limber;

namespace {

// Three allowed values for each kind of setting.
std::vector<std::string> values_of(const Setting& setting) {
    struct Choices {
        std::vector<std::string> operator()(const TimeSetting& s) const { return span(s.low, s.high, ""); }
        std::vector<std::string> operator()(const TimeOrNoneSetting& s) const {
            return span(s.low, s.high, s.none);
        }
        std::vector<std::string> operator()(const FlagSetting&) const { return {"true", "false"}; }
        std::vector<std::string> operator()(const CountSetting& s) const { return numbers(s.low, s.high); }
        std::vector<std::string> operator()(const CountOrNoneSetting& s) const {
            return {std::to_string(s.low), std::to_string(s.high), quotes(s.none)};
        }
        std::vector<std::string> operator()(const FactorSetting& s) const { return numbers(s.low, s.high); }
        std::vector<std::string> operator()(const TextSetting&) const {
            return {"\"112\"", "\"# [spell] \\\"\"", "'''a ] } '' b'''"};
        }
        std::vector<std::string> operator()(const WordSetting& s) const {
            return {quotes(s.words.front()), quotes(s.words.back())};
        }
        std::vector<std::string> operator()(const DaySetting&) const {
            return {"[]", "[\"09:00-12:00\" , '13:00-18:00']", "['00:00-06:00', '22:00-24:00', ]"};
        }
        static std::string quotes(std::string_view text) { return '"' + std::string(text) + '"'; }
        static std::vector<std::string> numbers(int low, int high) {
            return {std::to_string(low), std::to_string(high), std::to_string((low + high) / 2)};
        }
        static std::vector<std::string> span(Duration low, Duration high, std::string_view none) {
            const auto seconds = [](Duration time) { return std::to_string(time / 1s) + "s"; };
            return {quotes(seconds(low)), '\'' + seconds(high) + '\'',
                    none.empty() ? "\"\"\"" + seconds(low) + "\"\"\"" : quotes(none)};
        }
    };
    return std::visit(Choices{}, setting.shape);
}

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
    bool once_in(std::size_t count) { return below(count) == 0; }
    std::string one_of(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

    std::string file() {
        end_ = once_in(3) ? "\r\n" : "\n";
        std::string text = once_in(5) ? "\xEF\xBB\xBF" : "";
        std::vector<std::string_view> tables;
        for (const auto& setting : settings()) {
            if (std::find(tables.begin(), tables.end(), setting.table) == tables.end()) {
                tables.push_back(setting.table);
            }
        }
        std::shuffle(tables.begin(), tables.end(), random_);
        std::string above;
        std::string below_them;
        for (const auto table : tables) {
            switch (below(4)) {
                case 0:
                    above += dotted(table);
                    break;
                case 1:
                    above += inline_table(table);
                    break;
                case 2:
                    below_them += headed(table);
                    break;
                default:
                    break;
            }
        }
        text += above + below_them + noise();
        if (once_in(3) && text.ends_with(end_)) {
            text.erase(text.size() - end_.size());
        }
        return text;
    }

private:
    std::string blanks() { return one_of({"", " ", "  ", "\t", " \t "}); }
    std::string noise() {
        return one_of({"", "", end_, "   " + end_, "# [spell]" + end_, "#limit = \"1m\"" + end_,
                       "\t# after = 'x' \"\"\" '''" + end_, "# \xC3\xA4\xE2\x82\xAC = {" + end_});
    }
    std::string tail() { return blanks() + one_of({"", "", "# a = 1", "#]}\"'", "# \xC3\xBC"}) + end_; }
    std::string key(std::string_view name) {
        const std::string text(name);
        return one_of({text, text, '"' + text + '"', '\'' + text + '\''});
    }
    std::string assigned(const Setting& setting) {
        return blanks() + '=' + blanks() + one_of(values_of(setting));
    }
    template <typename Put>
    std::string each(std::string_view table, Put put) {
        std::string text;
        for (const auto& setting : settings()) {
            if (setting.table == table && once_in(2)) {
                text += put(setting);
            }
        }
        return text;
    }
    std::string dotted(std::string_view table) {
        return each(table, [&](const Setting& setting) {
            return noise() + blanks() + key(table) + blanks() + '.' + blanks() + key(setting.name) +
                   assigned(setting) + tail();
        });
    }
    std::string inline_table(std::string_view table) {
        std::string comma;
        const auto inside = each(table, [&](const Setting& setting) {
            return std::exchange(comma, ",") + blanks() + key(setting.name) + assigned(setting) + blanks();
        });
        return noise() + key(table) + blanks() + "=" + blanks() + "{" + blanks() + inside + "}" + tail();
    }
    std::string headed(std::string_view table) {
        return noise() + blanks() + '[' + blanks() + key(table) + blanks() + ']' + tail() +
               each(table, [&](const Setting& setting) {
                   return noise() + blanks() + key(setting.name) + assigned(setting) + tail();
               });
    }

    std::mt19937 random_;
    std::string end_ = "\n";
};

// All that the file says, but for one key.
std::string others(const WrittenConfig& config, const Setting& but) {
    std::string text;
    for (const auto& setting : settings()) {
        if (&setting != &but) {
            text += setting.key() + (origin_of(setting, config) == ValueOrigin::by_file ? "!" : "") + '=' +
                    value_of(setting, config) + '\n';
        }
    }
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

// Lines of `before` that are in `after` no more, in this order.
std::size_t lines_lost(const std::string& before, const std::string& after) {
    std::size_t lost = 0;
    const auto kept = lines_of(after);
    auto from = kept.begin();
    for (const auto& line : lines_of(before)) {
        const auto found = std::find(from, kept.end(), line);
        if (found == kept.end()) {
            ++lost;
        } else {
            from = found + 1;
        }
    }
    return lost;
}

}  // namespace

TEST_CASE("in any good file a change of one value changes that value alone", "[config]") {
    std::size_t changed = 0;
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        Writer writer(seed);
        const auto text = writer.file();
        const auto before = read_written_config(text, "config.toml");
        CAPTURE(seed, text);
        if (!before) {
            FAIL(before.error().sentence());
        }
        const auto& setting = settings()[writer.below(settings().size())];
        const auto value = writer.one_of(values_of(setting));
        if (value.front() == '\'') {
            continue;  // nobody types it so
        }
        const auto edited = with_setting(text, "config.toml", setting, value);
        if (!edited) {
            FAIL(edited.error().sentence());
        }
        CAPTURE(*edited);
        const auto after = read_written_config(*edited, "config.toml");
        REQUIRE(after);
        CHECK(origin_of(setting, *after) == ValueOrigin::by_file);
        // A preset changes what nobody wrote, as it is meant to.
        if (setting.key() != "schedule.preset") {
            CHECK(others(*before, setting) == others(*after, setting));
        }
        // Only the line of the value, or the last one that nothing ended, may be another.
        CHECK(lines_lost(text, *edited) <= 1);
        ++changed;
    }
    CHECK(changed > 2000);
}
