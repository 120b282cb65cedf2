// SPDX-License-Identifier: MIT
#include "daemon/presence/camera/camera.h"

#include <array>
#include <cerrno>
#include <map>

#include <sys/epoll.h>
#include <sys/inotify.h>

#include "daemon/presence/camera/camera_holders.h"
#include "daemon/presence/camera/camera_use.h"
#include "daemon/presence/told_signal.h"
#include "shared/base/clock.h"
#include "shared/base/log.h"
#include "shared/base/unique_fd.h"

namespace limber {

namespace {

constexpr std::uint32_t node_events = IN_OPEN | IN_CLOSE;
constexpr std::uint32_t folder_events = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;

class Camera final : public PresenceSource {
public:
    explicit Camera(const PresenceSurroundings& around)
        : camera_(Signal::camera, around.listener),
          folder_(around.config.camera_folder),
          inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        if (!inotify_) {
            fail(errno, folder_.string());
            return;
        }
        folder_watch_ = inotify_add_watch(inotify_.get(), folder_.c_str(), folder_events);
        if (folder_watch_ < 0) {
            if (errno != ENOENT && errno != ENOTDIR) {
                fail(errno, folder_.string());
            }
            return;
        }
        watch_ = around.loop.watch(inotify_.get(), EPOLLIN, [this](std::uint32_t) { read_events(); });
        look_for_nodes();
        settle();
    }

    WatchVerdict verdict() const override {
        return !nodes_.empty()                ? WatchVerdict::in_use
               : failed_ || !refused_.empty() ? WatchVerdict::failed
                                              : WatchVerdict::not_here;
    }
    std::optional<BootTime> next_wakeup() const override { return use_.next_wakeup(); }
    void on_time(BootTime) override { settle(); }

private:
    void look_for_nodes() {
        std::error_code failed;
        for (const auto& entry : std::filesystem::directory_iterator(folder_, failed)) {
            watch_node(entry.path().filename());
        }
        take_stock();
    }

    // Returns whether it is watched now and was not before.
    bool watch_node(const std::string& name) {
        if (!is_camera_node(name)) {
            return false;
        }
        const auto file = folder_ / name;
        const int watch = inotify_add_watch(inotify_.get(), file.c_str(), node_events);
        if (watch < 0) {
            if (errno != ENOENT) {
                fail(errno, file.string());
                refused_.insert(name);
            }
        } else {
            refused_.erase(name);
        }
        await_rights();
        return watch >= 0 && nodes_.insert_or_assign(watch, name).second;
    }

    // A change of rights is only waited for where it is needed: in /dev there are many.
    void await_rights() {
        if (std::exchange(awaits_rights_, !refused_.empty()) != awaits_rights_) {
            inotify_add_watch(inotify_.get(), folder_.c_str(),
                              folder_events | (awaits_rights_ ? IN_ATTRIB : 0U));
        }
    }

    void forget_node(const std::string& name) {
        for (auto i = nodes_.begin(); i != nodes_.end(); ++i) {
            if (i->second == name) {
                inotify_rm_watch(inotify_.get(), i->first);
                nodes_.erase(i);
                break;
            }
        }
        use_.on_gone(name);
        refused_.erase(name);
        await_rights();
    }

    void read_events() {
        alignas(inotify_event) std::array<char, 4096> buffer;
        ssize_t length = 0;
        while ((length = read(inotify_.get(), buffer.data(), buffer.size())) > 0) {
            for (const char* at = buffer.data(); at < buffer.data() + length;) {
                const auto& event = *reinterpret_cast<const inotify_event*>(at);
                handle(event, event.len > 0 ? at + sizeof(event) : "");
                at += sizeof(event) + event.len;
            }
        }
        settle();
    }

    void handle(const inotify_event& event, const char* name) {
        if ((event.mask & IN_Q_OVERFLOW) != 0) {
            use_.on_lost_events();
            look_for_nodes();
        } else if (event.wd == folder_watch_) {
            if ((event.mask & (IN_DELETE | IN_MOVED_FROM)) != 0) {
                forget_node(name);
            } else if ((event.mask & (IN_CREATE | IN_MOVED_TO | IN_ATTRIB)) != 0 && watch_node(name)) {
                take_stock();
            }
        } else if (const auto node = nodes_.find(event.wd); node != nodes_.end()) {
            if ((event.mask & IN_OPEN) != 0) {
                use_.on_open(node->second, clock_.boot());
            } else if ((event.mask & IN_CLOSE) != 0) {
                use_.on_close(node->second);
            }
        }
    }

    // Whoever held a node before it was watched.
    void take_stock() {
        const auto held = nodes_.empty() ? std::set<std::string>() : held_cameras(folder_);
        for (const auto& [watch, name] : nodes_) {
            if (held.count(name) > 0) {
                use_.on_found_open(name, clock_.boot());
            }
        }
    }

    void settle() {
        std::optional<std::set<std::string>> held;
        use_.settle(clock_.boot(), [this, &held](const std::string& node) {
            held = held ? held : held_cameras(folder_);
            return held->count(node) > 0;
        });
        camera_.set(use_.in_use());
    }

    void fail(int error, const std::string& what) {
        if (!std::exchange(failed_, true)) {
            log_info(system_error("cannot see whether the camera " + what + " is in use", error).sentence());
        }
    }

    SystemClock clock_;
    ToldSignal camera_;
    std::filesystem::path folder_;
    UniqueFd inotify_;
    int folder_watch_ = -1;
    std::map<int, std::string> nodes_;  // those watched, by inotify's number
    std::set<std::string> refused_;     // may not be watched
    bool awaits_rights_ = false;
    bool failed_ = false;
    CameraUse use_;
    std::unique_ptr<EventLoop::Watch> watch_;
};

}  // namespace

std::unique_ptr<PresenceSource> make_camera(const PresenceSurroundings& around) {
    return std::make_unique<Camera>(around);
}

}  // namespace limber
