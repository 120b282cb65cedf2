// SPDX-License-Identifier: MIT
#include "tray/text/translate.h"

#include <clocale>

#include <libintl.h>

#include "shared/base/places.h"

namespace limber {

namespace {

constexpr const char* domain = "limber";

}  // namespace

void start_translations() {
    std::setlocale(LC_MESSAGES, "");
    std::setlocale(LC_TIME, "");
    std::setlocale(LC_CTYPE, "");
    bindtextdomain(domain, (data_directory() / "locale").c_str());
    bind_textdomain_codeset(domain, "UTF-8");
}

const char* tr(const char* text) {
    return dgettext(domain, text);
}

std::string text_language() {
    constexpr std::string_view key = "\nLanguage: ";
    const std::string_view header = tr("");
    const auto place = header.find(key);
    if (place == std::string_view::npos) {
        return "en";
    }
    const auto language = header.substr(place + key.size());
    return std::string(language.substr(0, language.find_first_of("_@\n")));
}

std::string tr_data(const std::string& english) {
    // gettext answers an empty key with its own header.
    return english.empty() ? english : tr(english.c_str());
}

std::string tr_count(const char* one, const char* many, long count) {
    return fill(dngettext(domain, one, many, static_cast<unsigned long>(count)), {std::to_string(count)});
}

std::string fill(std::string_view text, std::initializer_list<std::string_view> parts) {
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto number = text[i] == '%' && i + 1 < text.size() ? text[i + 1] - '1' : -1;
        if (number >= 0 && static_cast<std::size_t>(number) < parts.size()) {
            filled += parts.begin()[number];
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

}  // namespace limber
