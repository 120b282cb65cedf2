// SPDX-License-Identifier: MIT
#include "shared/stretch/profile_file.h"

#include <fstream>

#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

const Conditions conditions{{"osteoporosis", "Osteoporosis"}, {"vertigo", "Vertigo"}};

Profile full() {
    Profile profile;
    profile.screened = 20000;
    profile.adult = true;
    profile.conditions = {"osteoporosis", "vertigo"};
    profile.positions = {Position::seated, Position::floor};
    profile.equipment = {"chair", "mat"};
    profile.favoured = {"neck", "hips"};
    profile.cleared = {*StretchId::parse("cobra")};
    profile.hidden = {*StretchId::parse("chin-tuck"), *StretchId::parse("open-book")};
    profile.alarm = Alarm{AlarmLevel::urgent, {"r13-fever"}, 20001};
    profile.suspended = {
        {*StretchId::parse("cobra"), {}, {}, 20014}, {{}, "Neck", {}, 20015}, {{}, {}, "hips", 1}};
    profile.cleared_on = 19990;
    profile.card_day = 20000;
    profile.card = 3;
    profile.reenabled = {{*StretchId::parse("cobra"), 20002}};
    profile.flare_up_until = 20003;
    return profile;
}

}  // namespace

TEST_CASE("a profile comes back as it was written, for nobody else to read", "[safety]") {
    const TemporaryDirectory folder;
    const auto file = folder.path() / "state" / "limber" / profile_file_name;
    const auto before = umask(0);
    REQUIRE(write_profile(file, full()));
    umask(before);
    const auto read = read_profile(file, conditions);
    REQUIRE(read);
    CHECK(*read == full());
    struct stat status {};
    REQUIRE(stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    REQUIRE(stat(file.parent_path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
    REQUIRE(write_profile(file, Profile{}));
    CHECK(*read_profile(file, conditions) == Profile{});
}

TEST_CASE("a missing profile is one in which nothing was told", "[safety]") {
    const TemporaryDirectory folder;
    const auto read = read_profile(folder.path() / "nowhere.toml", conditions);
    REQUIRE(read);
    CHECK(*read == Profile{});
    CHECK_FALSE(read->screened);
}

TEST_CASE("a profile with a fault is refused with its place", "[safety]") {
    const TemporaryDirectory folder;
    for (const auto* wrong :
         {"conditions = [\"gout\"]\n", "screened = \"yes\"\n", "positions = [\"hanging\"]\n",
          "[alarm]\nlevel = \"bad\"\nsigns = []\nsince = 1\n", "cleared = [\"No Id\"]\n", "unknown = 1\n",
          "adult = ["}) {
        CAPTURE(wrong);
        const auto read = read_profile(folder.write("profile.toml", wrong), conditions);
        REQUIRE_FALSE(read);
        CHECK(read.error().sentence().find("profile.toml:") != std::string::npos);
    }
}

TEST_CASE("forgetting erases the file, and twice is no fault", "[safety]") {
    const TemporaryDirectory folder;
    const auto file = folder.path() / profile_file_name;
    REQUIRE(write_profile(file, full()));
    CHECK(forget_profile(file));
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(forget_profile(file));
}
