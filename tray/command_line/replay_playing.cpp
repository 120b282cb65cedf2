// SPDX-License-Identifier: MIT
#include "tray/command_line/replay_playing.h"

#include <algorithm>

#include "daemon/course/trace_line.h"

namespace limber {

namespace {

class Playing {
public:
    explicit Playing(const std::vector<ReplaySetting>& settings) {
        if (!settings.empty()) {
            played_.replay = Replay([settings](CourseRules rules) { return changed(rules, settings); });
            played_.as_it_was.emplace();
        }
    }

    void tell_from(Day day) {
        for_each([&](Replay& replay) { replay.tell_from(day); });
    }

    void play(const TraceLine& line) {
        if (const auto* const rules = std::get_if<CourseRules>(&line.what)) {
            see(*rules);
            rules_told_ = true;
        } else if (std::holds_alternative<Event>(line.what) && !something_happened_) {
            something_happened_ = true;
            played_.rules_known = rules_told_;
            if (!rules_told_) {
                see(Replay().rules());
            }
        }
        for_each([&](Replay& replay) { replay.play(line); });
    }

    // Of the eve nobody is told what cannot be read.
    void play_all(std::string_view text, bool told) {
        std::size_t number = 0;
        while (!text.empty()) {
            const auto end = text.find('\n');
            const auto line = decode_trace(text.substr(0, end));
            ++number;
            if (line) {
                play(*line);
            } else if (told) {
                pass_over(number, line.error().why, end == std::string_view::npos);
            }
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
    }

    PlayedTrace end(const std::optional<Moment>& now) {
        for_each([&](Replay& replay) {
            if (now) {
                replay.go_on_until(*now);
            }
            replay.end();
        });
        return std::move(played_);
    }

private:
    template <typename Action>
    void for_each(Action action) {
        action(played_.replay);
        if (played_.as_it_was) {
            action(*played_.as_it_was);
        }
    }

    void see(const CourseRules& rules) {
        auto& seen = played_.rules_seen;
        if (std::find(seen.begin(), seen.end(), rules) == seen.end()) {
            seen.push_back(rules);
        }
    }

    void pass_over(std::size_t number, const std::string& why, bool is_cut) {
        if (is_cut) {
            played_.cut = true;
            return;
        }
        ++played_.unread;
        if (played_.unreadable.size() < PlayedTrace::most_told) {
            played_.unreadable.push_back({number, why});
        }
    }

    PlayedTrace played_;
    bool rules_told_ = false;
    bool something_happened_ = false;
};

}  // namespace

PlayedTrace play_trace(const ReplaySource& source, const std::vector<ReplaySetting>& settings,
                       const std::optional<Moment>& now) {
    Playing playing(settings);
    if (source.day) {
        playing.tell_from(*source.day);
    }
    if (source.rules) {
        playing.play({{}, *source.rules});
    }
    playing.play_all(source.eve, false);
    playing.play_all(source.text, true);
    return playing.end(now);
}

}  // namespace limber
