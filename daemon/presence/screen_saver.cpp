// SPDX-License-Identifier: MIT
#include "daemon/presence/screen_saver.h"

#include <algorithm>
#include <vector>

#include "daemon/bus/property_value.h"
#include "daemon/presence/bus_question.h"
#include "daemon/presence/told_signal.h"

namespace limber {

namespace {

struct SaverName {
    const char* name;  // of the service and its interface
    const char* path;
};

// Where each is asked; KDE's and others' is at either path. Signals count from any.
constexpr std::array<SaverName, 6> saver_names{{
    {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
    {"org.freedesktop.ScreenSaver", "/ScreenSaver"},
    {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"},
    {"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
    {"org.mate.ScreenSaver", "/org/mate/ScreenSaver"},
    {"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"},
}};

// One of them at one path.
class Saver {
public:
    Saver(const Bus& bus, const SaverName& saver, const std::function<void()>& on_change)
        : service_(bus, saver.name, {[this] { question_.ask(); }, [this] { question_.forget(); }}),
          question_(service_, {saver.path, saver.name, "GetActive"}, std::nullopt,
                    [this, on_change](bool active) {
                        active_ = active;
                        on_change();
                    }),
          changed_(service_.listen({"", saver.name, "ActiveChanged"}, [this](sd_bus_message* message) {
              if (const auto active = read_bool(message)) {
                  question_.hear(*active);
              }
          })) {
        service_.find();
    }

    bool active() const { return active_; }
    WatchVerdict verdict() const { return question_.verdict(); }

private:
    bool active_ = false;
    Service service_;
    BusQuestion question_;
    Match changed_;
};

class ScreenSaver final : public PresenceSource {
public:
    explicit ScreenSaver(const PresenceSurroundings& around) : locked_(Signal::locked, around.listener) {
        for (const auto& name : saver_names) {
            savers_.push_back(std::make_unique<Saver>(*around.session_bus, name, [this] { join(); }));
        }
    }

    WatchVerdict verdict() const override {
        for (const auto verdict : {WatchVerdict::in_use, WatchVerdict::failed, WatchVerdict::not_offered}) {
            if (std::any_of(savers_.begin(), savers_.end(),
                            [=](const auto& saver) { return saver->verdict() == verdict; })) {
                return verdict;
            }
        }
        return WatchVerdict::not_here;
    }

private:
    void join() {
        locked_.set(
            std::any_of(savers_.begin(), savers_.end(), [](const auto& saver) { return saver->active(); }));
    }

    ToldSignal locked_;
    std::vector<std::unique_ptr<Saver>> savers_;
};

}  // namespace

std::unique_ptr<PresenceSource> make_screen_saver(const PresenceSurroundings& around) {
    if (around.session_bus == nullptr || !around.session_bus->is_open()) {
        return nullptr;
    }
    return std::make_unique<ScreenSaver>(around);
}

}  // namespace limber
