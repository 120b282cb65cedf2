// SPDX-License-Identifier: MIT
// Commands one way and answers the other, between one client and the daemon: one writer and one reader each
// way, 16 slots, no lock. The client is not trusted: it may write any word at any time.
//
// A counter is stored (release) after the words it covers and loaded (acquire) before they are read. `taken`
// does two jobs: it hands over the answers and gives the commands' slots back. A slot is written again only
// after the other side said, by its own counter, that it has read it; so the words themselves may be relaxed.
// Killed inside submit(): `submitted` is unchanged, nothing happened. Killed between carrying out and
// answer(): no answer, and the hang-up tells; sending again is harmless because commands name what they saw.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "shared/message/command.h"

namespace limber {

inline constexpr std::size_t mailbox_slots = 16;

// Lies in shared memory. `Word` is std::atomic<std::uint64_t>, or the model's.
template <typename Word, std::size_t slots = mailbox_slots>
struct MailboxLanes {
    // The client writes these …
    alignas(64) Word submitted{};
    std::array<std::array<Word, std::tuple_size_v<CommandWords>>, slots> commands{};
    // … and the daemon these.
    alignas(64) Word taken{};
    std::array<std::array<Word, std::tuple_size_v<AnswerWords>>, slots> answers{};
};

// The client's end.
template <typename Word, std::size_t slots = mailbox_slots>
class CommandSender {
public:
    explicit CommandSender(MailboxLanes<Word, slots>& lanes) : lanes_(&lanes) {}

    // False, and nothing done: as many commands as there are slots wait for an answer.
    bool submit(const CommandWords& words) {
        if (sent_ - answered_ == slots) {
            return false;
        }
        auto& slot = lanes_->commands[sent_ % slots];
        for (std::size_t i = 0; i < words.size(); ++i) {
            slot[i].store(words[i], std::memory_order_relaxed);
        }
        lanes_->submitted.store(++sent_, std::memory_order_release);
        return true;
    }

    // How many answers wait to be read with next_answer(). Nothing: the daemon answered what was never asked.
    std::optional<std::uint64_t> waiting() const {
        const std::uint64_t taken = lanes_->taken.load(std::memory_order_acquire);
        if (taken - answered_ > sent_ - answered_) {
            return std::nullopt;
        }
        return taken - answered_;
    }

    // Only as often as waiting() said.
    AnswerWords next_answer() {
        AnswerWords words{};
        const auto& slot = lanes_->answers[answered_ % slots];
        for (std::size_t i = 0; i < words.size(); ++i) {
            words[i] = slot[i].load(std::memory_order_relaxed);
        }
        ++answered_;
        return words;
    }

    std::uint64_t sent() const { return sent_; }
    std::uint64_t answered() const { return answered_; }

private:
    MailboxLanes<Word, slots>* lanes_;
    std::uint64_t sent_ = 0;
    std::uint64_t answered_ = 0;
};

// The daemon's end. What it counted is kept here and never read back.
template <typename Word, std::size_t slots = mailbox_slots>
class CommandTaker {
public:
    explicit CommandTaker(MailboxLanes<Word, slots>& lanes) : lanes_(&lanes) {}

    // How many commands wait, at most `slots`. Nothing: the client broke the protocol.
    std::optional<std::uint64_t> waiting() const {
        const std::uint64_t waiting = lanes_->submitted.load(std::memory_order_acquire) - taken_;
        if (waiting > slots) {
            return std::nullopt;
        }
        return waiting;
    }

    // A copy of the oldest one: each word is read once, because the client may rewrite it meanwhile. Judge
    // the copy, carry it out, then answer(); as often as waiting() said.
    CommandWords copy_next() const {
        CommandWords words{};
        const auto& slot = lanes_->commands[taken_ % slots];
        for (std::size_t i = 0; i < words.size(); ++i) {
            words[i] = slot[i].load(std::memory_order_relaxed);
        }
        return words;
    }

    void answer(const AnswerWords& words) {
        auto& slot = lanes_->answers[taken_ % slots];
        for (std::size_t i = 0; i < words.size(); ++i) {
            slot[i].store(words[i], std::memory_order_relaxed);
        }
        lanes_->taken.store(++taken_, std::memory_order_release);
    }

private:
    MailboxLanes<Word, slots>* lanes_;
    std::uint64_t taken_ = 0;
};

}  // namespace limber
