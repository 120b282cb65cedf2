// SPDX-License-Identifier: MIT
// The small days of traces/, each written by hand with what must come of it beside it. Times in UTC; a line
// `zone` gives the local one, which says where a day begins. What is put before the person comes along with
// each reminder and is left out.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "daemon/course/replay.h"
#include "tests/catch.h"

using namespace limber;

namespace {

struct Fixture {
    std::string zone = "UTC0";
    std::vector<std::string> expected;
};

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    REQUIRE(stream);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

Fixture read_fixture(const std::filesystem::path& file) {
    const std::string zone = "zone ";
    Fixture fixture;
    for (const auto& line : lines_of(file)) {
        if (line.starts_with(zone)) {
            fixture.zone = line.substr(zone.size());
        } else if (!line.starts_with('#')) {
            fixture.expected.push_back(line);
        }
    }
    return fixture;
}

std::string time_text(WallTime wall) {
    const auto seconds = static_cast<std::time_t>(wall.time_since_epoch().count());
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%H:%M:%S", &utc)};
}

std::string seconds_text(Duration length) {
    return std::to_string(std::chrono::round<std::chrono::seconds>(length).count());
}

struct Words {
    const Moment& at;

    std::string span(BootTime from, BootTime until) const {
        return time_text(at.wall_at(from)) + "-" + time_text(at.wall_at(until));
    }
    std::string operator()(const SpellEffect& told) const {
        return "spell " + span(told.spell.since, told.spell.until) + " " + seconds_text(told.spell.seated) +
               "s " + to_string(told.spell.end) + (told.is_break ? " break" : "");
    }
    std::string operator()(const CreditEffect& told) const {
        return "credit " + span(told.from, told.until) + " " + seconds_text(told.taken_off) + "s";
    }
    std::string operator()(const NoBreakEffect& told) const {
        return "no break " + span(told.spell.since, told.spell.until);
    }
    std::string operator()(const OfferEffect& told) const {
        const auto& outcome = told.reminder.outcome;
        return std::string("reminder ") + to_string(told.reminder.news) +
               (outcome ? std::string(" ") + to_string(*outcome) : "");
    }
    std::string operator()(const UnseenEffect& told) const {
        return "unseen " + seconds_text(told.length) + "s";
    }
    std::string operator()(const OpenSpellEffect& told) const {
        return "open " + time_text(at.wall_at(told.since)) + " " + seconds_text(told.seated) + "s";
    }
};

std::vector<std::string> told_by(const Replay& replay) {
    std::vector<std::string> lines;
    for (const auto& entry : replay.entries()) {
        const auto* const offer = std::get_if<OfferEffect>(&entry.what);
        if (offer == nullptr || offer->reminder.news != ReminderNews::offered) {
            lines.push_back(time_text(entry.at.wall) + " " + std::visit(Words{entry.at}, entry.what));
        }
    }
    const auto& sums = replay.sums();
    lines.push_back("sums seated=" + seconds_text(sums.seated) + " longest=" + seconds_text(sums.longest) +
                    " spells=" + std::to_string(sums.spells) + " breaks=" + std::to_string(sums.breaks) +
                    " reminders=" + std::to_string(sums.reminders) + " lines=" + std::to_string(sums.lines) +
                    " not_applied=" + std::to_string(sums.not_applied));
    return lines;
}

}  // namespace

TEST_CASE("each small day comes out as its file expects", "[course]") {
    std::vector<std::filesystem::path> traces;
    for (const auto& entry : std::filesystem::directory_iterator(LIMBER_TRACES)) {
        if (entry.path().extension() == ".trace") {
            traces.push_back(entry.path());
        }
    }
    std::sort(traces.begin(), traces.end());
    REQUIRE(traces.size() >= 8);
    for (auto file : traces) {
        INFO(file.stem().string());
        const auto lines = lines_of(file);
        const auto fixture = read_fixture(file.replace_extension(".expected"));
        setenv("TZ", fixture.zone.c_str(), 1);
        tzset();
        Replay replay;
        for (const auto& text : lines) {
            INFO(text);
            const auto line = decode_trace(text);
            REQUIRE(line.ok());
            CHECK(encode_trace(*line).starts_with(text));  // rules have grown since
            replay.play(*line);
        }
        replay.end();
        CHECK(told_by(replay) == fixture.expected);
    }
    setenv("TZ", "UTC0", 1);
    tzset();
}
