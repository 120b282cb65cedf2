// SPDX-License-Identifier: MIT
#include "tray/command_line/replay_words.h"

#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

// As wide as "09:00–09:25".
constexpr const char* no_end = "      ";

std::string at_text(const Moment& at) {
    return clock_text(at.wall, at.wall) + no_end + "  ";
}

std::string from_to_text(BootTime from, BootTime until, const Moment& at) {
    const auto begin = clock_text(at.wall_at(from), at.wall);
    const auto end = clock_text(at.wall_at(until), at.wall);
    return fill(tr("%1–%2"), {begin, end}) + "  ";
}

std::string at_desk_text(Duration seated, std::uint32_t stretches) {
    const auto length = passed_text(seated);
    return stretches == 0
               ? fill(tr("%1 at the desk"), {length})
               : fill(tr("%1 at the desk, %2"),
                      {length, tr_count("%1 stretch", "%1 stretches", static_cast<long>(stretches))});
}

const char* end_text(SpellEnd end, bool is_break) {
    if (end == SpellEnd::stretch) {
        return is_break ? tr("%1; a break with a stretch ended it")
                        : tr("%1; a stretch ended it, so soon that it counts as no break");
    }
    return is_break ? tr("%1; being away then was a break")
                    : tr("%1; you were away then, so soon that it counts as no break");
}

std::string finished_text(const ReminderEffect& effect) {
    switch (effect.outcome.value_or(Outcome::done)) {
        case Outcome::done:
            return effect.walked ? tr("Break finished, with a walk") : tr("Break finished");
        case Outcome::not_now:
            return effect.walked ? tr("Break ended after the walk") : tr("Break broken off");
        case Outcome::too_much:
            return tr("Break finished; the stretch was too much");
        case Outcome::hurt:
            return tr("Break broken off; the stretch hurt");
    }
    return {};
}

std::string news_text(const ReminderEffect& effect) {
    switch (effect.news) {
        case ReminderNews::raised:
            return tr("Reminder: time for a break");
        case ReminderNews::passed:
            return tr("Another stretch asked for");
        case ReminderNews::snoozed:
            return tr("Snoozed");
        case ReminderNews::skipped:
            return tr("Skipped");
        case ReminderNews::withdrawn:
            return tr("Reminder withdrawn: the break was taken");
        case ReminderNews::started:
            return tr("Break begun");
        case ReminderNews::finished:
            return finished_text(effect);
        case ReminderNews::lost:
            return tr("Break lost sight of");
        case ReminderNews::nudged:
            return effect.stretch.empty() ? tr("A long sit was told") : tr("Micro-break shown");
        case ReminderNews::offered:
        case ReminderNews::went_on:
            break;
    }
    return {};
}

struct Words {
    const Moment& at;

    std::string operator()(const SpellEffect& told) const {
        const auto& spell = told.spell;
        return from_to_text(spell.since, spell.until, at) +
               fill(end_text(spell.end, told.is_break), {at_desk_text(spell.seated, spell.stretches)});
    }
    std::string operator()(const CreditEffect& told) const {
        return from_to_text(told.from, told.until, at) +
               fill(tr("%1 away: %2 taken off"),
                    {passed_text(told.until - told.from), passed_text(told.taken_off)});
    }
    std::string operator()(const NoBreakEffect& told) const {
        return at_text(at) + fill(tr("At the desk after all: the spell from %1 goes on"),
                                  {clock_text(at.wall_at(told.spell.since), at.wall)});
    }
    std::string operator()(const OfferEffect& told) const {
        const auto text = news_text(told.reminder);
        return text.empty() ? text : at_text(at) + text;
    }
    std::string operator()(const UnseenEffect& told) const {
        return at_text(at) + fill(tr("%1 not seen, as Limber did not run: neither at the desk nor away"),
                                  {passed_text(told.length)});
    }
    std::string operator()(const OpenSpellEffect& told) const {
        return from_to_text(told.since, at.boot, at) +
               fill(tr("%1 at the desk; it goes on when the trace ends"), {passed_text(told.seated)});
    }
};

}  // namespace

std::string entry_text(const ReplayEntry& entry) {
    return std::visit(Words{entry.at}, entry.what);
}

}  // namespace limber
