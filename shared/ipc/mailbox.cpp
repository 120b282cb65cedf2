// SPDX-License-Identifier: MIT
#include "shared/ipc/mailbox.h"

#include <new>

#include "shared/ipc/daemon_error.h"

namespace limber {

Result<DaemonMailbox> DaemonMailbox::create(BootTime daemon_started) {
    auto memory =
        SealedMemory::create("limber-mailbox", sizeof(MailboxMemory), SealedMemory::Access::read_write);
    if (!memory) {
        return memory.error();
    }
    auto& mailbox = *new (memory->address()) MailboxMemory{};
    write_header(mailbox.header, daemon_started);
    return DaemonMailbox(std::move(*memory), mailbox);
}

void DaemonMailbox::say(Farewell why) {
    mailbox_->farewell.store(static_cast<std::uint64_t>(why), std::memory_order_release);
}

Result<ClientMailbox> ClientMailbox::adopt(UniqueFd descriptor) {
    auto memory =
        SealedMemory::adopt(std::move(descriptor), sizeof(MailboxMemory), SealedMemory::Access::read_write);
    if (!memory) {
        return memory.error();
    }
    auto& mailbox = *static_cast<MailboxMemory*>(memory->address());
    if (!header_fits(mailbox.header)) {
        return daemon_speaks_nonsense("its mailbox begins with the wrong words");
    }
    return ClientMailbox(std::move(*memory), mailbox);
}

Farewell ClientMailbox::farewell() const {
    const auto word = mailbox_->farewell.load(std::memory_order_acquire);
    return word <= static_cast<std::uint64_t>(Farewell::session_over) ? static_cast<Farewell>(word)
                                                                      : Farewell::none;
}

}  // namespace limber
