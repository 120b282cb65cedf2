// SPDX-License-Identifier: MIT
// screen_watch_probe SECONDS - what the watch of full screens tells on the desktop it is run on, as it comes,
// and how often it was woken up. For a person to look at; it ends by itself, or when its input does.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include <sys/epoll.h>
#include <systemd/sd-event.h>

#include "daemon/input/once_timer.h"
#include "daemon/screen/screen_watch.h"
#include "shared/base/log.h"

using namespace limber;

int main(int argc, char* argv[]) {
    set_log_level(LogLevel::debug);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    auto opened = EventLoop::create();
    if (!opened) {
        return EXIT_FAILURE;
    }
    auto& loop = **opened;
    const auto begin = awake_time();
    const auto say = [begin](const char* words) {
        std::printf("%6.2f s  %s\n", std::chrono::duration<double>(awake_time() - begin).count(), words);
    };
    int turns = 0;
    ScreenWatch watch(
        loop, [&](bool on) { say(on ? "full on" : "full off"); }, [&] { say("not full"); });
    watch.want(true);
    std::printf("want(true) took %lld ms\n", static_cast<long long>((awake_time() - begin).count()));
    OnceTimer end(loop, [&] { loop.stop(EXIT_SUCCESS); });
    end.ring_in(std::chrono::seconds(argc > 1 ? std::atoi(argv[1]) : 10));
    loop.after_turn([&] { ++turns; });
    loop.run();
    std::printf("wake-ups: %d\n", turns);
    return EXIT_SUCCESS;
}
