// SPDX-License-Identifier: MIT
// One way of knowing whether a notification server keeps quiet. Lives as long as that server does.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <gio/gio.h>

#include "tray/silence/silence.h"

namespace limber {

class SilenceWay {
public:
    // Called with each first word and each change, also from within the constructor of a way.
    using OnWord = std::function<void()>;

    explicit SilenceWay(OnWord on_word) : on_word_(std::move(on_word)) {}
    SilenceWay(const SilenceWay&) = delete;
    SilenceWay& operator=(const SilenceWay&) = delete;
    virtual ~SilenceWay() = default;

    Silence now() const { return now_; }
    // It has its first word, or knows that none came in time.
    bool settled() const { return settled_; }
    // Asks, where changes are not told or the first word never came. Never blocks; nothing happens while a
    // question is under way.
    virtual void ask() {}

protected:
    void settle(Silence now) {
        const bool news = !settled_ || now_ != now;
        settled_ = true;
        now_ = now;
        if (news) {
            on_word_();
        }
    }

private:
    OnWord on_word_;
    Silence now_ = Silence::off;
    bool settled_ = false;
};

}  // namespace limber
