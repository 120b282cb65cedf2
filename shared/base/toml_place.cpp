// SPDX-License-Identifier: MIT
#include "shared/base/toml_place.h"

#include "shared/base/foreign_text.h"
#include "shared/base/small_file.h"
#include "shared/base/toml_value.h"

namespace limber {

void TomlDocument::fault(const toml::source_position& at, std::string why, std::string hint) {
    if (!first_fault) {
        first_fault = Error{file + ':' + std::to_string(at.line) + ':' + std::to_string(at.column),
                            std::move(why), std::move(hint)};
    }
}

const toml::node* TomlTable::Place::find(std::string_view key, const std::string& allowed) const {
    if (table == nullptr) {
        return nullptr;
    }
    const auto* node = table->get(key);
    if (node == nullptr) {
        document->fault(table->source().begin, name(key) + " is missing", allowed);
    }
    return node;
}

void TomlTable::Place::refuse(std::string_view key, const toml::node& node, std::string allowed) const {
    document->fault(node.source().begin, name(key) + " is " + shown(node), std::move(allowed));
}

void TomlTable::Place::refuse_item(std::string_view key, std::size_t index, const toml::node& node,
                                   std::string allowed) const {
    document->fault(node.source().begin,
                    "item " + std::to_string(index + 1) + " of " + name(key) + " is " + shown(node),
                    std::move(allowed));
}

const toml::array* TomlTable::Place::list(std::string_view key, Length count, const std::string& of) const {
    const auto allowed = "It must be a list of " + between(count, of);
    const auto* node = find(key, allowed);
    if (node == nullptr) {
        return nullptr;
    }
    const auto* array = node->as_array();
    if (array == nullptr || array->size() < count.least || array->size() > count.most) {
        refuse(key, *node, allowed);
        return nullptr;
    }
    return array;
}

Result<void> read_toml(const std::filesystem::path& file, std::size_t most_bytes,
                       const std::function<void(TomlTable&)>& take) {
    const auto content = read_small_file(file, most_bytes);
    if (!content) {
        return content.error();
    }
    return read_toml_text(*content, printable(file.native()), take);
}

Result<void> read_toml_text(std::string_view content, const std::string& name,
                            const std::function<void(TomlTable&)>& take) {
    TomlDocument document{name, std::nullopt};
    try {
        const toml::table root = toml::parse(content);
        TomlTable table(std::make_shared<TomlTable::Place>(TomlTable::Place{&document, &root, ""}));
        take(table);
    } catch (const toml::parse_error& error) {
        document.fault(error.source().begin, printable(error.description()),
                       "Correct it there; Limber changes nothing in the file");
    }
    if (document.first_fault) {
        return *document.first_fault;
    }
    return {};
}

}  // namespace limber
