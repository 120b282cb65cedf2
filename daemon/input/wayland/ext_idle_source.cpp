// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/ext_idle_source.h"

#include <ext-idle-notify-v1-client.h>

#include "daemon/input/wayland/wayland_opening.h"

namespace limber {

namespace {

#ifdef EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION
constexpr std::uint32_t known_version = EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION;
#else
constexpr std::uint32_t known_version = 1;
#endif
constexpr std::uint32_t input_alone_version = 2;

class ExtIdleNotice final : public WaylandNotice {
public:
    ExtIdleNotice(ext_idle_notification_v1* notification, WaylandNotifier::OnChange on_change)
        : notification_(notification), on_change_(std::move(on_change)) {
        static constexpr ext_idle_notification_v1_listener listener{
            [](void* self, auto*) { static_cast<ExtIdleNotice*>(self)->on_change_(true); },
            [](void* self, auto*) { static_cast<ExtIdleNotice*>(self)->on_change_(false); }};
        ext_idle_notification_v1_add_listener(notification_, &listener, this);
    }
    ~ExtIdleNotice() override { ext_idle_notification_v1_destroy(notification_); }
    ExtIdleNotice(const ExtIdleNotice&) = delete;
    ExtIdleNotice& operator=(const ExtIdleNotice&) = delete;

private:
    ext_idle_notification_v1* notification_;
    WaylandNotifier::OnChange on_change_;
};

class ExtIdleNotifier final : public WaylandNotifier {
public:
    ExtIdleNotifier(ext_idle_notifier_v1* notifier, std::uint32_t version)
        : notifier_(notifier), version_(version) {}
    ~ExtIdleNotifier() override { ext_idle_notifier_v1_destroy(notifier_); }
    ExtIdleNotifier(const ExtIdleNotifier&) = delete;
    ExtIdleNotifier& operator=(const ExtIdleNotifier&) = delete;

    std::string protocol() const override {
        return std::string(ext_idle_notifier_v1_interface.name) + " version " + std::to_string(version_);
    }
    bool tells_input_alone() const override { return version_ >= input_alone_version; }
    Duration shortest() const override { return Duration(0); }

    std::unique_ptr<WaylandNotice> make(wl_seat* seat, RestOf rest_of, Duration after,
                                        OnChange on_change) override {
        auto* const notification = get(seat, rest_of, static_cast<std::uint32_t>(after.count()));
        if (notification == nullptr) {
            return nullptr;
        }
        return std::make_unique<ExtIdleNotice>(notification, std::move(on_change));
    }

private:
    ext_idle_notification_v1* get(wl_seat* seat, [[maybe_unused]] RestOf rest_of, std::uint32_t after) {
#ifdef EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION
        if (rest_of == RestOf::input) {
            return ext_idle_notifier_v1_get_input_idle_notification(notifier_, after, seat);
        }
#endif
        return ext_idle_notifier_v1_get_idle_notification(notifier_, after, seat);
    }

    ext_idle_notifier_v1* notifier_;
    std::uint32_t version_;
};

Result<std::unique_ptr<WaylandNotifier>> bind_version(WaylandGlobals& globals, std::uint32_t version) {
    const std::string protocol = ext_idle_notifier_v1_interface.name;
    const auto what = "cannot watch for input by " + protocol + " version " + std::to_string(version);
    const auto offered = globals.offered_version();
    if (offered == 0) {
        return Error{what, "the Wayland compositor does not offer it", ""};
    }
    if (offered < version) {
        return Error{what, "the Wayland compositor offers version " + std::to_string(offered), ""};
    }
    if (known_version < version) {
        return Error{what, "this Limber was built where only version 1 was known", ""};
    }
    auto* const notifier = static_cast<ext_idle_notifier_v1*>(globals.bind(version));
    if (notifier == nullptr) {
        return Error{what, "out of memory", ""};
    }
    return std::unique_ptr<WaylandNotifier>(std::make_unique<ExtIdleNotifier>(notifier, version));
}

}  // namespace

OpenedSource open_ext_idle_input_source(const InputSurroundings& around) {
    return open_wayland_source(around, ext_idle_notifier_v1_interface, [](WaylandGlobals& globals) {
        return bind_version(globals, input_alone_version);
    });
}

OpenedSource open_ext_idle_source(const InputSurroundings& around) {
    return open_wayland_source(around, ext_idle_notifier_v1_interface,
                               [](WaylandGlobals& globals) { return bind_version(globals, 1); });
}

}  // namespace limber
