// SPDX-License-Identifier: MIT
// Shows the level of a microphone as a mixer does, until it is ended: a stream of peaks.
#include <pulse/pulseaudio.h>

namespace {

void drop(pa_stream* stream, std::size_t, void*) {
    const void* data = nullptr;
    std::size_t size = 0;
    pa_stream_peek(stream, &data, &size);
    if (size > 0) {
        pa_stream_drop(stream);
    }
}

void on_state(pa_context* context, void*) {
    if (pa_context_get_state(context) != PA_CONTEXT_READY) {
        return;
    }
    const pa_sample_spec peaks{PA_SAMPLE_FLOAT32, 25, 1};
    pa_stream* const stream = pa_stream_new(context, "Peak detect", &peaks, nullptr);
    pa_stream_set_read_callback(stream, drop, nullptr);
    pa_stream_connect_record(stream, nullptr, nullptr,
                             static_cast<pa_stream_flags_t>(PA_STREAM_PEAK_DETECT | PA_STREAM_DONT_MOVE |
                                                            PA_STREAM_ADJUST_LATENCY));
}

}  // namespace

int main() {
    pa_mainloop* const loop = pa_mainloop_new();
    pa_context* const context = pa_context_new(pa_mainloop_get_api(loop), "level meter");
    pa_context_set_state_callback(context, on_state, nullptr);
    pa_context_connect(context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr);
    return pa_mainloop_run(loop, nullptr);
}
