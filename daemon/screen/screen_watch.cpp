// SPDX-License-Identifier: MIT
#include "daemon/screen/screen_watch.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "daemon/input/once_timer.h"
#include "daemon/screen/plasma_windows.h"
#include "daemon/screen/wlr_windows.h"
#include "daemon/screen/x11_screen.h"
#include "shared/base/log.h"

namespace limber {

namespace {

struct Way {
    const char* name;
    OpenedFullScreenSource (*open)(EventLoop&, FullScreenSource::Listener);
};

// GNOME on Wayland tells no ordinary program of windows.
constexpr std::array<Way, 3> ways = {{
    {"zwlr_foreign_toplevel_manager_v1", open_wlr_screen},
    {"org_kde_plasma_window_management", open_plasma_screen},
    {"_NET_WM_STATE", open_x11_screen},
}};

}  // namespace

// From want(true) to want(false). Listeners of sources only note and set the timer, as a source may not be
// destroyed while it tells.
class ScreenWatch::Asking {
public:
    explicit Asking(const ScreenWatch& owner)
        : loop_(owner.loop_),
          on_full_screen_(owner.on_full_screen_),
          on_first_no_(owner.on_first_no_),
          timer_(loop_, [this] { on_time(); }) {
        open_next();
    }

    bool has_answered() const { return has_answered_; }

private:
    void open_next() {
        for (; way_ < ways.size(); ++way_) {
            FullScreenSource::Listener listener;
            listener.on_answer = [this](bool on) { note(on); };
            listener.on_end = [this](Error why) { note_end(std::move(why)); };
            auto opened = ways[way_].open(loop_, std::move(listener));
            if (opened) {
                source_ = std::move(*opened);
                if (!answer_ && !end_) {
                    timer_.ring_in(longest_question);
                }
                return;
            }
            log_debug("not used: " + opened.error().sentence());
        }
        log_debug("nothing here tells whether a window fills the screen");
        timer_.ring_in(Duration(0));
    }

    void note(bool on) {
        const auto before = std::exchange(answer_, on);
        if (!before) {
            timer_.ring_in(Duration(0));
        } else if (has_answered_ && on == told_) {
            timer_.cancel();
        } else if (has_answered_ && on != *before) {
            timer_.ring_in(calm);
        }
    }

    void note_end(Error why) {
        end_ = std::move(why);
        timer_.ring_in(Duration(0));
    }

    void on_time() {
        if (const auto end = std::exchange(end_, std::nullopt)) {
            source_.reset();
            log_debug((answer_ ? "full screen: " : "not used: ") + end->sentence());
            if (!answer_) {
                ++way_;
                open_next();
                return;
            }
            answer_ = false;
        } else if (!answer_ && source_) {
            log_debug(std::string(ways[way_].name) + " has not answered yet whether a window fills a screen");
        }
        tell(answer_.value_or(false));
    }

    // The last thing done: this may be gone after it.
    void tell(bool on) {
        const bool first = !std::exchange(has_answered_, true);
        if (std::exchange(told_, on) != on) {
            log_debug(std::string("full screen ") + (on ? "on" : "off"));
            const auto tell_it = on_full_screen_;
            tell_it(on);
        } else if (first && on_first_no_) {
            const auto tell_it = on_first_no_;
            tell_it();
        }
    }

    EventLoop& loop_;
    OnFullScreen on_full_screen_;
    std::function<void()> on_first_no_;
    OnceTimer timer_;
    std::size_t way_ = 0;
    std::optional<bool> answer_;  // of the source
    bool told_ = false;
    bool has_answered_ = false;
    std::optional<Error> end_;
    std::unique_ptr<FullScreenSource> source_;
};

ScreenWatch::ScreenWatch(EventLoop& loop, OnFullScreen on_full_screen, std::function<void()> on_first_no)
    : loop_(loop), on_full_screen_(std::move(on_full_screen)), on_first_no_(std::move(on_first_no)) {
}

ScreenWatch::~ScreenWatch() = default;

void ScreenWatch::want(bool wanted) {
    if (!wanted) {
        asking_.reset();
    } else if (!asking_) {
        asking_ = std::make_unique<Asking>(*this);
    }
}

bool ScreenWatch::has_answered() const {
    return asking_ && asking_->has_answered();
}

}  // namespace limber
