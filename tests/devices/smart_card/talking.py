"""A conversation led straight with a chip of the far end, without a reader: every command can be looked at."""

from collections.abc import Mapping
from typing import TypeVar

from devices.smart_card.applets import Chip
from devices.smart_card.frames import Command, Reply, Talk

T = TypeVar("T")


def lead(talk: Talk[T], chip: Chip, wrong: Mapping[int, Reply] | None = None) -> tuple[T, list[Command]]:
    """What the conversation came to, and every command that was sent. Bytes travel as over a wire.

    Args:
        talk: the conversation.
        chip: the card.
        wrong: answers given instead of the chip's, by the number of the command.
    """
    chip.reset()
    sent: list[Command] = []
    try:
        command = next(talk)
        while True:
            received = Command.from_bytes(command.to_bytes())
            assert received == command
            answered = chip.answer(command)
            reply = (wrong or {}).get(len(sent), answered)
            sent.append(command)
            whole = Reply.from_bytes(reply.to_bytes())
            assert whole is not None
            command = talk.send(whole)
    except StopIteration as ended:
        return ended.value, sent
