// SPDX-License-Identifier: MIT
#include "daemon/screen/wayland_windows.h"

#include <string_view>
#include <utility>

#include <wayland-client.h>

#include "daemon/input/wayland/wayland_connection.h"

namespace limber {

namespace {

struct ForgetRegistry {
    void operator()(wl_registry* registry) const { wl_registry_destroy(registry); }
};

class WaylandScreen final : public FullScreenSource {
public:
    WaylandScreen(std::unique_ptr<WaylandConnection> connection, Listener listener,
                  const WaylandWindowsProtocol& protocol)
        : protocol_(protocol), listener_(std::move(listener)), connection_(std::move(connection)) {}

    Result<void> start(EventLoop& loop) {
        static constexpr wl_registry_listener on_global{
            [](void* self, wl_registry*, std::uint32_t name, const char* interface, std::uint32_t version) {
                static_cast<WaylandScreen*>(self)->note_global(name, interface, version);
            },
            [](void* self, wl_registry*, std::uint32_t name) {
                auto& screen = *static_cast<WaylandScreen*>(self);
                screen.taken_back_ = screen.taken_back_ || name == screen.name_;
            }};
        registry_.reset(wl_display_get_registry(connection_->display()));
        if (!registry_) {
            return Error{what(), "out of memory", ""};
        }
        wl_registry_add_listener(registry_.get(), &on_global, this);
        question_ = connection_->ask();
        const bool watched = connection_->watch(
            loop, [this] { go_on(); }, [this](const Error& why) { end(why); });
        if (!watched) {
            return Error{what(), "its connection cannot be polled", ""};
        }
        connection_->flush();
        return {};
    }

    static std::string what_of(const WaylandWindowsProtocol& protocol) {
        return "cannot watch for full screens by " + std::string(protocol.manager.name);
    }

private:
    enum class Step { globals, windows, states, watches };

    std::string what() const { return what_of(protocol_); }

    void note_global(std::uint32_t name, std::string_view interface, std::uint32_t version) {
        if (interface == protocol_.manager.name && !windows_) {
            name_ = name;
            version_ = version;
        }
    }

    // After each lot of events.
    void go_on() {
        if (taken_back_ || (windows_ && windows_->finished())) {
            end({what(), "the Wayland compositor offers it no longer", ""});
        }
        if (!listener_.on_end || connection_->answered() < question_) {
            return;
        }
        switch (step_) {
            case Step::globals:
                bind();
                break;
            case Step::windows:
                // What is asked about a window that has just been told of is answered before this.
                ask_then(Step::states);
                break;
            case Step::states:
                step_ = Step::watches;
                [[fallthrough]];
            case Step::watches:
                listener_.on_answer(windows_->full_screen());
                break;
        }
    }

    void bind() {
        if (name_ == 0) {
            end({what(), "the Wayland compositor does not offer it", protocol_.if_not_offered});
            return;
        }
        if (version_ < protocol_.version) {
            end({what(), "the Wayland compositor offers version " + std::to_string(version_), ""});
            return;
        }
        auto* const manager = wl_registry_bind(registry_.get(), name_, &protocol_.manager, protocol_.version);
        if (manager == nullptr) {
            end({what(), "out of memory", ""});
            return;
        }
        windows_ = protocol_.watch(manager);
        ask_then(Step::windows);
    }

    void ask_then(Step step) {
        step_ = step;
        question_ = connection_->ask();
        connection_->flush();
    }

    void end(const Error& why) {
        if (const auto on_end = std::exchange(listener_.on_end, nullptr)) {
            on_end(why);
        }
    }

    const WaylandWindowsProtocol& protocol_;
    Listener listener_;  // without on_end: it has ended
    // Each needs those before it.
    std::unique_ptr<WaylandConnection> connection_;
    std::unique_ptr<wl_registry, ForgetRegistry> registry_;
    std::unique_ptr<WaylandWindows> windows_;
    Step step_ = Step::globals;
    std::uint64_t question_ = 0;
    std::uint32_t name_ = 0;  // the registry's; 0: not offered
    std::uint32_t version_ = 0;
    bool taken_back_ = false;
};

}  // namespace

OpenedFullScreenSource open_wayland_screen(EventLoop& loop, FullScreenSource::Listener listener,
                                           const WaylandWindowsProtocol& protocol) {
    auto opened = WaylandConnection::open();
    if (const auto* const refusal = std::get_if<SourceRefusal>(&opened)) {
        return Error{WaylandScreen::what_of(protocol), refusal->why.why, ""};
    }
    auto screen = std::make_unique<WaylandScreen>(
        std::get<std::unique_ptr<WaylandConnection>>(std::move(opened)), std::move(listener), protocol);
    const auto started = screen->start(loop);
    if (!started) {
        return started.error();
    }
    return std::unique_ptr<FullScreenSource>(std::move(screen));
}

}  // namespace limber
