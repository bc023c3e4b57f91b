"""The process that holds the camera: one order, then frames until it is ended. Opened anew every time."""

from __future__ import annotations

import os
import resource
import sys
import time

from devices.camera.frames import Fault, decode_order, encode_fault, encode_frame
from devices.transport.lens import LensError, folder_frames, video_frames


def main() -> int:
    """Do the order on stdin."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would keep somebody's picture
    order = decode_order(sys.stdin.buffer.readline())
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # libraries print where they like; the pipe is ours
    pause = 1 / order.rate
    try:
        source = (
            folder_frames(order.device, order.only)
            if order.kind == "folder"
            else video_frames(order.device, order.width, order.height)
        )
        due = time.monotonic()
        for frame in source:
            now = time.monotonic()
            if now < due:
                if order.kind != "folder":
                    continue  # a camera's own clock runs: what comes too early is left out, so that none is stale
                time.sleep(due - now)
            due = max(due + pause, time.monotonic())
            answers.write(encode_frame(frame))
            answers.flush()
    except LensError as error:
        answers.write(encode_fault(Fault(error.fault.value, str(error))))
        answers.flush()
    except BrokenPipeError:
        pass  # nobody looks any more
    # Closing a driver may hang; the answer is out, nothing else of ours needs an end.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
