// SPDX-License-Identifier: MIT
#include "tray/text/watching_words.h"

#include "tray/text/phrases.h"
#include "tray/text/source_words.h"
#include "tray/text/translate.h"

namespace limber {

bool is_standing(const State& state) {
    return state.phase == Phase::standing || (state.phase == Phase::paused && state.watching.standing_since);
}

std::string standing_text(const State& state, BootTime now) {
    const auto since = state.watching.standing_since;
    return since ? fill(tr("Standing for %1"), {passed_text(now - *since)}) : tr("Standing");
}

std::string standing_since_text(const State& state, const Moment& now) {
    const auto since = state.watching.standing_since;
    return since ? fill(tr("standing since %1"), {clock_text(now.wall_at(*since), now.wall)})
                 : tr("standing");
}

std::string held_text(Signal signal) {
    switch (signal) {
        case Signal::inhibitor:
            return tr("A film or slides are on: counted as at the desk");
        case Signal::microphone:
            return tr("The microphone is in use: counted as at the desk");
        case Signal::camera:
            return tr("The camera is in use: counted as at the desk");
        case Signal::locked:
        case Signal::asleep:
        case Signal::elsewhere:
        case Signal::full_screen:
        case Signal::notices_off:
        case Signal::notices_asked:
            break;
    }
    return {};
}

std::vector<std::string> held_texts(const Watching& watching) {
    std::vector<std::string> texts;
    for (const auto signal : {Signal::inhibitor, Signal::microphone, Signal::camera}) {
        if (watching.has(signal)) {
            texts.push_back(held_text(signal));
        }
    }
    return texts;
}

std::string hands_text(const Watching& watching, BootTime now) {
    const auto length = [now](const Measure& measure) { return passed_text(measure.now(now)); };
    if (watching.keyboard_today && watching.pointer_today) {
        return fill(tr("Keyboard %1, mouse %2"),
                    {length(*watching.keyboard_today), length(*watching.pointer_today)});
    }
    if (watching.keyboard_today) {
        return fill(tr("Keyboard %1"), {length(*watching.keyboard_today)});
    }
    return watching.pointer_today ? fill(tr("Mouse %1"), {length(*watching.pointer_today)}) : std::string();
}

std::string source_text(const Watching& watching) {
    const auto source = watching.source();
    return source ? fill(tr("Keyboard and mouse are seen through %1"), {source_name(*source)})
                  : std::string();
}

bool worth_undoing(const State& state) {
    const auto least = state.has(Warning::short_times) ? Duration(0) : Duration(1min);
    return state.watching.undoable > least;
}

}  // namespace limber
