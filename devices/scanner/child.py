"""The process that talks to SANE: one order, one answer, end. A fresh handle every time, killed when it hangs."""

from __future__ import annotations

import os
import resource
import sys

from devices.scanner.frames import Answer, decode_order, encode_answer
from devices.transport.sane import SaneError, probe, scan


def main() -> int:
    """Do the order on stdin."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would keep a citizen's page
    order = decode_order(sys.stdin.buffer.readline())
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # backends print where they like; the pipe is ours
    try:
        if order.scan:
            page = scan(order.device, order.options)
            answer = Answer(words=", ".join(page.unknown_options), png=page.png)
        else:
            answer = Answer(words=probe(order.device))
    except SaneError as error:
        answer = Answer(fault=error.fault.value, words=str(error))
    answers.write(encode_answer(answer))
    answers.flush()
    # Closing a backend may hang as well; the answer is out, nothing else of ours needs an end.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
