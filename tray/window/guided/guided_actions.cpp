// SPDX-License-Identifier: MIT
// What can be done on each page of the guided window; the rest is in guided_frame.cpp.
#include "tray/text/translate.h"
#include "tray/window/guided/guided_frame.h"
#include "tray/window/guided/stage_page.h"
#include "tray/window/safety/signs_page.h"
#include "tray/window/widget/action_bar.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

void GuidedFrame::show_actions(Screen screen) {
    const Action close{to_wx(tr("Close")), [this] { Close(); }, Look::suggested, to_wx(tr("Esc"))};
    const Action stretch_now{to_wx(tr("Stretch now")),
                             [this] { host_.open({.kind = WindowRequest::Kind::stretch}); }, Look::suggested};
    Action leave = close;
    leave.look = Look::flat;
    switch (screen) {
        case Screen::safety:
            leave.label = to_wx(tr("Not now"));
            bar_->show({}, {leave},
                       {{to_wx(tr("Begin")), [this] { act(GuidedEvent::go_on); }, Look::suggested,
                         to_wx(tr("Space"))}},
                       true);
            break;
        case Screen::stage:
            bar_->show(
                {},
                {{to_wx(tr("Stop")), [this] { ask_to_leave(true); }, Look::flat, to_wx(tr("Esc"))},
                 {to_wx(tr("Easier")), [this] { stage_->toggle_easier(); }, Look::flat, to_wx(tr("E"))}},
                {{to_wx(tr("Back")), [this] { act(GuidedEvent::back); }, Look::button,
                  to_wx(tr("Left arrow"))},
                 {to_wx(tr("Pause")), [this] { act(GuidedEvent::go_on); }, Look::suggested,
                  to_wx(tr("Space"))},
                 {to_wx(tr("Next")), [this] { act(GuidedEvent::next); }, Look::button,
                  to_wx(tr("Right arrow"))}},
                false);
            break;
        case Screen::finished:
            show_finished_actions();
            break;
        case Screen::signs:
            show_signs_actions();
            break;
        case Screen::over:
            bar_->show({}, {leave}, {stretch_now}, true);
            break;
        case Screen::no_daemon:
            bar_->show({}, {leave},
                       {{to_wx(tr("Start Limber")), [this] { host_.start_daemon(); }, Look::suggested}},
                       true);
            break;
        default:
            bar_->show({}, {}, {close}, true);
            break;
    }
}

// Pain that is sharp counts; a stretchy soreness is "too much".
void GuidedFrame::show_signs_actions() {
    const auto report = [this](bool sharp) {
        session_->report({signs_->ticked(), sharp});
        refresh();
    };
    bar_->show({},
               {{to_wx(tr("Back")),
                 [this] {
                     session_->take_back_hurt();
                     refresh();
                 },
                 Look::flat, to_wx(tr("Esc"))}},
               {{to_wx(tr("None: only a stretchy soreness")),
                 [this, report] {
                     if (signs_->ticked().empty()) {
                         report(false);
                     } else {
                         report(true);
                     }
                 }},
                {to_wx(tr("None of these, but sharp pain")), [report] { report(true); }},
                {to_wx(tr("I ticked what is so")), [report] { report(true); }, Look::suggested}},
               false);
    signs_->take_focus();
}

void GuidedFrame::show_finished_actions() {
    const Stretch* next = session_->next_stretch();
    const wxString done =
        next == nullptr ? to_wx(tr("Done")) : to_wx(fill(tr("Done, next: %1"), {tr_data(next->name)}));
    if (session_->stretch() == nullptr) {
        bar_->show({}, {}, {{done, [this] { finish(Outcome::done); }, Look::suggested}}, true);
        return;
    }
    bar_->show(to_wx(tr("How was it?")), {},
               {{to_wx(tr("It hurt")), [this] { finish(Outcome::hurt); }},
                {to_wx(tr("Too much")), [this] { finish(Outcome::too_much); }},
                {done, [this] { finish(Outcome::done); }, Look::suggested}},
               true);
}

void GuidedFrame::show_stage_actions() {
    const GuidedStep& step = session_->plan().steps()[session_->state().step];
    const bool sets_up = step.stage == GuidedStage::set_up || step.stage == GuidedStage::change_sides;
    const bool walks = step.stage == GuidedStage::walk;
    const bool paused = session_->state().phase == GuidedPhase::paused;
    bar_->rename(3, paused    ? to_wx(tr("Continue"))
                    : walks   ? to_wx(tr("Skip the walk"))
                    : sets_up ? to_wx(tr("Start now"))
                              : to_wx(tr("Pause")));
    bar_->enable(1, session_->stretch() != nullptr);
}

void GuidedFrame::show_leave_actions() {
    bar_->show(
        to_wx(tr("Stop this stretch?")), {},
        {{to_wx(tr("It hurt")), [this] { finish(Outcome::hurt); }},
         {to_wx(tr("Too much")), [this] { finish(Outcome::too_much); }},
         {to_wx(tr("Not now")), [this] { finish(Outcome::not_now); }},
         {to_wx(tr("Keep going")), [this] { ask_to_leave(false); }, Look::suggested, to_wx(tr("Esc"))}},
        true);
}

}  // namespace limber
