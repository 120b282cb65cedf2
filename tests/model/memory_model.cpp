// SPDX-License-Identifier: MIT
#include "tests/model/memory_model.h"

#include <algorithm>

namespace limber {

MemoryModel* MemoryModel::current = nullptr;

std::size_t MemoryModel::explore(std::optional<Weakened> weakened,
                                 const std::function<void(MemoryModel&)>& run) {
    std::vector<Choice> choices;
    std::size_t runs = 0;
    do {
        MemoryModel model;
        model.weakened_ = weakened;
        model.choices_ = std::move(choices);
        current = &model;
        run(model);
        current = nullptr;
        ++runs;
        if (model.enough_) {
            break;
        }
        // The next sequence: the last choice that has another option takes it, those behind it begin anew.
        choices = std::move(model.choices_);
        while (!choices.empty() && choices.back().taken + 1 == choices.back().options) {
            choices.pop_back();
        }
        if (!choices.empty()) {
            ++choices.back().taken;
        }
    } while (!choices.empty());
    return runs;
}

void MemoryModel::act_as(std::size_t thread) {
    threads_.resize(std::max(threads_.size(), thread + 1));
    thread_ = thread;
}

std::size_t MemoryModel::choose(std::size_t options) {
    if (next_choice_ == choices_.size()) {
        choices_.push_back({0, options});
    }
    return choices_[next_choice_++].taken;
}

std::size_t MemoryModel::add_word() {
    words_.push_back({Message{}});
    return words_.size() - 1;
}

std::uint64_t MemoryModel::load(std::size_t word, std::memory_order order) {
    auto& view = threads_[thread_];
    const auto& messages = words_[word];
    const auto oldest = known(view, word);
    const auto seen = oldest + choose(messages.size() - oldest);
    if (view.size() <= word) {
        view.resize(word + 1);
    }
    view[word] = seen;
    if (order_of(Weakened::Access::load, word, order) == std::memory_order_acquire) {
        learn(view, messages[seen].view);
    }
    return messages[seen].value;
}

void MemoryModel::store(std::size_t word, std::uint64_t value, std::memory_order order) {
    if (stores_left_) {
        if (*stores_left_ == 0) {
            throw Killed{};
        }
        --*stores_left_;
    }
    auto& view = threads_[thread_];
    if (view.size() <= word) {
        view.resize(word + 1);
    }
    view[word] = words_[word].size();
    Message message{value, {}};
    if (order_of(Weakened::Access::store, word, order) == std::memory_order_release) {
        message.view = view;
    }
    words_[word].push_back(std::move(message));
}

std::memory_order MemoryModel::order_of(Weakened::Access access, std::size_t word,
                                        std::memory_order order) const {
    const bool weak = weakened_ && weakened_->access == access && word >= weakened_->first_word &&
                      word <= weakened_->last_word;
    return weak ? std::memory_order_relaxed : order;
}

std::size_t MemoryModel::known(const View& view, std::size_t word) {
    return word < view.size() ? view[word] : 0;
}

void MemoryModel::learn(View& view, const View& other) {
    view.resize(std::max(view.size(), other.size()));
    for (std::size_t word = 0; word < other.size(); ++word) {
        view[word] = std::max(view[word], other[word]);
    }
}

}  // namespace limber
