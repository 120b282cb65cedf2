// SPDX-License-Identifier: MIT
// One connection to a sound server (PulseAudio, or PipeWire in its guise), which is asked for nothing but
// whether any program records from a microphone. Of each stream it is judged, when something changes, whether
// it runs, is no level meter, and comes from a real source; nothing of it is kept. Between changes it is
// silent.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <pulse/pulseaudio.h>

#include "daemon/presence/microphone/pulse_library.h"

namespace limber {

class PulseConnection {
public:
    struct Listener {
        std::function<void()> on_ready;
        std::function<void(bool in_use)> on_judgement;  // also when nothing changed
        // The connection is dead; libpulse's reason (PA_ERR_…). Not to be destroyed in this call.
        std::function<void(int error)> on_end;
    };

    PulseConnection(const PulseLibrary& pulse, pa_mainloop_api* loop, Listener listener);
    PulseConnection(const PulseConnection&) = delete;
    PulseConnection& operator=(const PulseConnection&) = delete;
    ~PulseConnection();

    // Starts no server. Whether it comes about is told by the listener.
    void connect(const std::string& address);

private:
    static void on_state(pa_context* context, void* self) noexcept;
    static void on_event(pa_context* context, pa_subscription_event_type_t type, std::uint32_t index,
                         void* self) noexcept;
    static void on_stream(pa_context* context, const pa_source_output_info* stream, int end,
                          void* self) noexcept;
    static void on_source(pa_context* context, const pa_source_info* source, int end, void* self) noexcept;

    void judge();
    void start(pa_operation* operation);
    void finish();
    bool may_be_microphone(const pa_source_output_info& stream) const;
    void end(int error);

    const PulseLibrary& pulse_;
    Listener listener_;
    pa_context* context_;
    int questions_ = 0;       // not answered yet
    bool ask_again_ = false;  // something changed meanwhile
    bool found_ = false;
};

}  // namespace limber
