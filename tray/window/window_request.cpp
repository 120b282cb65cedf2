// SPDX-License-Identifier: MIT
// What a start of limber-window asks for.
#include "tray/window/window_request.h"

#include <charconv>

#include <CLI/CLI.hpp>

#include "shared/base/build_info.h"
#include "shared/base/log.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::string check_stretch(const std::string& id) {
    return StretchId::parse(id) ? std::string()
                                : fill(tr("\"%1\" is no id of a stretch; they look like open-book"), {id});
}

std::string check_reminder(const std::string& number) {
    std::uint64_t value = 0;
    const char* end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, value);
    return read.ec == std::errc() && read.ptr == end
               ? std::string()
               : fill(tr("\"%1\" is no reminder; reminders are numbers"), {number});
}

}  // namespace

std::variant<WindowRequest, ContactSheet, ExitCode> parse_arguments(int argc, const char* const* argv) {
    CLI::App app(tr("The windows of Limber. Without an option: today."), "limber-window");
    WindowRequest request;
    std::string stretch;
    bool today = false;
    bool icon = false;
    bool screening = false;
    bool cards = false;
    bool verbose = false;
    auto* kinds = app.add_option_group("window");
    kinds->add_flag("--today", today, tr("show today"));
    auto* run = kinds->add_option("--run", request.reminder, tr("guide through the stretch of a reminder"))
                    ->type_name(tr("REMINDER"))
                    ->check(check_reminder);
    auto* invite = kinds
                       ->add_option("--invite", request.reminder,
                                    tr("invite to the break of a reminder, on a whole screen"))
                       ->type_name(tr("REMINDER"))
                       ->check(check_reminder);
    auto* own =
        kinds->add_option("--stretch", stretch, tr("guide through a stretch; without ID Limber chooses"))
            ->type_name(tr("[ID]"))
            ->expected(0, 1)
            ->check(check_stretch);
    kinds->add_flag("--screening", screening, tr("ask the questions that tell what suits you"));
    kinds->add_flag("--cards", cards, tr("say why not to crack one's back"));
    kinds->add_flag("--icon", icon, tr("show the tray icon of old panels"));
    ContactSheet sheet;
    std::string sheet_file;
    bool no_names = false;
    auto* sheet_option =
        kinds->add_option("--contact-sheet", sheet_file, tr("write all figures to a PNG picture"))
            ->type_name(tr("FILE"));
    kinds->require_option(0, 1);
    app.add_flag("--no-names", no_names, tr("number the figures instead of naming them"))
        ->needs(sheet_option);
    app.add_flag("-v,--verbose", verbose, tr("write every step to standard error"));
    app.set_version_flag("--version", std::string("limber-window ") + version);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked_for) {
        return app.exit(asked_for) == 0 ? ExitCode::ok : ExitCode::usage;
    } catch (const CLI::ParseError& wrong) {
        app.exit(wrong);
        return ExitCode::usage;
    }
    if (verbose) {
        set_log_level(LogLevel::debug);
    }
    if (sheet_option->count() > 0) {
        sheet.file = sheet_file;
        sheet.names = !no_names;
        return sheet;
    }
    if (run->count() > 0) {
        request.kind = WindowRequest::Kind::run;
    } else if (invite->count() > 0) {
        request.kind = WindowRequest::Kind::invite;
    } else if (own->count() > 0) {
        request.kind = WindowRequest::Kind::stretch;
        request.stretch = StretchId::parse(stretch).value_or(StretchId());
    } else if (cards) {
        request.kind = WindowRequest::Kind::cards;
    } else if (screening) {
        request.kind = WindowRequest::Kind::screening;
    } else if (icon) {
        request.kind = WindowRequest::Kind::icon;
    }
    return request;
}

WindowRequest stretch_now_request(const State* state) {
    const bool asked = state != nullptr && state->reminder.state != ReminderState::none;
    return {.kind = WindowRequest::Kind::run, .reminder = asked ? state->reminder.id : 0};
}

const char* to_string(WindowRequest::Kind kind) {
    switch (kind) {
        case WindowRequest::Kind::today:
            return "today";
        case WindowRequest::Kind::run:
            return "run";
        case WindowRequest::Kind::stretch:
            return "stretch";
        case WindowRequest::Kind::icon:
            return "icon";
        case WindowRequest::Kind::cards:
            return "cards";
        case WindowRequest::Kind::screening:
            return "screening";
        case WindowRequest::Kind::invite:
            return "invite";
    }
    return "?";
}

}  // namespace limber
