// SPDX-License-Identifier: MIT
// A source of input on a private bus, and what it has told.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "daemon/input/input_source_choice.h"
#include "tests/daemon/bus/bus_desk.h"

namespace limber {

struct InputDesk : BusDesk {
    std::vector<Duration> idles;
    int inputs = 0;
    std::vector<std::string> losses;
    std::unique_ptr<InputSource> source;

    InputSurroundings surroundings() {
        InputSource::Listener listener;
        listener.on_idle = [this](Duration idle) { idles.push_back(idle); };
        listener.on_input = [this] { ++inputs; };
        listener.on_lost = [this](const Error& why) {
            losses.push_back(why.sentence());
            source.reset();
        };
        return {*loop, bus.get(), bus.get(), listener};
    }
    // Why not, when it is refused.
    std::optional<SourceRefusal> open(OpenedSource (*maker)(const InputSurroundings&)) {
        auto opened = maker(surroundings());
        if (auto* const refusal = std::get_if<SourceRefusal>(&opened)) {
            return *refusal;
        }
        source = std::move(std::get<std::unique_ptr<InputSource>>(opened));
        return std::nullopt;
    }
};

}  // namespace limber
