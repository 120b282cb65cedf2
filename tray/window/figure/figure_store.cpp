// SPDX-License-Identifier: MIT
#include "tray/window/figure/figure_store.h"

#include "shared/base/log.h"
#include "shared/stretch/stretch_places.h"
#include "tray/figure/figure_file.h"

namespace limber {

namespace {

std::optional<FigureMotion> figure_in(const std::filesystem::path& directory, std::string_view name) {
    const auto file = directory / (std::string(name) + ".toml");
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return std::nullopt;
    }
    auto script = read_figure(file);
    if (!script) {
        log_warning(script.error().sentence());
        return std::nullopt;
    }
    return FigureMotion(*std::move(script));
}

}  // namespace

std::filesystem::path figures_directory() {
    return shipped_figures();
}

std::optional<FigureMotion> figure_named(std::string_view name) {
    if (const auto own = own_figures(); !own.empty()) {
        if (auto figure = figure_in(own, name)) {
            return figure;
        }
    }
    return figure_in(shipped_figures(), name);
}

}  // namespace limber
