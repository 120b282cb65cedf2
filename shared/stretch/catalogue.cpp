// SPDX-License-Identifier: MIT
#include "shared/stretch/catalogue.h"

#include <algorithm>

#include "shared/base/foreign_text.h"
#include "shared/stretch/stretch_file.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_stretches = 500;

// `put_right`: what the person can do where the folder cannot be read.
Result<std::vector<fs::path>> files_of(const fs::path& directory, const char* put_right) {
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
        return Error{cannot_read, fault.message(), put_right};
    }
    if (files.size() > most_stretches) {
        return Error{cannot_read, "there are more than " + std::to_string(most_stretches), "Take some out"};
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Result<Catalogue> Catalogue::read(const fs::path& shipped, const fs::path& own) {
    const auto files = files_of(shipped, "Install Limber anew, or put the folder back");
    if (!files) {
        return files.error();
    }
    Catalogue catalogue;
    auto conditions = read_conditions(shipped.parent_path() / "conditions.toml");
    if (conditions) {
        catalogue.conditions_ = std::move(*conditions);
    } else {
        catalogue.faults_.push_back(conditions.error());
    }
    for (const auto& file : *files) {
        auto stretch = read_stretch(file, catalogue.conditions_);
        if (stretch) {
            catalogue.take(std::move(*stretch), {file, false, {}});
        } else {
            catalogue.faults_.push_back(stretch.error());
        }
    }
    if (files->empty()) {
        return Error{"no stretch in " + printable(shipped.native()), "there is no .toml file",
                     "Install Limber anew, or put the files back"};
    }
    if (catalogue.stretches_.empty()) {
        return catalogue.faults_.back();
    }
    if (!own.empty()) {
        catalogue.add_own(own);
    }
    catalogue.stretches_.shrink_to_fit();
    return catalogue;
}

void Catalogue::add_own(const fs::path& directory) {
    std::error_code ignored;
    if (fs::status(directory, ignored).type() == fs::file_type::not_found) {
        return;
    }
    const auto files = files_of(directory, "Make the folder readable");
    if (!files) {
        faults_.push_back(files.error());
        return;
    }
    for (const auto& file : *files) {
        auto stretch = read_stretch(file, conditions_);
        if (stretch) {
            take(std::move(*stretch), {file, true, {}});
        } else {
            faults_.push_back(stretch.error());
        }
    }
}

void Catalogue::take(Stretch stretch, StretchOrigin origin) {
    const auto place = index_of(stretch.id);
    if (place == stretches_.size()) {
        stretches_.push_back(std::move(stretch));
        origins_.push_back(std::move(origin));
        return;
    }
    origin.replaces = std::move(stretches_[place].name);
    stretches_[place] = std::move(stretch);
    origins_[place] = std::move(origin);
}

std::size_t Catalogue::index_of(const StretchId& id) const {
    const auto found = std::find_if(stretches_.begin(), stretches_.end(),
                                    [&](const Stretch& stretch) { return stretch.id == id; });
    return static_cast<std::size_t>(found - stretches_.begin());
}

const Stretch* Catalogue::find(const StretchId& id) const {
    const auto place = index_of(id);
    return place == stretches_.size() ? nullptr : &stretches_[place];
}

const StretchOrigin* Catalogue::origin(const StretchId& id) const {
    const auto place = index_of(id);
    return place == stretches_.size() ? nullptr : &origins_[place];
}

std::string Catalogue::condition_text(const std::string& condition_id) const {
    const auto found = conditions_.find(condition_id);
    return found == conditions_.end() ? condition_id : found->second;
}

}  // namespace limber
