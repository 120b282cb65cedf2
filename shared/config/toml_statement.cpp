// SPDX-License-Identifier: MIT
#include "shared/config/toml_statement.h"

#include <algorithm>

namespace limber {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Goes forward through the text. Keys with escapes in them keep these: no key of ours needs any.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at, std::size_t end) : text_(text.substr(0, end)), at_(at) {}

    std::size_t at() const { return at_; }
    bool at_end() const { return at_ >= text_.size(); }
    char next() const { return at_end() ? '\0' : text_[at_]; }
    void step(std::size_t bytes = 1) { at_ = std::min(at_ + bytes, text_.size()); }
    bool sees(std::string_view words) const { return text_.substr(at_, words.size()) == words; }

    void skip_blanks() { skip_any(" \t"); }
    void skip_any(std::string_view letters) {
        at_ = std::min(text_.find_first_not_of(letters, at_), text_.size());
    }
    void skip_to(std::string_view letters) {
        at_ = std::min(text_.find_first_of(letters, at_), text_.size());
    }
    void skip_line() {
        skip_to("\n");
        step();
    }

    // "spell . limit", up to what comes behind.
    TomlPath keys() {
        TomlPath path;
        do {
            skip_blanks();
            path.push_back(key());
            skip_blanks();
        } while (next() == '.' && (step(), true));
        return path;
    }

    // A value of any kind; the span is without blanks at its ends.
    TextSpan value() {
        skip_blanks();
        const auto begin = at_;
        if (next() == '"' || next() == '\'') {
            string();
        } else if (next() == '[' || next() == '{') {
            bracketed();
        } else {
            skip_to(",]}#\r\n");
            while (at_ > begin && (text_[at_ - 1] == ' ' || text_[at_ - 1] == '\t')) {
                --at_;
            }
        }
        return {begin, at_};
    }

private:
    std::string key() {
        const auto begin = at_;
        if (next() == '"' || next() == '\'') {
            string();
            return std::string(text_.substr(begin + 1, std::max(at_, begin + 2) - begin - 2));
        }
        skip_to(" \t.=]\r\n");
        return std::string(text_.substr(begin, at_ - begin));
    }

    void string() {
        const char quote = next();
        const std::string three(3, quote);
        const bool is_long = sees(three);
        step(is_long ? 3 : 1);
        while (!at_end()) {
            if (quote == '"' && next() == '\\') {
                step(2);
            } else if (is_long ? sees(three) : next() == quote) {
                step(is_long ? 3 : 1);
                // Two more quotes may belong to a long string.
                while (is_long && next() == quote) {
                    step();
                }
                return;
            } else {
                step();
            }
        }
    }

    void bracketed() {
        std::size_t depth = 0;
        do {
            if (next() == '"' || next() == '\'') {
                string();
                continue;
            }
            if (next() == '#') {
                skip_line();
                continue;
            }
            depth += next() == '[' || next() == '{' ? 1U : 0U;
            depth -= next() == ']' || next() == '}' ? 1U : 0U;
            step();
        } while (depth > 0 && !at_end());
    }

    std::string_view text_;
    std::size_t at_;
};

TomlStatement header_at(Cursor& cursor) {
    TomlStatement statement;
    const bool is_list = cursor.sees("[[");
    statement.kind = is_list ? TomlStatement::Kind::list_header : TomlStatement::Kind::header;
    cursor.step(is_list ? 2 : 1);
    statement.path = cursor.keys();
    statement.own_keys = statement.path.size();
    cursor.step(is_list ? 2 : 1);
    return statement;
}

TomlStatement value_at(Cursor& cursor, const TomlPath& header) {
    TomlStatement statement;
    const auto keys = cursor.keys();
    statement.path = header;
    statement.path.insert(statement.path.end(), keys.begin(), keys.end());
    statement.own_keys = keys.size();
    cursor.step();
    statement.value = cursor.value();
    return statement;
}

}  // namespace

std::vector<TomlStatement> toml_statements(std::string_view text) {
    std::vector<TomlStatement> statements;
    TomlPath header;
    const std::size_t start = text.substr(0, byte_order_mark.size()) == byte_order_mark ? 3 : 0;
    for (Cursor cursor(text, start, text.size()); !cursor.at_end();) {
        const auto begin = cursor.at();
        cursor.skip_blanks();
        TomlStatement statement;
        if (cursor.next() == '\n' || cursor.next() == '\r' || cursor.at_end()) {
            cursor.skip_line();
            continue;
        }
        if (cursor.next() == '#') {
            statement.kind = TomlStatement::Kind::comment;
            statement.path = header;
            statement.value.begin = cursor.at();
            cursor.skip_to("\r\n");
            statement.value.end = cursor.at();
        } else if (cursor.next() == '[') {
            statement = header_at(cursor);
            header = statement.path;
        } else {
            statement = value_at(cursor, header);
        }
        cursor.skip_line();
        statement.line = {begin, cursor.at()};
        statements.push_back(std::move(statement));
    }
    return statements;
}

std::vector<TomlStatement> inline_entries(std::string_view text, TextSpan table) {
    std::vector<TomlStatement> entries;
    Cursor cursor(text, table.begin + 1, table.end - 1);
    for (cursor.skip_any(" \t,\r\n"); !cursor.at_end(); cursor.skip_any(" \t,\r\n")) {
        entries.push_back(value_at(cursor, {}));
        entries.back().line = entries.back().value;
    }
    return entries;
}

}  // namespace limber
