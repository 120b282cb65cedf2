// SPDX-License-Identifier: MIT
// Typed reading of the TOML files a person may edit. Whoever reads one says what each key must be; whatever
// is not so becomes one sentence with file, line, column, the value and what is allowed.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/calendar.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace limber {

using Words = std::span<const std::string_view>;

// How long a text or a list may be, both ends included; a text is measured in characters.
struct Length {
    std::size_t least = 1;
    std::size_t most = 2000;
};

// One table of a file while it is read. Every getter requires its key (ask has() first where it may be left
// out) and gives something harmless when the key is missing or wrong: the first fault is remembered, and the
// reader looks at nothing until read_toml() hands it over.
class TomlTable {
public:
    // Every key that may stand here; call it first, so that a misspelt key is told rather than the one
    // missed.
    void allow(Words keys);
    bool has(std::string_view key) const;

    std::string text(std::string_view key, Length length = {});
    std::vector<std::string> texts(std::string_view key, Length count, Length each = {});
    // One of the words, or a list of them, none twice.
    std::string word(std::string_view key, Words allowed);
    std::vector<std::string> words(std::string_view key, Length count, Words allowed);

    int number(std::string_view key, int low, int high);
    std::vector<int> numbers(std::string_view key, Length count, int low, int high);
    // A list of two numbers within the limits, the smaller first.
    std::pair<int, int> range(std::string_view key, int low, int high);
    bool flag(std::string_view key);
    Duration duration(std::string_view key, Duration low, Duration high);
    // Nothing: the word `none` stands there instead, such as "off".
    std::optional<Duration> duration_or(std::string_view key, Duration low, Duration high,
                                        std::string_view none);
    std::optional<int> number_or(std::string_view key, int low, int high, std::string_view none);
    Day date(std::string_view key);

    TomlTable table(std::string_view key);
    std::vector<TomlTable> tables(std::string_view key, Length count);
    std::vector<std::string> keys() const;

    // For what only the reader can judge: the key is there and has its type, but `allowed` says what it must
    // be.
    void refuse(std::string_view key, std::string allowed);
    void refuse_item(std::string_view key, std::size_t index, std::string allowed);

    struct Place;

private:
    explicit TomlTable(std::shared_ptr<const Place> place);
    friend Result<void> read_toml_text(std::string_view content, const std::string& name,
                                       const std::function<void(TomlTable&)>& take);
    bool is_word(std::string_view key, std::string_view word) const;
    int number(std::string_view key, int low, int high, const std::string& allowed);
    Duration duration(std::string_view key, Duration low, Duration high, const std::string& allowed);
    std::shared_ptr<const Place> place_;
};

// Reads the file, hands its root to `take` and frees it again; no table outlives the call. Error: the file
// cannot be read, is no TOML, or the first thing `take` found wrong.
Result<void> read_toml(const std::filesystem::path& file, std::size_t most_bytes,
                       const std::function<void(TomlTable&)>& take);
// The same of what is in memory already; `name` is what the error calls it.
Result<void> read_toml_text(std::string_view content, const std::string& name,
                            const std::function<void(TomlTable&)>& take);

}  // namespace limber
