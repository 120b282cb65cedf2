// SPDX-License-Identifier: MIT
#include "tray/notify/notice_message.h"

#include <vector>

#include "tests/catch.h"
#include "tray/glib_pointer.h"

using namespace limber;

namespace {

const NoticeContent content{"32 min at the desk",
                            "Child's <pose> & more, 35 s",
                            {{NoticeAnswer::start, "Start"}, {NoticeAnswer::skip, "Skip"}},
                            "Click to start"};

struct Message {
    std::string title;
    std::string body;
    std::vector<std::string> actions;
    guint replaces = 0;
    GlibPointer<GVariant> hints;
};

Message message(const ServerAbilities& abilities, guint replaces = 0) {
    const GlibPointer<GVariant> arguments(g_variant_ref_sink(notify_arguments(content, abilities, replaces)));
    Message read;
    const char* title = nullptr;
    const char* body = nullptr;
    GVariantIter* actions = nullptr;
    GVariant* hints = nullptr;
    g_variant_get(arguments.get(), "(&su&s&s&sas@a{sv}i)", nullptr, &read.replaces, nullptr, &title, &body,
                  &actions, &hints, nullptr);
    read.title = title;
    read.body = body;
    read.hints.reset(hints);
    const char* word = nullptr;
    while (g_variant_iter_next(actions, "&s", &word) != 0) {
        read.actions.emplace_back(word);
    }
    g_variant_iter_free(actions);
    return read;
}

}  // namespace

TEST_CASE("A server with buttons gets them in order, after the click itself", "[notify]") {
    const auto sent = message({true, true, false});
    CHECK(sent.title == "32 min at the desk");
    CHECK(sent.body == "Child's <pose> & more, 35 s\nClick to start");
    CHECK(sent.actions ==
          std::vector<std::string>{"default", "Click to start", "start", "Start", "skip", "Skip"});
}

TEST_CASE("A server without buttons is not told of a click", "[notify]") {
    const auto sent = message({false, true, false});
    CHECK(sent.body == "Child's <pose> & more, 35 s");
    CHECK(sent.actions.empty());
}

TEST_CASE("Where a click only closes the notification, no click is promised", "[notify]") {
    const auto sent = message({true, true, false, false});
    CHECK(sent.body == "Child's <pose> & more, 35 s");
    CHECK(sent.actions == std::vector<std::string>{"start", "Start", "skip", "Skip"});
}

TEST_CASE("Where the click has a button of its own, there is one Start", "[notify]") {
    const auto sent = message({true, true, false, true, true});
    CHECK(sent.body == "Child's <pose> & more, 35 s\nClick to start");
    CHECK(sent.actions == std::vector<std::string>{"default", "Start", "skip", "Skip"});
}

TEST_CASE("No more buttons are sent than the server draws", "[notify]") {
    const auto sent = message({true, true, false, true, false, 1});
    CHECK(sent.actions == std::vector<std::string>{"default", "Click to start", "start", "Start"});
}

TEST_CASE("The ways of servers are known by their names", "[notify]") {
    const auto of = [](const char* name) {
        const GlibPointer<GVariant> reply(g_variant_ref_sink(g_variant_new("(ssss)", name, "", "", "1.2")));
        return with_ways_of_server({}, reply.get());
    };
    CHECK_FALSE(of("Xfce Notify Daemon").click_acts);
    CHECK(of("lxqt-notificationd").click_has_a_button);
    CHECK_FALSE(of("gnome-shell").shows_low);
    CHECK(of("dunst") == ServerAbilities{});
}

TEST_CASE("A server that knows markup gets signs escaped", "[notify]") {
    CHECK(message({false, true, true}).body == "Child's &lt;pose&gt; &amp; more, 35 s");
}

TEST_CASE("A server without a body gets everything in the title", "[notify]") {
    CHECK(message({false, false, true}).title == "32 min at the desk · Child's <pose> & more, 35 s");
}

TEST_CASE("The message says whose it is and which one it replaces", "[notify]") {
    const auto sent = message({}, 7);
    CHECK(sent.replaces == 7);
    const char* entry = nullptr;
    CHECK(g_variant_lookup(sent.hints.get(), "desktop-entry", "&s", &entry) != 0);
    CHECK(std::string(entry) == "app.limber.Limber");
    guchar urgency = 0;
    CHECK(g_variant_lookup(sent.hints.get(), "urgency", "y", &urgency) != 0);
    CHECK(urgency == 1);
}

TEST_CASE("What a server can do is read from its list", "[notify]") {
    const char* const list[] = {"actions", "body", "body-markup", "persistence", nullptr};
    const GlibPointer<GVariant> reply(g_variant_ref_sink(g_variant_new("(^as)", list)));
    CHECK(abilities_from(reply.get()) == ServerAbilities{true, true, true});
    const char* const nothing[] = {nullptr};
    const GlibPointer<GVariant> poor(g_variant_ref_sink(g_variant_new("(^as)", nothing)));
    CHECK(abilities_from(poor.get()) == ServerAbilities{false, false, false});
}

TEST_CASE("Every button comes back as its answer, and foreign ones as none", "[notify]") {
    CHECK(answer_from_key("default") == NoticeAnswer::start);
    CHECK(answer_from_key("start") == NoticeAnswer::start);
    CHECK(answer_from_key("snooze") == NoticeAnswer::snooze);
    CHECK(answer_from_key("another") == NoticeAnswer::another);
    CHECK(answer_from_key("skip") == NoticeAnswer::skip);
    CHECK_FALSE(answer_from_key("inline-reply"));
    CHECK_FALSE(answer_from_key(""));
}
