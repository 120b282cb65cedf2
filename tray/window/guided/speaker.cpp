// SPDX-License-Identifier: MIT
// The voice by libspeechd, the sounds by libcanberra. Both talk to their servers and wait for answers, so
// both do it on threads of their own.
#include "tray/window/guided/speaker.h"

#include <cstdlib>

#include <canberra.h>
#include <libspeechd.h>

#include "shared/base/build_info.h"
#include "shared/base/foreign_text.h"
#include "shared/base/log.h"
#include "tray/text/translate.h"
#include "tray/window/guided/newest_job.h"

namespace limber {

namespace {

// Lives on the voice's thread.
class SpeechServer {
public:
    SpeechServer() = default;
    SpeechServer(const SpeechServer&) = delete;
    SpeechServer& operator=(const SpeechServer&) = delete;
    ~SpeechServer() { close(); }

    void say(const std::string& words) {
        if (open() && spd_say(connection_, SPD_TEXT, words.c_str()) < 0) {
            // It has ended since; one that is started now may be another.
            close();
            if (open()) {
                spd_say(connection_, SPD_TEXT, words.c_str());
            }
        }
    }

    void stop() {
        if (connection_ != nullptr) {
            spd_cancel(connection_);
        }
    }

private:
    bool open() {
        if (connection_ != nullptr || given_up_) {
            return connection_ != nullptr;
        }
        constexpr int start_it = 1;
        char* error = nullptr;
        connection_ = spd_open2("limber", "guided", nullptr, SPD_MODE_SINGLE, nullptr, start_it, &error);
        if (connection_ == nullptr) {
            given_up_ = true;
            log_debug("nothing is spoken: " + printable(error == nullptr ? "no answer" : error));
            std::free(error);
            return false;
        }
        spd_set_language(connection_, text_language().c_str());
        return true;
    }

    void close() {
        if (connection_ != nullptr) {
            spd_close(connection_);
            connection_ = nullptr;
        }
    }

    SPDConnection* connection_ = nullptr;
    bool given_up_ = false;
};

class SpeechVoice final : public Voice {
public:
    void say(const std::string& words) override {
        jobs_.run([server = server_, words] { server->say(words); });
    }
    void stop() override {
        jobs_.run([server = server_] { server->stop(); });
    }

private:
    std::shared_ptr<SpeechServer> server_ = std::make_shared<SpeechServer>();
    NewestJob jobs_;
};

// Names of the freedesktop sound theme, which every theme falls back to.
const char* event_of(Sound sound) {
    switch (sound) {
        case Sound::none:
            break;
        case Sound::hold:
            return "message";
        case Sound::hold_over:
            return "bell";
        case Sound::change_sides:
            return "dialog-information";
        case Sound::finished:
            return "complete";
    }
    return nullptr;
}

// Lives on the chime's thread.
class SoundServer {
public:
    SoundServer() = default;
    SoundServer(const SoundServer&) = delete;
    SoundServer& operator=(const SoundServer&) = delete;
    ~SoundServer() {
        if (context_ != nullptr) {
            ca_context_destroy(context_);
        }
    }

    void play(const char* event) {
        constexpr const char* softer = "-6";  // decibels
        if (given_up_ || !open()) {
            return;
        }
        give_up_on(ca_context_play(context_, 0, CA_PROP_EVENT_ID, event, CA_PROP_MEDIA_ROLE, "event",
                                   CA_PROP_CANBERRA_VOLUME, softer, nullptr));
    }

private:
    bool open() {
        if (context_ != nullptr) {
            return true;
        }
        give_up_on(ca_context_create(&context_));
        if (given_up_) {
            context_ = nullptr;
            return false;
        }
        ca_context_change_props(context_, CA_PROP_APPLICATION_NAME, "Limber", CA_PROP_APPLICATION_ID,
                                application_id, CA_PROP_APPLICATION_ICON_NAME, application_id, nullptr);
        return true;
    }

    void give_up_on(int fault) {
        if (fault != CA_SUCCESS) {
            given_up_ = true;
            log_debug(std::string("no sound is played: ") + ca_strerror(fault));
        }
    }

    ca_context* context_ = nullptr;
    bool given_up_ = false;
};

class ThemeChime final : public Chime {
public:
    void play(Sound sound) override {
        if (const char* event = event_of(sound)) {
            jobs_.run([server = server_, event] { server->play(event); });
        }
    }

private:
    std::shared_ptr<SoundServer> server_ = std::make_shared<SoundServer>();
    NewestJob jobs_;
};

}  // namespace

std::unique_ptr<Voice> make_voice() {
    return std::make_unique<SpeechVoice>();
}

std::unique_ptr<Chime> make_chime() {
    return std::make_unique<ThemeChime>();
}

}  // namespace limber
