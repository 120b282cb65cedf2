// SPDX-License-Identifier: MIT
// Lets the guided runs of this program be heard.
#include "tray/window/guided/narrator.h"

#include <utility>

#include "shared/base/log.h"
#include "tray/window/guided/guided_session.h"

namespace limber {

Narrator::Narrator(const HearingChoice& usual, std::filesystem::path file, Makers makers)
    : choice_(usual), file_(std::move(file)), makers_(std::move(makers)) {
    if (file_.empty()) {
        return;
    }
    if (const auto kept = read_hearing(file_, usual)) {
        choice_ = *kept;
    } else {
        log_warning(kept.error().sentence());
    }
}

void Narrator::choose(const HearingChoice& choice) {
    if (choice == choice_) {
        return;
    }
    if (choice.speech && !choice_.speech) {
        run_ = SpokenRun();
    }
    choice_ = choice;
    if (!choice_.speech) {
        stop();
        voice_.reset();
    }
    if (!choice_.sounds) {
        chime_.reset();
    }
    if (file_.empty()) {
        return;
    }
    if (const auto kept = write_hearing(file_, choice_); !kept) {
        log_warning(kept.error().sentence());
    }
}

void Narrator::follow(const GuidedSession& session, bool in_call) {
    const auto screen = session.screen();
    const bool runs = screen == GuidedSession::Screen::stage || screen == GuidedSession::Screen::finished;
    if (!runs || in_call) {
        stop();
    }
    if (!runs) {
        run_ = SpokenRun();
        return;
    }
    const Cue cue = run_.look(session.plan(), session.stretch(), session.state(), session.view());
    if (!in_call) {
        give(cue);
    }
}

void Narrator::give(const Cue& cue) {
    if (choice_.speech && !cue.words.empty()) {
        if (!voice_) {
            voice_ = makers_.voice();
        }
        voice_->say(cue.words);
        speaks_ = true;
    }
    if (choice_.sounds && cue.sound != Sound::none) {
        if (!chime_) {
            chime_ = makers_.chime();
        }
        chime_->play(cue.sound);
    }
}

void Narrator::end() {
    stop();
    run_ = SpokenRun();
    voice_.reset();
    chime_.reset();
}

void Narrator::stop() {
    if (std::exchange(speaks_, false)) {
        voice_->stop();
    }
}

}  // namespace limber
