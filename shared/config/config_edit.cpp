// SPDX-License-Identifier: MIT
#include "shared/config/config_edit.h"

#include <algorithm>
#include <optional>

#include <toml++/toml.h>

#include "shared/base/foreign_text.h"
#include "shared/config/toml_statement.h"
#include "shared/config/written_config.h"

namespace limber {

namespace {

using Kind = TomlStatement::Kind;

Error wrong_value(const Setting& setting, const Error& fault) {
    return Error{"cannot set " + setting.key(), fault.why, fault.hint, ExitCode::usage};
}

Error not_changed(const Setting& setting, const std::string& name, std::string why) {
    return Error{"cannot set " + setting.key() + " in " + name, std::move(why),
                 "Nothing was changed; change it there by hand", ExitCode::bad_configuration};
}

// Whether the value may stand in a file, for itself.
std::optional<Error> fault_of_value(const Setting& setting, const std::string& value, bool short_times) {
    const auto text =
        '[' + std::string(setting.table) + "]\n" + std::string(setting.name) + " = " + value + '\n';
    const auto read = read_toml_text(text, "", [&](TomlTable& root) {
        WrittenConfig config;
        config.config.short_times = short_times;
        auto table = root.table(setting.table);
        read_setting(table, setting, config);
    });
    return read ? std::nullopt : std::optional(wrong_value(setting, read.error()));
}

class Editor {
public:
    Editor(std::string text, const Setting& setting, std::string value)
        : text_(std::move(text)),
          table_(setting.table),
          name_(setting.name),
          value_(std::move(value)),
          statements_(toml_statements(text_)) {
        const auto first_end = text_.find('\n');
        line_end_ =
            first_end != std::string::npos && first_end > 0 && text_[first_end - 1] == '\r' ? "\r\n" : "\n";
    }

    std::string edited() && {
        if (!change_value() && !change_inline_table() && !add_to_dotted() && !add_to_table()) {
            add_table();
        }
        return std::move(text_);
    }

private:
    void replace(TextSpan span, const std::string& by) {
        text_.replace(span.begin, span.end - span.begin, by);
    }

    // A line of its own behind those that end at `place`.
    void add_line(std::size_t place, const std::string& line) {
        const bool ended = place == 0 || text_[place - 1] == '\n';
        text_.insert(place, ended ? line + line_end_ : line_end_ + line);
    }

    bool change_value() {
        const TomlPath path{table_, name_};
        for (const auto& statement : statements_) {
            if (statement.kind == Kind::value && statement.path == path) {
                replace(statement.value, value_);
                return true;
            }
        }
        return false;
    }

    bool change_inline_table() {
        for (const auto& statement : statements_) {
            if (statement.kind == Kind::value && statement.path == TomlPath{table_} &&
                text_[statement.value.begin] == '{') {
                change_in(statement.value);
                return true;
            }
        }
        return false;
    }

    void change_in(TextSpan braces) {
        const auto entries = inline_entries(text_, braces);
        for (const auto& entry : entries) {
            if (entry.path == TomlPath{name_}) {
                replace(entry.value, value_);
                return;
            }
        }
        if (entries.empty()) {
            replace(braces, "{ " + name_ + " = " + value_ + " }");
        } else {
            text_.insert(entries.back().value.end, ", " + name_ + " = " + value_);
        }
    }

    // "spell.rest = …" above all headers: a header [spell] may not come any more.
    bool add_to_dotted() {
        const auto is_dotted = [&](const TomlStatement& statement) {
            return statement.kind == Kind::value && statement.own_keys == 2 && statement.path.size() == 2 &&
                   statement.path.front() == table_;
        };
        const auto last = std::find_if(statements_.rbegin(), statements_.rend(), is_dotted);
        if (last == statements_.rend()) {
            return false;
        }
        add_line(last->line.end, table_ + '.' + name_ + " = " + value_);
        return true;
    }

