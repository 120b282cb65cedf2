// SPDX-License-Identifier: MIT
#include "tray/window/today/coverage_view.h"

#include "shared/stretch/vocabulary.h"
#include "tray/text/offer_words.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::array<std::string, 6> direction_labels() {
    return {tr("Bend forward"), tr("Arch back"), tr("Lean left"),
            tr("Lean right"),   tr("Turn left"), tr("Turn right")};
}

CoverageMark mark_of(const State& state, unsigned bit) {
    const auto has = [bit](std::uint64_t bits) { return (bits >> bit & 1U) != 0; };
    return has(state.moved_today)       ? CoverageMark::moved
           : has(state.reachable_today) ? CoverageMark::not_yet
                                        : CoverageMark::left_out;
}

template <typename Items>
std::string labels_with(const Items& items, CoverageMark mark) {
    std::string labels;
    for (const auto& item : items) {
        if (item.mark == mark) {
            labels += labels.empty() ? item.label : ", " + item.label;
        }
    }
    return labels;
}

template <typename Items>
std::vector<std::string> texts_of(const Items& items) {
    std::vector<std::string> texts;
    const auto add = [&](const char* text, CoverageMark mark) {
        if (const auto labels = labels_with(items, mark); !labels.empty()) {
            texts.push_back(fill(text, {labels}));
        }
    };
    add(tr("Moved: %1."), CoverageMark::moved);
    add(tr("Not yet: %1."), CoverageMark::not_yet);
    add(tr("Left out for your safety: %1."), CoverageMark::left_out);
    return texts;
}

}  // namespace

CoverageView coverage_view(const State* state) {
    CoverageView view;
    view.known = state != nullptr;
    const State nothing;
    const State& told = state == nullptr ? nothing : *state;
    const auto directions = direction_labels();
    for (unsigned i = 0; i < directions.size(); ++i) {
        view.directions.at(i) = {directions.at(i), mark_of(told, i)};
    }
    for (unsigned i = 0; i < region_words.size(); ++i) {
        view.regions.push_back({region_name(region_words.at(i)), mark_of(told, State::region_shift + i)});
    }
    view.left_out = told.left_out;
    return view;
}

std::vector<std::string> region_texts(const CoverageView& view) {
    auto texts = texts_of(view.regions);
    if (view.left_out > 0) {
        texts.push_back(tr_count("%1 stretch is left out for your safety.",
                                 "%1 stretches are left out for your safety.", view.left_out));
    }
    return texts;
}

std::string spoken_text(const CoverageView& view) {
    std::string text;
    for (const auto& sentence : texts_of(view.directions)) {
        text += text.empty() ? sentence : " " + sentence;
    }
    return text;
}

}  // namespace limber
