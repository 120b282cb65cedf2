// SPDX-License-Identifier: MIT
// One limber-window a login: the first owns the application's name on the session bus and hears what later
// starts ask for, as org.freedesktop.Application says. Without a bus every start is the only one.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "tray/glib_pointer.h"
#include "tray/window/window_request.h"

namespace limber {

class SingleInstance {
public:
    using OnRequest = std::function<void(const WindowRequest&)>;

    // Nothing: another limber-window took the request over, and this one has nothing left to do. Blocks for
    // as long as the bus and the other need to answer, at most some seconds.
    static std::unique_ptr<SingleInstance> claim(const WindowRequest& request);

    SingleInstance() = default;
    SingleInstance(const SingleInstance&) = delete;
    SingleInstance& operator=(const SingleInstance&) = delete;
    ~SingleInstance();

    // Requests that came before are delivered from the loop. Does nothing without a bus.
    void listen(OnRequest on_request) { on_request_ = std::move(on_request); }

private:
    enum class Name { ours, taken, unknown };

    bool export_object();
    Name take_name();
    bool hand_over(const WindowRequest& request);
    void on_call(const char* method, GVariant* parameters);

    GlibPointer<GDBusConnection> bus_;
    guint object_ = 0;
    OnRequest on_request_;
};

}  // namespace limber
