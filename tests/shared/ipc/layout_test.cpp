// SPDX-License-Identifier: MIT
// What two programs of different age must agree on for ever, byte by byte.
#include "shared/ipc/layout.h"

#include <array>
#include <cstring>

#include "shared/ipc/mailbox.h"
#include "shared/ipc/state_segment.h"
#include "shared/message/hello.h"
#include "tests/catch.h"

using namespace limber;

namespace {

template <typename Packet>
std::array<unsigned char, 16> frozen_bytes(const Packet& packet) {
    std::array<unsigned char, 16> bytes{};
    std::memcpy(bytes.data(), &packet, bytes.size());
    return bytes;
}

}  // namespace

TEST_CASE("the first 16 bytes of both hellos are frozen", "[ipc]") {
    using Bytes = std::array<unsigned char, 16>;
    Hello hello;
    hello.protocol = 0x04030201;
    hello.role = 3;
    CHECK(frozen_bytes(hello) ==
          Bytes{0x01, 0x21, 'l', 'i', 'm', 'b', 'e', 'r', 0x01, 0x02, 0x03, 0x04, 3, 0, 0, 0});
    Welcome welcome;
    welcome.protocol = 0x04030201;
    welcome.status = 2;
    CHECK(frozen_bytes(welcome) ==
          Bytes{0x01, 0x21, 'l', 'i', 'm', 'b', 'e', 'r', 0x01, 0x02, 0x03, 0x04, 2, 0, 0, 0});
}

TEST_CASE("client and daemon write different cache lines of a mailbox", "[ipc]") {
    using Lanes = MailboxLanes<SharedWord>;
    CHECK(offsetof(Lanes, taken) / 64 != (offsetof(Lanes, taken) - 1) / 64);
    CHECK(sizeof(MailboxMemory) <= 4096);
    CHECK(sizeof(StateMemory) <= 4096);
}

TEST_CASE("the memory of a daemon begins with words that fit, and each of them counts", "[ipc]") {
    SegmentHeader header{};
    CHECK_FALSE(header_fits(header));
    write_header(header, BootTime(Duration(1234)));
    CHECK(header_fits(header));
    CHECK(header.daemon_started.load() == 1234);
    SharedWord* const words[] = {&header.magic, &header.protocol, &header.fingerprint};
    for (auto* const word : words) {
        word->fetch_add(1);
        CHECK_FALSE(header_fits(header));
        word->fetch_sub(1);
    }
    CHECK(header.fingerprint.load() == layout_fingerprint());
}
