// SPDX-License-Identifier: MIT
#include "shared/stretch/stretch_places.h"

#include "shared/base/places.h"

namespace limber {

namespace {

std::filesystem::path own(const char* folder) {
    const auto directory = user_data_directory();
    return directory ? *directory / folder : std::filesystem::path();
}

}  // namespace

std::filesystem::path shipped_stretches() {
    return data_directory() / "limber" / "stretches";
}

std::filesystem::path shipped_figures() {
    return data_directory() / "limber" / "figures";
}

std::filesystem::path own_stretches() {
    return own("stretches");
}

std::filesystem::path own_figures() {
    return own("figures");
}

}  // namespace limber
