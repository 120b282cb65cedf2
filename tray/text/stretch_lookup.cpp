// SPDX-License-Identifier: MIT
#include "tray/text/stretch_lookup.h"

#include "shared/base/log.h"
#include "shared/stretch/stretch_file.h"

namespace limber {

const Stretch* StretchLookup::find(const StretchId& id) {
    if (id.empty()) {
        return nullptr;
    }
    if (!last_ || last_->id != id) {
        const std::string name(id.text());
        last_ = read_own(name + ".toml");
        if (last_) {
            return &*last_;
        }
        // No conditions are known here, so none is judged: only names and times are shown.
        auto read = read_stretch(shipped_ / (name + ".toml"), {});
        if (!read) {
            log_warning(read.error().sentence());
            Stretch unread;
            unread.id = id;
            unread.name = name;
            last_ = unread;
        } else {
            last_ = std::move(*read);
        }
    }
    return &*last_;
}

// By the conditions, too: what the daemon leaves out shall not lend its words to the shipped one.
std::optional<Stretch> StretchLookup::read_own(const std::string& file_name) const {
    std::error_code ignored;
    if (own_.empty() || !std::filesystem::exists(own_ / file_name, ignored)) {
        return std::nullopt;
    }
    const auto conditions = read_conditions(shipped_.parent_path() / "conditions.toml");
    auto read = read_stretch(own_ / file_name, conditions ? *conditions : Conditions());
    if (!read) {
        log_warning(read.error().sentence());
        return std::nullopt;
    }
    return std::move(*read);
}

}  // namespace limber
