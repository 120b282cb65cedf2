// SPDX-License-Identifier: MIT
#include "shared/base/result.h"

#include <cstring>

namespace limber {

std::string Error::sentence() const {
    std::string text = what;
    if (!why.empty()) {
        text += ": " + why;
    }
    if (!hint.empty()) {
        text += ". " + hint;
    }
    return text;
}

Error system_error(std::string what, int error_number, std::string hint) {
    return Error{std::move(what), std::strerror(error_number), std::move(hint), ExitCode::error};
}

}  // namespace limber
