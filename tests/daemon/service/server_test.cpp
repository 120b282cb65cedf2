// SPDX-License-Identifier: MIT
#include "daemon/service/server.h"

#include "shared/client/connection.h"
#include "tests/catch.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

Connection welcomed_client(Role role) {
    auto connection = Connection::open(RuntimeFolder::make(), role);
    REQUIRE(connection);
    const auto welcomed = connection->wait_welcome(1s);
    if (!welcomed) {
        FAIL(welcomed.error().sentence());
    }
    return std::move(*connection);
}

}  // namespace

TEST_CASE("a client is welcomed, reads the state, and gets its command answered with the state it made",
          "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto client = welcomed_client(Role::command_line);
    REQUIRE(client.state());
    CHECK(client.state()->breaks_today == 0);
    CHECK(client.state_revision() == 1);

    const auto answer = client.ask({0, CommandKind::start, 7, 0, 0, {}}, 1s);
    REQUIRE(answer);
    CHECK(answer->verdict == Verdict::applied);
    CHECK(answer->reminder == 7);
    CHECK(client.state()->breaks_today == 1);
    CHECK(client.state_revision() == 2);
    REQUIRE(server.listener().commands().size() == 1);
    CHECK(server.listener().commands()[0].state_revision == 1);
}
