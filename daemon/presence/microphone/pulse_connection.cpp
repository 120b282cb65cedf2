// SPDX-License-Identifier: MIT
#include "daemon/presence/microphone/pulse_connection.h"

#include <string_view>
#include <utility>

namespace limber {

PulseConnection::PulseConnection(const PulseLibrary& pulse, pa_mainloop_api* loop, Listener listener)
    : pulse_(pulse), listener_(std::move(listener)), context_(pulse.context_new(loop, "Limber")) {
}

PulseConnection::~PulseConnection() {
    if (context_ == nullptr) {
        return;
    }
    pulse_.context_set_state_callback(context_, nullptr, nullptr);
    pulse_.context_set_subscribe_callback(context_, nullptr, nullptr);
    pulse_.context_disconnect(context_);
    pulse_.context_unref(context_);
}

void PulseConnection::connect(const std::string& address) {
    if (context_ == nullptr) {
        end(PA_ERR_INTERNAL);
        return;
    }
    pulse_.context_set_state_callback(context_, on_state, this);
    if (pulse_.context_connect(context_, address.c_str(), PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) {
        end(pulse_.context_errno(context_));
    }
}

void PulseConnection::end(int error) {
    const auto on_end = std::exchange(listener_.on_end, nullptr);
    if (on_end) {
        on_end(error);
    }
}

void PulseConnection::on_state(pa_context* context, void* data) noexcept {
    auto& self = *static_cast<PulseConnection*>(data);
    switch (self.pulse_.context_get_state(context)) {
        case PA_CONTEXT_READY:
            self.pulse_.context_set_subscribe_callback(context, on_event, data);
            self.questions_ = 0;
            if (auto* const asked = self.pulse_.context_subscribe(context, PA_SUBSCRIPTION_MASK_SOURCE_OUTPUT,
                                                                  nullptr, nullptr)) {
                self.pulse_.operation_unref(asked);
            }
            self.listener_.on_ready();
            self.judge();
            break;
        case PA_CONTEXT_FAILED:
            self.end(self.pulse_.context_errno(context));
            break;
        case PA_CONTEXT_TERMINATED:
            self.end(PA_ERR_CONNECTIONTERMINATED);
            break;
        default:
            break;
    }
}

// New, changed or gone: PipeWire's streams are held when they are new, and run a moment later.
void PulseConnection::on_event(pa_context*, pa_subscription_event_type_t, std::uint32_t,
                               void* data) noexcept {
    static_cast<PulseConnection*>(data)->judge();
}

void PulseConnection::judge() {
    if (questions_ > 0) {
        ask_again_ = true;
        return;
    }
    found_ = false;
    start(pulse_.context_get_source_output_info_list(context_, on_stream, this));
}

void PulseConnection::start(pa_operation* operation) {
    if (operation != nullptr) {
        pulse_.operation_unref(operation);
        ++questions_;
    }
}

void PulseConnection::finish() {
    if (--questions_ > 0) {
        return;
    }
    listener_.on_judgement(found_);
    if (std::exchange(ask_again_, false)) {
        judge();
    }
}

void PulseConnection::on_stream(pa_context* context, const pa_source_output_info* stream, int end,
                                void* data) noexcept {
    auto& self = *static_cast<PulseConnection*>(data);
    if (end != 0) {  // or an error: the context is dying
        self.finish();
    } else if (self.may_be_microphone(*stream)) {
        self.start(self.pulse_.context_get_source_info_by_index(context, stream->source, on_source, data));
    }
}

// A level meter is marked by PulseAudio by the way it takes samples, by PipeWire by a property.
bool PulseConnection::may_be_microphone(const pa_source_output_info& stream) const {
    const char* const monitor = pulse_.proplist_gets(stream.proplist, "stream.monitor");
    const char* const method = stream.resample_method;
    return stream.corked == 0 && (monitor == nullptr || std::string_view(monitor) != "true") &&
           (method == nullptr || std::string_view(method) != "peaks");
}

void PulseConnection::on_source(pa_context*, const pa_source_info* source, int end, void* data) noexcept {
    auto& self = *static_cast<PulseConnection*>(data);
    if (end != 0) {
        self.finish();
    } else if (source->monitor_of_sink == PA_INVALID_INDEX) {
        self.found_ = true;
    }
}

}  // namespace limber
