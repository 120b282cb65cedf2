// SPDX-License-Identifier: MIT
#include "tests/daemon/presence/sound_server.h"

#include <cstdlib>

#include "tests/catch.h"

namespace limber {

namespace {

constexpr auto null_devices = R"(context.objects = [
  { factory = adapter args = { factory.name = support.null-audio-sink audio.position = [ FL FR ]
    node.name = test_speaker media.class = Audio/Sink } }
  { factory = adapter args = { factory.name = support.null-audio-sink audio.position = [ FL FR ]
    node.name = test_microphone media.class = Audio/Source/Virtual } }
]
)";

// On which nothing can be started.
constexpr auto bus_rules =
    R"(<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
)";

bool wait_for_file(const std::filesystem::path& file) {
    for (int i = 0; i < 250 && !std::filesystem::exists(file); ++i) {
        usleep(20'000);
    }
    return std::filesystem::exists(file);
}

bool answers() {
    return run_helper({"sh", "-c",
                       "pactl info | grep -q '^Default Sink: test_speaker' &&"
                       " { pactl info | grep -q '^Default Source: test_microphone$' ||"
                       " pactl set-default-source test_microphone; } &&"
                       " pactl info | grep -q '^Default Source: test_microphone$'"}) == 0;
}

}  // namespace

SoundFolder::SoundFolder() {
    for (const auto* const name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME",
                                   "XDG_CACHE_HOME", "HOME"}) {
        const auto folder = path() / name;
        std::filesystem::create_directory(folder);
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
        setenv(name, folder.c_str(), 1);
    }
    setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + (path() / "bus").string()).c_str(), 1);
    unsetenv("PULSE_SERVER");
    unsetenv("PULSE_RUNTIME_PATH");
    unsetenv("DISPLAY");
}

bool SoundServer::can_run(SoundKind kind) {
    const auto needed =
        kind == SoundKind::pipewire
            ? std::vector<std::string>{"dbus-daemon", "pipewire", "wireplumber", "pipewire-pulse"}
            : std::vector<std::string>{"pulseaudio"};
    for (const auto& program : needed) {
        if (find_program(program).empty()) {
            WARN("skipped: " << program << " is not installed");
            return false;
        }
    }
    for (const auto* const program : {"pactl", "parec"}) {
        if (find_program(program).empty()) {
            WARN("skipped: " << program << " is not installed");
            return false;
        }
    }
    return true;
}

SoundServer::SoundServer(const SoundFolder& folder, SoundKind kind) {
    if (kind == SoundKind::pipewire) {
        const auto settings = folder.path() / "XDG_CONFIG_HOME/pipewire/pipewire.conf.d";
        std::filesystem::create_directories(settings);
        std::ofstream(settings / "test.conf") << null_devices;
        std::ofstream(folder.path() / "bus.conf") << bus_rules;
        programs_.emplace_back(
            std::vector<std::string>{"dbus-daemon", "--nofork", "--nopidfile",
                                     "--config-file=" + (folder.path() / "bus.conf").string(),
                                     "--address=unix:path=" + (folder.path() / "bus").string()});
        REQUIRE(wait_for_file(folder.path() / "bus"));
        programs_.emplace_back(std::vector<std::string>{"pipewire"});
        REQUIRE(wait_for_file(folder.path() / "XDG_RUNTIME_DIR/pipewire-0"));
        programs_.emplace_back(std::vector<std::string>{"wireplumber"});
        programs_.emplace_back(std::vector<std::string>{"pipewire-pulse"});
    } else {
        programs_.emplace_back(std::vector<std::string>{
            "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "-L",
            "module-native-protocol-unix", "-L", "module-null-sink sink_name=test_speaker", "-L",
            "module-null-source source_name=test_microphone"});
    }
    bool ready = answers();
    for (int i = 0; i < 200 && !ready; ++i) {
        usleep(50'000);
        ready = answers();
    }
    REQUIRE(ready);
}

void SoundServer::stop() {
    while (!programs_.empty()) {  // the last one first
        programs_.pop_back();
    }
}

HelperProcess record_microphone() {
    return HelperProcess({"parec", "--device=test_microphone"});
}

HelperProcess record_speaker() {
    return HelperProcess({"parec", "--device=test_speaker.monitor"});
}

HelperProcess show_level() {
    return HelperProcess({LIMBER_LEVEL_METER});
}

}  // namespace limber
