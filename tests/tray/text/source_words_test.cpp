// SPDX-License-Identifier: MIT
#include "tray/text/source_words.h"

#include <set>

#include "tests/catch.h"

using namespace limber;

namespace {

constexpr int verdict_count = static_cast<int>(WatchVerdict::blind) + 1;

}  // namespace

TEST_CASE("Each source has a name of its own", "[text]") {
    std::set<std::string> names;
    for (std::size_t i = 0; i < input_kind_count; ++i) {
        names.insert(source_name(static_cast<InputKind>(i)));
    }
    for (std::size_t i = 0; i < presence_kind_count; ++i) {
        names.insert(source_name(static_cast<PresenceKind>(i)));
    }
    CHECK(names.size() == input_kind_count + presence_kind_count);
    CHECK(names.count("") == 0);
}

TEST_CASE("Each verdict is a sentence of its own", "[text]") {
    std::set<std::string> sentences;
    for (int i = 0; i < verdict_count; ++i) {
        sentences.insert(verdict_sentence(InputKind::xsync, static_cast<WatchVerdict>(i)));
    }
    CHECK(sentences.size() == verdict_count);
    CHECK(sentences.count("X11: there is none here") == 1);
    CHECK(sentences.count("X11: it works here and would mislead") == 1);
}

TEST_CASE("What is amiss has its advice, and nothing else has one", "[text]") {
    for (int i = 0; i < verdict_count; ++i) {
        const auto verdict = static_cast<WatchVerdict>(i);
        CHECK(is_amiss(verdict) != verdict_advice(verdict).empty());
    }
    CHECK(is_amiss(WatchVerdict::blind));
    CHECK_FALSE(is_amiss(WatchVerdict::not_here));
}
