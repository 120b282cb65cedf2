// SPDX-License-Identifier: MIT
// The pages of the guided window on which nothing moves.
#include "tray/window/guided/guided_pages.h"

#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/window/guided/hurt_page.h"
#include "tray/window/guided/notice_page.h"
#include "tray/window/guided/safety_page.h"
#include "tray/window/guided/stretch_words.h"
#include "tray/window/safety/alarm_page.h"
#include "tray/window/safety/safety_desk.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

const char* refusal_text(Refusal refusal) {
    switch (refusal) {
        case Refusal::stretch_running:
            return tr("Another stretch is running already. End it first.");
        case Refusal::stretches_off:
            return tr(
                "Stretches are off until a clinician has cleared you and you have said so in the window "
                "Today.");
        case Refusal::unknown_stretch:
            return tr("There is no stretch to offer just now. Stand up and walk for a minute instead.");
        default:
            return tr("Limber cannot start this stretch just now.");
    }
}

wxWindow* make_finished_page(wxWindow* parent, const GuidedSession& session) {
    const Stretch* stretch = session.stretch();
    const Stretch* next = session.next_stretch();
    const auto card = session.card();
    auto* page = new NoticePage(parent, true, to_wx(tr("That was it")), {});
    page->add_text(next != nullptr        ? to_wx(fill(tr("Next comes %1."), {stretch_text(next)}))
                   : session.in_passing() ? to_wx(tr("Back to what you were doing."))
                   : stretch != nullptr && stretch->position == Position::seated
                       ? to_wx(tr("Now stand up and walk for a minute: that makes it a real break."))
                       : to_wx(tr("Take a moment before you sit down again.")));
    if (card) {
        page->add_card(to_wx(tr_data(card->title)), to_wx(tr_data(card->text)));
    }
    return page;
}

wxWindow* make_too_much_page(wxWindow* parent, const Stretch& stretch) {
    auto* page = new NoticePage(parent, false, to_wx(tr("Thank you, noted")),
                                to_wx(tr("Stopping early was right. Next time, try it the easier way:")));
    page->add_text(to_wx(tr_data(stretch.easier)));
    return page;
}

}  // namespace

wxWindow* make_guided_page(wxWindow* parent, GuidedSession::Screen screen, const GuidedSession& session,
                           const Catalogue& catalogue, const SafetyDesk* safety) {
    using Screen = GuidedSession::Screen;
    switch (screen) {
        case Screen::safety:
            return new SafetyPage(parent, *session.stretch(), catalogue, session.offered(),
                                  session.planned());
        case Screen::finished:
            return make_finished_page(parent, session);
        case Screen::too_much:
            return make_too_much_page(parent, *session.stretch());
        case Screen::hurt:
            return session.verdict() != nullptr && !session.verdict()->cards.empty()
                       ? static_cast<wxWindow*>(new AlarmPage(parent, *safety, *session.verdict()))
                       : new HurtPage(parent);
        case Screen::over:
            return new NoticePage(
                parent, false, to_wx(tr("This break is over")),
                to_wx(tr("You were up, or it was answered elsewhere. You can stretch all the same.")));
        case Screen::refused:
            return new NoticePage(parent, false, to_wx(tr("Not now")),
                                  to_wx(refusal_text(session.refusal())));
        case Screen::unknown:
            return new NoticePage(parent, false, to_wx(tr("No such stretch")),
                                  to_wx(tr("It is not among the stretches on this machine.")));
        case Screen::no_daemon:
            return new NoticePage(parent, false, to_wx(tr("Limber is not running")),
                                  to_wx(tr("Start it, and this stretch begins.")));
        case Screen::waiting:
        case Screen::signs:
        case Screen::stage:
        case Screen::closed:
            break;
    }
    return new NoticePage(parent, false, {}, {});
}

}  // namespace limber
