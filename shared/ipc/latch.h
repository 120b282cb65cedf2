// SPDX-License-Identifier: MIT
// One value for many readers, in memory that a writer shares with them and may die in at any instruction.
//
// Two slots: the published one is never the one being written, so a writer that dies or is stopped half-way
// leaves the last version whole and readers do not wait for it. (One slot with an odd/even counter, left odd,
// makes every reader retry for ever.)
// Atomic words, no fences, no memcpy: a plain read that races is undefined, and ThreadSanitizer does not
// understand fences. Why each order is needed: a reader that meets a word of a later version synchronises
// with its release store, which follows the store of the version in between, so its second look at `version`
// must see that and retry; `version` read with acquire makes every word at least as new as that version.
// tests/model runs this very code under every outcome the C++ memory model allows.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace limber {

// Lies in shared memory. `Word` is std::atomic<std::uint64_t>, or the model's.
template <typename Word, std::size_t word_count>
struct LatchMemory {
    Word version{};  // 0: nothing published yet
    std::array<std::array<Word, word_count>, 2> slots{};
};

// The daemon alone, one for each memory. Never loads from the memory: what it wrote is in its own counter.
template <typename Word, std::size_t word_count>
class LatchWriter {
public:
    explicit LatchWriter(LatchMemory<Word, word_count>& memory) : memory_(&memory) {}

    void publish(const std::array<std::uint64_t, word_count>& words) {
        ++version_;
        auto& slot = memory_->slots[version_ & 1];
        for (std::size_t i = 0; i < word_count; ++i) {
            slot[i].store(words[i], std::memory_order_release);
        }
        memory_->version.store(version_, std::memory_order_release);
    }

    std::uint64_t version() const { return version_; }

private:
    LatchMemory<Word, word_count>* memory_;
    std::uint64_t version_ = 0;
};

// Any process, on a read-only mapping.
template <typename Word, std::size_t word_count>
class LatchReader {
public:
    static constexpr int most_tries = 8;

    explicit LatchReader(const LatchMemory<Word, word_count>& memory) : memory_(&memory) {}

    // The version copied whole into `words`. 0: nothing is published, or the writer overtook us `most_tries`
    // times; `words` is then rubbish. Whoever is overtaken is rung again, so nothing newer is missed.
    std::uint64_t read(std::array<std::uint64_t, word_count>& words) const {
        for (int tries = 0; tries < most_tries; ++tries) {
            const std::uint64_t before = memory_->version.load(std::memory_order_acquire);
            const auto& slot = memory_->slots[before & 1];
            for (std::size_t i = 0; i < word_count; ++i) {
                words[i] = slot[i].load(std::memory_order_acquire);
            }
            if (memory_->version.load(std::memory_order_relaxed) == before) {
                return before;
            }
        }
        return 0;
    }

private:
    const LatchMemory<Word, word_count>* memory_;
};

}  // namespace limber
