// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/kde_idle_source.h"

#include <kde-idle-client.h>

#include "daemon/input/wayland/wayland_opening.h"

namespace limber {

namespace {

class KdeIdleNotice final : public WaylandNotice {
public:
    KdeIdleNotice(org_kde_kwin_idle_timeout* timeout, WaylandNotifier::OnChange on_change)
        : timeout_(timeout), on_change_(std::move(on_change)) {
        static constexpr org_kde_kwin_idle_timeout_listener listener{
            [](void* self, auto*) { static_cast<KdeIdleNotice*>(self)->on_change_(true); },
            [](void* self, auto*) { static_cast<KdeIdleNotice*>(self)->on_change_(false); }};
        org_kde_kwin_idle_timeout_add_listener(timeout_, &listener, this);
    }
    ~KdeIdleNotice() override { org_kde_kwin_idle_timeout_release(timeout_); }
    KdeIdleNotice(const KdeIdleNotice&) = delete;
    KdeIdleNotice& operator=(const KdeIdleNotice&) = delete;

private:
    org_kde_kwin_idle_timeout* timeout_;
    WaylandNotifier::OnChange on_change_;
};

class KdeIdleNotifier final : public WaylandNotifier {
public:
    explicit KdeIdleNotifier(org_kde_kwin_idle* idle) : idle_(idle) {}
    ~KdeIdleNotifier() override { org_kde_kwin_idle_destroy(idle_); }
    KdeIdleNotifier(const KdeIdleNotifier&) = delete;
    KdeIdleNotifier& operator=(const KdeIdleNotifier&) = delete;

    std::string protocol() const override { return org_kde_kwin_idle_interface.name; }
    bool tells_input_alone() const override { return false; }
    // A zero would switch the timer off in the first compositors that had this.
    Duration shortest() const override { return Duration(1); }

    std::unique_ptr<WaylandNotice> make(wl_seat* seat, RestOf, Duration after, OnChange on_change) override {
        auto* const timeout =
            org_kde_kwin_idle_get_idle_timeout(idle_, seat, static_cast<std::uint32_t>(after.count()));
        if (timeout == nullptr) {
            return nullptr;
        }
        return std::make_unique<KdeIdleNotice>(timeout, std::move(on_change));
    }

private:
    org_kde_kwin_idle* idle_;
};

Result<std::unique_ptr<WaylandNotifier>> bind_idle(WaylandGlobals& globals) {
    const auto what = "cannot watch for input by " + std::string(org_kde_kwin_idle_interface.name);
    if (globals.offered_version() == 0) {
        return Error{what, "the Wayland compositor does not offer it", ""};
    }
    auto* const idle = static_cast<org_kde_kwin_idle*>(globals.bind(1));
    if (idle == nullptr) {
        return Error{what, "out of memory", ""};
    }
    return std::unique_ptr<WaylandNotifier>(std::make_unique<KdeIdleNotifier>(idle));
}

}  // namespace

OpenedSource open_kde_idle_source(const InputSurroundings& around) {
    return open_wayland_source(around, org_kde_kwin_idle_interface, bind_idle);
}

}  // namespace limber
