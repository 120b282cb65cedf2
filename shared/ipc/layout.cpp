// SPDX-License-Identifier: MIT
#include "shared/ipc/layout.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "shared/base/fnv.h"
#include "shared/ipc/mailbox.h"
#include "shared/ipc/state_segment.h"

namespace limber {

namespace {

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t number) {
    std::array<char, 8> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<char>(number & 0xff);
        number >>= 8;
    }
    return fnv1a(std::string_view(bytes.data(), bytes.size()), hash);
}

struct Field {
    std::string_view name;
    std::size_t offset;
    std::size_t size;
};

constexpr std::uint64_t mix(std::uint64_t hash, const Field& field) {
    return mix(mix(fnv1a(field.name, hash), field.offset), field.size);
}

using Lanes = MailboxLanes<SharedWord>;
using StateLatch = LatchMemory<SharedWord, state_word_count>;

constexpr std::array fields{
    Field{"header.magic", offsetof(SegmentHeader, magic), sizeof(SegmentHeader::magic)},
    Field{"header.protocol", offsetof(SegmentHeader, protocol), sizeof(SegmentHeader::protocol)},
    Field{"header.fingerprint", offsetof(SegmentHeader, fingerprint), sizeof(SegmentHeader::fingerprint)},
    Field{"header.daemon_started", offsetof(SegmentHeader, daemon_started),
          sizeof(SegmentHeader::daemon_started)},
    Field{"state.header", offsetof(StateMemory, header), sizeof(StateMemory::header)},
    Field{"state.version", offsetof(StateMemory, latch) + offsetof(StateLatch, version),
          sizeof(StateLatch::version)},
    Field{"state.slots", offsetof(StateMemory, latch) + offsetof(StateLatch, slots),
          sizeof(StateLatch::slots)},
    Field{"state", 0, sizeof(StateMemory)},
    Field{"mailbox.header", offsetof(MailboxMemory, header), sizeof(MailboxMemory::header)},
    Field{"mailbox.submitted", offsetof(MailboxMemory, lanes) + offsetof(Lanes, submitted),
          sizeof(Lanes::submitted)},
    Field{"mailbox.commands", offsetof(MailboxMemory, lanes) + offsetof(Lanes, commands),
          sizeof(Lanes::commands)},
    Field{"mailbox.taken", offsetof(MailboxMemory, lanes) + offsetof(Lanes, taken), sizeof(Lanes::taken)},
    Field{"mailbox.answers", offsetof(MailboxMemory, lanes) + offsetof(Lanes, answers),
          sizeof(Lanes::answers)},
    Field{"mailbox.farewell", offsetof(MailboxMemory, farewell), sizeof(MailboxMemory::farewell)},
    Field{"mailbox", 0, sizeof(MailboxMemory)},
};

constexpr std::uint64_t fields_fingerprint() {
    auto hash = fnv_start;
    for (const auto& field : fields) {
        hash = mix(hash, field);
    }
    // The words of commands and answers: a new kind is a new language.
    hash = mix(hash, static_cast<std::uint64_t>(CommandKind::quit_everything));
    hash = mix(hash, static_cast<std::uint64_t>(Verdict::too_many));
    hash = mix(hash, static_cast<std::uint64_t>(Refusal::not_paused));
    return mix(hash, static_cast<std::uint64_t>(Farewell::session_over));
}

}  // namespace

std::uint64_t layout_fingerprint() {
    constexpr auto fields_part = fields_fingerprint();
    return mix(fields_part, state_encoding_fingerprint());
}

}  // namespace limber
