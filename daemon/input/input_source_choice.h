// SPDX-License-Identifier: MIT
// Which source of input is used on this desktop: the first in the order of trust that works. Each refusal is
// logged with its reason.
#pragma once

#include <variant>

#include "daemon/event_loop.h"
#include "daemon/input/input_source.h"

namespace limber {

class Bus;

// What a source may need to be opened.
struct InputSurroundings {
    EventLoop& loop;
    Bus* session_bus;  // null: there is none
    Bus* system_bus;
    InputSource::Listener listener;
};

using OpenedSource = std::variant<std::unique_ptr<InputSource>, SourceRefusal>;

struct ChosenSource {
    std::unique_ptr<InputSource> source;  // null: none works
    InputKind kind{};
    InputVerdicts verdicts{};
    std::string reasons;  // of the refused, for the person
};

// `given_up`: those not to be tried, with their verdict (lost, blind).
ChosenSource choose_input_source(const InputSurroundings& around, const InputVerdicts& given_up);

}  // namespace limber
