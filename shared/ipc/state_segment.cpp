// SPDX-License-Identifier: MIT
#include "shared/ipc/state_segment.h"

#include <new>

#include "shared/ipc/daemon_error.h"

namespace limber {

Result<StateWriter> StateWriter::create(BootTime daemon_started) {
    auto memory = SealedMemory::create("limber-state", sizeof(StateMemory), SealedMemory::Access::read_only);
    if (!memory) {
        return memory.error();
    }
    auto& state = *new (memory->address()) StateMemory{};
    write_header(state.header, daemon_started);
    return StateWriter(std::move(*memory), state);
}

Result<StateReader> StateReader::adopt(UniqueFd descriptor) {
    auto memory =
        SealedMemory::adopt(std::move(descriptor), sizeof(StateMemory), SealedMemory::Access::read_only);
    if (!memory) {
        return memory.error();
    }
    const auto& state = *static_cast<const StateMemory*>(memory->address());
    if (!header_fits(state.header)) {
        return daemon_speaks_nonsense("its state begins with the wrong words");
    }
    return StateReader(std::move(*memory), state);
}

}  // namespace limber
