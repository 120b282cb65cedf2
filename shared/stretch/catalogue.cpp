// SPDX-License-Identifier: MIT
#include "shared/stretch/catalogue.h"

#include <algorithm>

#include "shared/base/foreign_text.h"
#include "shared/stretch/stretch_file.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_stretches = 500;

Result<std::vector<fs::path>> files_of(const fs::path& directory) {
    const auto cannot_read = "cannot read the stretches in " + printable(directory.native());
    std::vector<fs::path> files;
    std::error_code fault;
    for (fs::directory_iterator entry(directory, fault), end; !fault && entry != end;
         entry.increment(fault)) {
        const auto name = entry->path().filename().native();
        if (entry->path().extension() == ".toml" && name.front() != '.') {
            files.push_back(entry->path());
        }
    }
    if (fault) {
        return Error{cannot_read, fault.message(), "Install Limber anew, or put the folder back"};
    }
    if (files.size() > most_stretches) {
        return Error{cannot_read, "there are more than " + std::to_string(most_stretches), "Take some out"};
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Result<Catalogue> Catalogue::read(const fs::path& directory) {
    const auto files = files_of(directory);
    if (!files) {
        return files.error();
    }
    Catalogue catalogue;
    auto conditions = read_conditions(directory.parent_path() / "conditions.toml");
    if (conditions) {
        catalogue.conditions_ = std::move(*conditions);
    } else {
        catalogue.faults_.push_back(conditions.error());
    }
    for (const auto& file : *files) {
        auto stretch = read_stretch(file, catalogue.conditions_);
        if (stretch) {
            catalogue.stretches_.push_back(std::move(*stretch));
        } else {
            catalogue.faults_.push_back(stretch.error());
        }
    }
    if (files->empty()) {
        return Error{"no stretch in " + printable(directory.native()), "there is no .toml file",
                     "Install Limber anew, or put the files back"};
    }
    if (catalogue.stretches_.empty()) {
        return catalogue.faults_.back();
    }
    catalogue.stretches_.shrink_to_fit();
    return catalogue;
}

const Stretch* Catalogue::find(const StretchId& id) const {
    const auto found = std::find_if(stretches_.begin(), stretches_.end(),
                                    [&](const Stretch& stretch) { return stretch.id == id; });
    return found == stretches_.end() ? nullptr : &*found;
}

std::string Catalogue::condition_text(const std::string& condition_id) const {
    const auto found = conditions_.find(condition_id);
    return found == conditions_.end() ? condition_id : found->second;
}

}  // namespace limber