    bool add_to_table() {
        const auto is_header = [&](const TomlStatement& statement) {
            return statement.kind == Kind::header && statement.path == TomlPath{table_};
        };
        const auto header = std::find_if(statements_.begin(), statements_.end(), is_header);
        if (header == statements_.end()) {
            return false;
        }
        auto place = header->line.end;
        for (auto one = header + 1; one != statements_.end(); ++one) {
            if (one->kind == Kind::header || one->kind == Kind::list_header) {
                break;
            }
            if (one->kind == Kind::value) {
                place = one->line.end;
            } else if (is_of_this_key(*one)) {
                place = one->line.end;
                break;
            }
        }
        add_line(place, indent_of(*header) + name_ + " = " + value_);
        return true;
    }

    // "#limit = …", as in the shipped file.
    bool is_of_this_key(const TomlStatement& comment) const {
        const auto from = text_.find_first_not_of("# \t", comment.value.begin);
        if (from == std::string::npos || text_.compare(from, name_.size(), name_) != 0) {
            return false;
        }
        const auto sign = text_.find_first_not_of(" \t", from + name_.size());
        return sign < comment.value.end && text_[sign] == '=';
    }

    // As the values of that table are indented, where there are any.
    std::string indent_of(const TomlStatement& header) const {
        const auto own = std::find_if(statements_.begin(), statements_.end(), [&](const auto& statement) {
            return statement.kind == Kind::value && statement.own_keys == 1 && statement.path.size() == 2 &&
                   statement.path.front() == table_;
        });
        const auto begin = own == statements_.end() ? header.line.begin : own->line.begin;
        return text_.substr(begin, text_.find_first_not_of(" \t", begin) - begin);
    }

    void add_table() {
        if (!text_.empty()) {
            text_ += text_.back() == '\n' ? line_end_ : line_end_ + line_end_;
        }
        text_ += '[' + table_ + ']' + line_end_ + name_ + " = " + value_ + line_end_;
    }

    std::string text_;
    std::string table_;
    std::string name_;
    std::string value_;
    std::string line_end_;
    std::vector<TomlStatement> statements_;
};

// What the text says but for that key; a table that is empty without it counts as left out.
toml::table without(toml::table root, const Setting& setting) {
    if (auto* const table = root[setting.table].as_table(); table != nullptr) {
        table->erase(setting.name);
        if (table->empty()) {
            root.erase(setting.table);
        }
    }
    return root;
}

bool only_that_changed(const std::string& before, const std::string& after, const Setting& setting,
                       const std::string& value) {
    try {
        const toml::table old_root = toml::parse(before);
        const toml::table new_root = toml::parse(after);
        const toml::table alone = toml::parse(std::string(setting.name) + " = " + value);
        const auto* const table = new_root[setting.table].as_table();
        toml::table set;
        if (table != nullptr && table->contains(setting.name)) {
            set.insert(setting.name, *table->get(setting.name));
        }
        return set == alone && without(old_root, setting) == without(new_root, setting);
    } catch (const toml::parse_error&) {
        return false;
    }
}

bool has_short_times(const std::string& text) {
    return toml::parse(text)["testing"]["short_times"].value_or(false);
}

Result<void> is_toml(const std::string& text, const std::string& name) {
    auto parsed = read_toml_text(text, name, [](TomlTable&) {});
    if (!parsed) {
        auto error = parsed.error();
        error.exit = ExitCode::bad_configuration;
        return error;
    }
    return {};
}

}  // namespace

Result<std::string> with_setting(const std::string& text, const std::string& name, const Setting& setting,
                                 std::string_view typed) {
    if (auto parsed = is_toml(text, name); !parsed) {
        return parsed.error();
    }
    const auto value = as_written(setting, typed);
    if (auto fault = fault_of_value(setting, value, has_short_times(text))) {
        return *fault;
    }
    const auto before = read_written_config(text, name);
    auto edited = Editor(text, setting, value).edited();
    if (!only_that_changed(text, edited, setting, value)) {
        return before ? not_changed(setting, name, "it stands there in a way that cannot be changed safely")
                      : before.error();
    }
    const auto after = read_written_config(edited, name);
    if (after) {
        return edited;
    }
    if (before) {
        // Allowed for itself, but not together with the others.
        return wrong_value(setting, after.error());
    }
    const bool same_lines =
        std::count(text.begin(), text.end(), '\n') == std::count(edited.begin(), edited.end(), '\n');
    return same_lines ? after.error() : before.error();
}

}  // namespace limber
