// SPDX-License-Identifier: MIT
// The one piece of memory that tells everyone the state. Clients can neither write nor cut it.
#pragma once

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"
#include "shared/ipc/latch.h"
#include "shared/ipc/sealed_memory.h"
#include "shared/ipc/segment_header.h"
#include "shared/message/state_words.h"

namespace limber {

struct StateMemory {
    SegmentHeader header;
    alignas(64) LatchMemory<SharedWord, state_word_count> latch;
};
static_assert(std::is_standard_layout_v<StateMemory>);

// The daemon's end.
class StateWriter {
public:
    static Result<StateWriter> create(BootTime daemon_started);

    // Killed anywhere inside: readers go on reading the state before.
    void publish(const StateWords& words) { latch_.publish(words); }
    std::uint64_t version() const { return latch_.version(); }
    int descriptor() const { return memory_.descriptor(); }  // for clients

private:
    StateWriter(SealedMemory memory, StateMemory& state) : memory_(std::move(memory)), latch_(state.latch) {}
    SealedMemory memory_;
    LatchWriter<SharedWord, state_word_count> latch_;
};

// A client's end. Stays readable when the daemon is gone.
class StateReader {
public:
    static Result<StateReader> adopt(UniqueFd descriptor);

    // As LatchReader::read. The words are a private copy, still to be judged by decode_state().
    std::uint64_t read(StateWords& words) const { return latch_.read(words); }

private:
    StateReader(SealedMemory memory, const StateMemory& state)
        : memory_(std::move(memory)), latch_(state.latch) {}
    SealedMemory memory_;
    LatchReader<SharedWord, state_word_count> latch_;
};

}  // namespace limber
