// SPDX-License-Identifier: MIT
#include "daemon/configuration/config_watch.h"

#include <sys/epoll.h>

#include "daemon/configuration/watched_path.h"
#include "daemon/input/once_timer.h"
#include "shared/base/log.h"

namespace limber {

namespace {

// Longer than an editor takes from moving the old file away to closing the new one; a person takes no notice.
constexpr Duration settling = 200ms;

class InotifyWatch final : public ConfigWatch {
public:
    InotifyWatch(EventLoop& loop, std::filesystem::path file, WatchedPath path,
                 std::function<void()> on_change)
        : loop_(loop),
          file_(std::move(file)),
          on_change_(std::move(on_change)),
          path_(std::move(path)),
          settled_(loop, [this] { look_again(); }) {}

    bool listen() {
        listening_ = loop_.watch(path_.descriptor(), EPOLLIN, [this](std::uint32_t) { on_news(); });
        return listening_ != nullptr;
    }

private:
    void on_news() {
        const auto news = path_.take();
        if (news == WatchedPath::News::nothing) {
            return;
        }
        written_ = news == WatchedPath::News::content;
        // Until it has settled, no more of it wakes us.
        listening_.reset();
        settled_.ring_in(settling);
    }

    void look_again() {
        auto next = WatchedPath::watch(file_);
        // After the new watches are there: what comes now, they tell.
        const bool written = path_.take() == WatchedPath::News::content || written_;
        bool changed = written;
        if (next) {
            changed = changed || !next->leads_to_the_same_as(path_);
            path_ = *std::move(next);
        } else {
            changed = true;
            log_warning(next.error().sentence());
        }
        if (!listen()) {
            log_warning("changes of " + file_.native() + " are not noticed any more");
        }
        if (changed) {
            on_change_();
        }
    }

    EventLoop& loop_;
    std::filesystem::path file_;
    std::function<void()> on_change_;
    WatchedPath path_;
    std::unique_ptr<EventLoop::Watch> listening_;  // goes before the descriptor
    OnceTimer settled_;
    bool written_ = false;
};

}  // namespace

Result<std::unique_ptr<ConfigWatch>> ConfigWatch::watch(EventLoop& loop, std::filesystem::path file,
                                                        std::function<void()> on_change) {
    auto path = WatchedPath::watch(file);
    if (!path) {
        return path.error();
    }
    auto watch =
        std::make_unique<InotifyWatch>(loop, std::move(file), *std::move(path), std::move(on_change));
    if (!watch->listen()) {
        return Error{"cannot watch the configuration for changes", "the event loop takes no more", ""};
    }
    return std::unique_ptr<ConfigWatch>(std::move(watch));
}

}  // namespace limber
