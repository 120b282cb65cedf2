#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""level_meter.py - watches how loud the microphone is, as a mixer does: by a stream that carries peaks and no sound.
Says "measuring" once it does, and ends with its input.
"""

import ctypes
import os
import sys
import threading

PULSE = ctypes.CDLL("libpulse.so.0")
FLOAT32LE = 5
READY, FAILED = 4, 5  # of a context
STREAM_READY = 2
DONT_MOVE, PEAK_DETECT, ADJUST_LATENCY = 0x200, 0x800, 0x2000


class SampleSpec(ctypes.Structure):
    _fields_ = [("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8)]


def pointer(function, *arguments):
    function.restype = ctypes.c_void_p
    return ctypes.c_void_p(function(*arguments))


def turn_until(loop, state, wanted, what):
    while (now := state()) != wanted:
        if now >= FAILED or PULSE.pa_mainloop_iterate(loop, 1, None) < 0:
            sys.exit(f"{what} failed")


def main():
    loop = pointer(PULSE.pa_mainloop_new)
    context = pointer(PULSE.pa_context_new, pointer(PULSE.pa_mainloop_get_api, loop), b"mixer")
    PULSE.pa_context_connect(context, None, 0, None)
    turn_until(loop, lambda: PULSE.pa_context_get_state(context), READY, "the connection")
    spec = SampleSpec(FLOAT32LE, 25, 1)
    stream = pointer(PULSE.pa_stream_new, context, b"Peak detect", ctypes.byref(spec), None)
    PULSE.pa_stream_connect_record(stream, None, None, DONT_MOVE | PEAK_DETECT | ADJUST_LATENCY)
    turn_until(loop, lambda: PULSE.pa_stream_get_state(stream), STREAM_READY, "the stream")
    print("measuring", flush=True)
    # Its input's end ends it, whatever the loop waits for.
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    while PULSE.pa_mainloop_iterate(loop, 1, None) >= 0:
        pass


if __name__ == "__main__":
    main()
