// SPDX-License-Identifier: MIT
#include "tray/notify/configuration_notice.h"

#include <string_view>

#include "shared/base/places.h"
#include "shared/config/config.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

// Cuts ":9" off the end of a text.
std::string_view cut_number(std::string_view& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon + 1 == text.size() ||
        text.find_first_not_of("0123456789", colon + 1) != std::string_view::npos) {
        return {};
    }
    const auto number = text.substr(colon + 1);
    text = text.substr(0, colon);
    return number;
}

// "file:2:9", as the reader says it.
std::string place_text(std::string_view what) {
    auto file = what;
    const auto column = cut_number(file);
    const auto line = cut_number(file);
    return line.empty() || column.empty() ? std::string(what)
                                          : fill(tr("%1, line %2, column %3"), {file, line, column});
}

}  // namespace

std::optional<ConfigurationWords> ConfigurationNotice::due(
    const State& state, const std::function<std::optional<Error>()>& fault) {
    if (!state.has(Warning::configuration_wrong)) {
        seen_.reset();
        told_.clear();
        return std::nullopt;
    }
    if (seen_ == state.configuration_revision) {
        return std::nullopt;
    }
    seen_ = state.configuration_revision;
    const auto now = fault();
    if (!now || now->sentence() == told_) {
        return std::nullopt;
    }
    told_ = now->sentence();
    return configuration_words(*now);
}

void ConfigurationNotice::told(bool taken) {
    if (!taken) {
        seen_.reset();
        told_.clear();
    }
}

ConfigurationWords configuration_words(const Error& fault) {
    auto sentence = fault;
    sentence.what = place_text(fault.what);
    return {tr("There is a mistake in your settings"),
            sentence.sentence() + ".\n" + tr("Until it is mended, the last good settings are in use.")};
}

std::optional<Error> configuration_fault() {
    const auto folder = config_directory();
    if (!folder) {
        return std::nullopt;
    }
    const auto config = read_config(*folder / "config.toml");
    return config ? std::nullopt : std::optional(config.error());
}

}  // namespace limber
