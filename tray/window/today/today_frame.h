// SPDX-License-Identifier: MIT
// The window Today: time at the desk, what was done, all stretches. Worked out anew when the daemon says
// something, and once a minute while it can be seen.
#pragma once

#include <functional>

#include <wx/frame.h>
#include <wx/timer.h>

#include "tray/window/today/today_view.h"
#include "tray/window/window_host.h"

namespace limber {

class Card;
class CoverageCard;
class SafetyCard;
class ScrollPage;
class StretchTiles;
class TodayHero;
class TodayLog;
struct MenuItem;

class TodayFrame : public wxFrame {
public:
    TodayFrame(WindowHost& host, std::function<void()> on_closed);

    // The daemon said something, came or went. `trouble`: why there is none, where that is known.
    void refresh(const std::string& trouble);
    void show_catalogue();

private:
    TodayView view();
    void read_day(const Moment& now);
    void show(const TodayView& view);
    void show_warnings(const std::vector<std::string>& warnings);
    void arm_timer();
    bool can_be_seen() const { return IsShown() && !IsIconized(); }
    void choose(const MenuItem& item);

    WindowHost& host_;
    std::function<void()> on_closed_;
    HistoryReader history_;
    HistoryDay day_;
    std::string trouble_;
    TodayView shown_;
    ScrollPage* page_;
    SafetyCard* safety_ = nullptr;
    CoverageCard* coverage_ = nullptr;
    Card* warnings_ = nullptr;
    TodayHero* hero_ = nullptr;
    TodayLog* log_ = nullptr;
    StretchTiles* tiles_ = nullptr;
    wxTimer timer_;
};

}  // namespace limber
