"""The newest value of something that changes by itself, told to listeners on change only."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Newest(Generic[T]):
    """One value. Lives in the core's loop.

    Args:
        value: what counts until more is known.
        differs: whether the second value is news after the first.
    """

    def __init__(self, value: T, differs: Callable[[T, T], bool] = operator.ne) -> None:
        self._value = value
        self._differs = differs
        self._listeners: list[Callable[[T], None]] = []

    @property
    def value(self) -> T:
        """What is known."""
        return self._value

    def on_change(self, listener: Callable[[T], None]) -> None:
        """Call `listener` with each value that is news."""
        self._listeners.append(listener)

    def become(self, value: T) -> None:
        """From now on it is `value`."""
        before, self._value = self._value, value
        if self._differs(before, value):
            for listener in self._listeners:
                listener(value)
