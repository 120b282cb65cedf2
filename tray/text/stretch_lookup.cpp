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
        // No conditions are known here, so none is judged: only names and times are shown.
        auto read = read_stretch(directory_ / (name + ".toml"), {});
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

}  // namespace limber
