// SPDX-License-Identifier: MIT
#include "tray/window/figure/figure_store.h"

#include "shared/base/log.h"
#include "shared/base/places.h"
#include "tray/figure/figure_file.h"

namespace limber {

std::filesystem::path figures_directory() {
    return data_directory() / "limber" / "figures";
}

std::optional<FigureMotion> figure_named(std::string_view name) {
    const auto file = figures_directory() / (std::string(name) + ".toml");
    if (!std::filesystem::exists(file)) {
        return std::nullopt;
    }
    auto script = read_figure(file);
    if (!script) {
        log_warning(script.error().sentence());
        return std::nullopt;
    }
    return FigureMotion(*std::move(script));
}

}  // namespace limber
