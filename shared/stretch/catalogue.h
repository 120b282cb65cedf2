// SPDX-License-Identifier: MIT
// All stretches known on this machine: share/limber/stretches/*.toml, and the person's own beside them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/stretch/conditions.h"
#include "shared/stretch/stretch.h"

namespace limber {

struct StretchOrigin {
    std::filesystem::path file;
    bool own = false;      // from the person's own folder
    std::string replaces;  // name of the shipped stretch of the same id; empty: none
    friend bool operator==(const StretchOrigin&, const StretchOrigin&) = default;
};

class Catalogue {
public:
    // Reads every *.toml of `shipped`, in the order of file names, then those of `own`: one with the id of a
    // shipped stretch takes its place, the others follow. Both may name the conditions of conditions.toml
    // beside `shipped`. A file with a fault is left out and told in faults(), each one a sentence with file,
    // line, column, what is wrong and what is allowed; so is an own folder that cannot be read, but not one
    // that is missing. Error: the shipped folder cannot be read, or not one stretch of it is usable.
    static Result<Catalogue> read(const std::filesystem::path& shipped,
                                  const std::filesystem::path& own = {});

    const std::vector<Stretch>& stretches() const { return stretches_; }
    const Stretch* find(const StretchId& id) const;
    // Null where find() is.
    const StretchOrigin* origin(const StretchId& id) const;
    const std::vector<Error>& faults() const { return faults_; }

    // The plain words for a condition id ("Osteoporosis, or a past low-impact fracture"); the id itself when
    // conditions.toml does not know it.
    const Conditions& conditions() const { return conditions_; }
    std::string condition_text(const std::string& condition_id) const;

private:
    std::size_t index_of(const StretchId& id) const;  // the number of stretches: not there
    void take(Stretch stretch, StretchOrigin origin);
    void add_own(const std::filesystem::path& directory);

    std::vector<Stretch> stretches_;
    std::vector<StretchOrigin> origins_;  // of stretches_, in its order
    Conditions conditions_;
    std::vector<Error> faults_;
};

}  // namespace limber
