// SPDX-License-Identifier: MIT
// All stretches known on this machine, read from share/limber/stretches/*.toml.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/stretch/conditions.h"
#include "shared/stretch/stretch.h"

namespace limber {

class Catalogue {
public:
    // Reads every *.toml of `directory`, in the order of file names. A file with a fault is left out and told
    // in faults(), each one a sentence with file, line, column, what is wrong and what is allowed. Error: the
    // folder cannot be read, or not one stretch is usable.
    static Result<Catalogue> read(const std::filesystem::path& directory);

    const std::vector<Stretch>& stretches() const { return stretches_; }
    const Stretch* find(const StretchId& id) const;
    const std::vector<Error>& faults() const { return faults_; }

    // The plain words for a condition id ("Osteoporosis, or a past low-impact fracture"); the id itself when
    // conditions.toml does not know it.
    const Conditions& conditions() const { return conditions_; }
    std::string condition_text(const std::string& condition_id) const;

private:
    std::vector<Stretch> stretches_;
    Conditions conditions_;
    std::vector<Error> faults_;
};

}  // namespace limber
