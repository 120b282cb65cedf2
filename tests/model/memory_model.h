// SPDX-License-Identifier: MIT
// Runs real template code (its Word replaced by ModelWord) under every outcome that release, acquire and
// relaxed accesses allow, with one writer for each word. View-based: a store leaves a message with what its
// thread knew; a load may see any message that is not older than what its thread knows already. That is the
// memory model of C++ without the outcomes in which a load sees a store that its own later stores caused.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace limber {

class MemoryModel {
public:
    // A mutant: accesses of this kind to these words are relaxed, whatever the code says.
    struct Weakened {
        enum class Access { load, store } access;
        std::size_t first_word, last_word;  // in the order of construction
    };

    // Calls `run` once for each sequence of choices, or until it said enough(). Returns how often.
    static std::size_t explore(std::optional<Weakened> weakened,
                               const std::function<void(MemoryModel&)>& run);

    // Threads are turns of one: which one acts from now on.
    void act_as(std::size_t thread);
    // One of 0 … options - 1; explore() tries them all.
    std::size_t choose(std::size_t options);
    void enough() { enough_ = true; }
    // The thread's stores beyond so many do not happen: Killed is thrown instead.
    struct Killed {};
    void kill_after(std::size_t stores) { stores_left_ = stores; }
    void never_kill() { stores_left_.reset(); }

private:
    friend class ModelWord;
    using View = std::vector<std::size_t>;  // for each word the youngest message that is known
    struct Message {
        std::uint64_t value = 0;
        View view;
    };
    struct Choice {
        std::size_t taken = 0;
        std::size_t options = 0;
    };

    std::size_t add_word();
    std::uint64_t load(std::size_t word, std::memory_order order);
    void store(std::size_t word, std::uint64_t value, std::memory_order order);
    std::memory_order order_of(Weakened::Access access, std::size_t word, std::memory_order order) const;
    static std::size_t known(const View& view, std::size_t word);
    static void learn(View& view, const View& other);

    static MemoryModel* current;
    std::optional<Weakened> weakened_;
    std::vector<Choice> choices_;
    std::size_t next_choice_ = 0;
    bool enough_ = false;
    std::vector<std::vector<Message>> words_;
    std::vector<View> threads_;
    std::size_t thread_ = 0;
    std::optional<std::size_t> stores_left_;
};

// Stands in for std::atomic<std::uint64_t>. To be made inside explore()'s `run`.
class ModelWord {
public:
    ModelWord() : number_(MemoryModel::current->add_word()) {}
    ModelWord(const ModelWord&) = delete;
    ModelWord& operator=(const ModelWord&) = delete;

    std::uint64_t load(std::memory_order order) const { return MemoryModel::current->load(number_, order); }
    void store(std::uint64_t value, std::memory_order order) {
        MemoryModel::current->store(number_, value, order);
    }

private:
    std::size_t number_;
};

}  // namespace limber
