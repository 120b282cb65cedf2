// SPDX-License-Identifier: MIT
// Every text a person sees goes through here. The English text is the key; extracted with
// `xgettext --keyword=tr --keyword=tr_count:1,2`.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace limber {

// To be called first thing in main(): the person's language, from the environment.
void start_translations();

// In the person's language, UTF-8. Lives as long as the program.
const char* tr(const char* text);

// Of what tr() answers: "de", or "en" where there is no translation.
std::string text_language();

// A text of a data file, such as the name of a stretch.
std::string tr_data(const std::string& english);

// The plural that fits `count`; "%1" in it is filled with the count.
std::string tr_count(const char* one, const char* many, long count);

// Puts the parts in place of "%1" to "%9". Translators may use them in any order; a part is never searched.
std::string fill(std::string_view text, std::initializer_list<std::string_view> parts);

}  // namespace limber
