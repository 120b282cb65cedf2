// SPDX-License-Identifier: MIT
#include "daemon/input/input_source_choice.h"

#include <array>

#include "daemon/input/x11_source.h"
#include "shared/base/log.h"

namespace limber {

namespace {

using Open = Result<std::unique_ptr<InputSource>> (*)(EventLoop&, InputSource::Listener);

// In the order of trust: the first that works is taken.
constexpr std::array<Open, 1> sources = {open_x11_source};

}  // namespace

Result<std::unique_ptr<InputSource>> choose_input_source(EventLoop& loop,
                                                         const InputSource::Listener& listener) {
    std::string reasons;
    for (const auto open : sources) {
        auto source = open(loop, listener);
        if (source) {
            log_info("watching input by " + (*source)->name());
            return source;
        }
        log_info("not used: " + source.error().sentence());
        reasons += (reasons.empty() ? "" : "; ") + source.error().sentence();
    }
    return Error{"nothing here tells when keyboard or mouse are used", reasons,
                 "Start Limber inside a desktop session"};
}

}  // namespace limber
