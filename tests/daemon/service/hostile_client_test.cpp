// SPDX-License-Identifier: MIT
// One client does what it can to harm the daemon; a polite one beside it is served all the while.
#include <algorithm>
#include <atomic>
#include <vector>

#include <fcntl.h>
#include <sys/socket.h>

#include "tests/catch.h"
#include "tests/daemon/service/clients.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

constexpr Duration promised{100};
constexpr Duration length_of_attack{400};

// Connects anew whenever it was thrown out, and has `attack` at it with each connection.
void attack_with(const std::atomic<bool>& stop, const std::function<void(RawClient&)>& attack) {
    while (!stop) {
        auto client = RawClient::welcomed();
        while (client && !stop && !client->socket.peer_hung_up()) {
            attack(*client);
        }
    }
}

void submit_by_force(RawClient& client, const CommandWords& words, std::uint64_t number) {
    auto& lanes = client.words().lanes;
    auto& slot = lanes.commands[number % mailbox_slots];
    for (std::size_t i = 0; i < words.size(); ++i) {
        slot[i].store(words[i], std::memory_order_relaxed);
    }
    lanes.submitted.store(number + 1, std::memory_order_release);
}

bool send_descriptors(const RawClient& client, const void* packet, std::size_t length, std::size_t count) {
    std::vector<int> descriptors(count, client.mailbox_memory ? client.mailbox_memory.get() : 0);
    std::vector<std::byte> control(CMSG_SPACE(count * sizeof(int)));
    iovec part{const_cast<void*>(packet), length};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(count * sizeof(int));
    std::memcpy(CMSG_DATA(header), descriptors.data(), count * sizeof(int));
    return sendmsg(client.socket.descriptor(), &message, MSG_DONTWAIT | MSG_NOSIGNAL) >= 0;
}

using Attack = std::function<void(const std::atomic<bool>&)>;

// Right after an attack the queue before the door may still be full.
bool a_new_client_is_welcomed() {
    const auto directory = RuntimeDirectory::open();
    auto client =
        directory ? Connection::open(*directory, Role::command_line) : Result<Connection>(directory.error());
    return client && client->wait_welcome(2s);
}

// A polite client through the attack, and the daemon after it.
void check_harmless(const Attack& attack) {
    const RuntimeFolder folder;
    const ServerProcess server;
    auto polite = welcomed_client();
    REQUIRE(polite.ask({0, CommandKind::resume, 0, 0, 0, {}}, 2s));
    const auto descriptors = server.descriptors();

    std::atomic<bool> stop = false;
    std::thread attacker([&] { attack(stop); });
    Duration slowest{0};
    std::size_t answers = 0;
    std::optional<Error> error;
    for (const auto begin = SystemClock().boot();
         !error && SystemClock().boot() - begin < length_of_attack;) {
        const auto asked = SystemClock().boot();
        const auto answer = polite.ask({0, CommandKind::resume, 0, 0, 0, {}}, 5s);
        if (!answer) {
            error = answer.error();
        }
        slowest = std::max(slowest, SystemClock().boot() - asked);
        ++answers;
    }
    stop = true;
    attacker.join();
    if (error) {
        FAIL(error->sentence());
    }
    CHECK(slowest < promised);
    CHECK(answers > 10);
    CHECK(eventually([&] { return server.descriptors() == descriptors; }));
    CHECK(eventually(a_new_client_is_welcomed));
}

}  // namespace

TEST_CASE("flipping every byte of its mailbox while ringing harms nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        attack_with(stop, [](RawClient& client) {
            auto* const bytes = reinterpret_cast<std::atomic<unsigned char>*>(&client.words());
            for (std::size_t i = 0; i < sizeof(MailboxMemory); ++i) {
                bytes[i].fetch_xor(0xff, std::memory_order_relaxed);
            }
            client.socket.ring();
        });
    });
}

TEST_CASE("rewriting commands while the daemon judges them harms nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        attack_with(stop, [](RawClient& client) {
            auto& lanes = client.words().lanes;
            auto words = encode(Command{1, CommandKind::start, 7, 1, 0, *StretchId::parse("open-book")});
            for (std::uint64_t i = 0; i < mailbox_slots; ++i) {
                submit_by_force(client, words, lanes.taken.load());
                client.socket.ring();
                for (auto& slot : lanes.commands) {
                    slot[i % slot.size()].fetch_xor(i * 0x9e3779b97f4a7c15, std::memory_order_relaxed);
                }
            }
        });
    });
}

TEST_CASE("a flood of bells harms nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        attack_with(stop, [](RawClient& client) { client.socket.ring(); });
    });
}

TEST_CASE("a flood of commands harms nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        attack_with(stop, [](RawClient& client) {
            auto& commands = client.mailbox->commands();
            while (commands.submit(encode(Command{1, CommandKind::start, 0, 0, 0, {}}))) {
            }
            client.socket.ring();
            for (auto waiting = commands.waiting().value_or(0); waiting > 0; --waiting) {
                commands.next_answer();
            }
        });
    });
}

TEST_CASE("two hundred descriptors, in the hello or later, are not kept", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        while (!stop) {
            const auto hello = RawClient::honest_hello();
            const auto early = RawClient::connect();
            if (early) {
                send_descriptors(*early, &hello, sizeof(hello), 200);
            }
            const auto late = RawClient::welcomed();
            if (late) {
                send_descriptors(*late, "b", 1, 200);
            }
        }
    });
}

TEST_CASE("empty, huge and senseless packets harm nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        const std::vector<std::byte> huge(std::size_t{64} * 1024, std::byte{0xff});
        for (std::size_t round = 0; !stop; ++round) {
            const auto client = round % 2 == 0 ? RawClient::connect() : RawClient::welcomed();
            if (client) {
                const std::size_t lengths[] = {0, 15, 64, 65, huge.size()};
                client->send(huge.data(), lengths[round / 2 % 5]);
                client->send(huge.data(), huge.size());
            }
        }
    });
}

TEST_CASE("connections that never say hello harm nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        std::vector<std::optional<RawClient>> silent(10);
        for (std::size_t i = 0; !stop; ++i) {
            silent[i % silent.size()] = RawClient::connect();
        }
    });
}

TEST_CASE("connections that hang up at once harm nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        const auto hello = RawClient::honest_hello();
        for (std::size_t i = 0; !stop; ++i) {
            const auto client = RawClient::connect();
            if (client && i % 2 == 0) {
                client->send(hello);
            }
        }
    });
}

TEST_CASE("holes in its mailbox harm nobody else", "[service][hostile]") {
    check_harmless([](const std::atomic<bool>& stop) {
        attack_with(stop, [](RawClient& client) {
            const int fd = client.mailbox_memory.get();
            submit_by_force(client, encode(Command{1, CommandKind::start, 0, 0, 0, {}}),
                            client.words().lanes.taken.load());
            [[maybe_unused]] const auto punched =
                fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, sizeof(MailboxMemory));
            [[maybe_unused]] const auto cut = ftruncate(fd, 0);
            client.socket.ring();
        });
    });
}

TEST_CASE("a client that breaks the protocol can read that it did", "[service][hostile]") {
    const RuntimeFolder folder;
    const ServerProcess server;
    const auto client = RawClient::welcomed();
    REQUIRE(client);
    client->words().lanes.submitted.store(mailbox_slots + 1);
    client->socket.ring();
    CHECK(client->is_hung_up_on());
    CHECK(client->mailbox->farewell() == Farewell::protocol_breach);
}
