// SPDX-License-Identifier: MIT
// The piece of memory between the daemon and one client. The client may scribble in it, which harms nobody
// else; it cannot cut it.
#pragma once

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"
#include "shared/ipc/mailbox_lanes.h"
#include "shared/ipc/sealed_memory.h"
#include "shared/ipc/segment_header.h"
#include "shared/message/hello.h"

namespace limber {

struct MailboxMemory {
    SegmentHeader header;
    MailboxLanes<SharedWord> lanes;
    SharedWord farewell;  // Farewell, written by the daemon before it hangs up on purpose
};
static_assert(std::is_standard_layout_v<MailboxMemory>);

class DaemonMailbox {
public:
    static Result<DaemonMailbox> create(BootTime daemon_started);

    CommandTaker<SharedWord>& commands() { return commands_; }
    void say(Farewell why);
    int descriptor() const { return memory_.descriptor(); }  // for the client; -1 once closed
    void close_descriptor() { memory_.close_descriptor(); }

private:
    DaemonMailbox(SealedMemory memory, MailboxMemory& mailbox)
        : memory_(std::move(memory)), mailbox_(&mailbox), commands_(mailbox.lanes) {}
    SealedMemory memory_;
    MailboxMemory* mailbox_;
    CommandTaker<SharedWord> commands_;
};

class ClientMailbox {
public:
    static Result<ClientMailbox> adopt(UniqueFd descriptor);

    CommandSender<SharedWord>& commands() { return commands_; }
    const CommandSender<SharedWord>& commands() const { return commands_; }
    Farewell farewell() const;  // none also for a word without a meaning

private:
    ClientMailbox(SealedMemory memory, MailboxMemory& mailbox)
        : memory_(std::move(memory)), mailbox_(&mailbox), commands_(mailbox.lanes) {}
    SealedMemory memory_;
    MailboxMemory* mailbox_;
    CommandSender<SharedWord> commands_;
};

}  // namespace limber
