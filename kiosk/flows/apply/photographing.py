"""The identity photo: seen live, judged rule by rule, and never the only way: the counter takes it too.

It can be taken when every rule is kept, and taken again. A frame is judged, shown and forgotten; nothing is compared
with a card.
"""

from __future__ import annotations

import abc
import asyncio
import base64
import hashlib
from contextlib import aclosing

from contracts.matters.form import MaterialSpec
from contracts.rules.text import Text
from kiosk.domain.pages import Page
from kiosk.domain.portraits import HEIGHT_PX, WIDTH_PX, Portrait
from kiosk.events import LogEvent, record
from kiosk.flows.apply import words
from kiosk.flows.apply.material_states import TakePhoto
from kiosk.flows.apply.steps import steps
from kiosk.flows.apply.watching import Watching
from kiosk.flows.scene import State
from kiosk.ports import Camera, DeviceError

FRAME_S = 5.0  # longest wait for the next frame
AGAIN_S = 2.0  # until a camera that gave no picture is asked again
SAID_S = 4.0  # between two spoken hints: a person needs time to do the first


class Photographing(Watching):
    """Looks at the person as long as the state on the screen says so."""

    _portrait_of: MaterialSpec | None = None
    _seen: Portrait | None = None
    _said: Text | None = None
    _said_at = 0.0

    def leave(self) -> None:
        """Forget the face."""
        super().leave()
        self._portrait_of = self._seen = self._said = None

    @abc.abstractmethod
    def after_material(self) -> None:
        """What is asked after this material, given or not."""

    def go(self, state: State) -> None:
        """Look, or look no more, as the new state wants it."""
        super().go(state)
        watched = isinstance(state, TakePhoto) and not state.taken
        if watched and self._kit.camera is not None and "photo" not in self._work:
            self.work("photo", self._pose(self._kit.camera))
        elif not watched:
            self.stop("photo")

    def show_photo(self, spec: MaterialSpec) -> None:
        """The camera's picture, or the photo that was taken."""
        self._portrait_of = spec
        self._seen = None
        self._show_photo(away=self._kit.camera is None)

    def take_photo(self) -> None:
        """This is the one: the last frame that was seen keeps every rule."""
        state, spec, seen = self.at(TakePhoto), self._portrait_of, self._seen
        if state is None or spec is None or seen is None or not state.ready:
            return
        digest = hashlib.sha256(seen.jpeg).hexdigest()
        photo = Page(seen.jpeg, b"", digest, WIDTH_PX, HEIGHT_PX, ())
        self._draft = self.draft.with_pages(spec.id, (photo,))
        record(LogEvent.PHOTO_TAKEN)
        self._kit.voice.cue("read")
        self._show_photo()

    def retake_photo(self) -> None:
        """Another one; the one before is forgotten."""
        if self._drop_photo():
            self._show_photo()

    def photo_at_counter(self) -> None:
        """Not here: it is taken where the result is collected."""
        if self._drop_photo():
            self.after_material()

    # -- inside ------------------------------------------------------------------------------------------------

    def _drop_photo(self) -> bool:
        spec = self._portrait_of
        if self.at(TakePhoto) is None or spec is None:
            return False
        self._seen = None
        self._draft = self.draft.with_pages(spec.id, ())
        return True

    async def _pose(self, camera: Camera) -> None:
        while True:
            try:
                async with aclosing(camera.frames(FRAME_S)) as frames:
                    async for frame in frames:
                        # An order that is broken off costs the worker its life, and with it the loaded detector.
                        self._seen = await asyncio.shield(self._judged(frame))
                        self._show_photo()
            except DeviceError as error:
                if not (isinstance(self._state, TakePhoto) and self._state.away):
                    record(LogEvent.PHOTO_FAILED, error.code)
                self._seen = None
                self._show_photo(away=True)
            await self._kit.clock.sleep(AGAIN_S)

    async def _judged(self, frame: bytes) -> Portrait | None:
        """None: no frame that can be looked at; the next one may be."""
        try:
            return await self._kit.worker.portrait(frame)
        except DeviceError:
            return None

    def _show_photo(self, *, away: bool = False) -> None:
        spec = self._portrait_of
        if spec is None:
            return
        seen = self._seen
        taken = next(iter(self.draft.pages.get(spec.id, ())), None)
        hint = None if taken is not None or seen is None else seen.hint
        picture = taken.jpeg if taken is not None else b"" if seen is None else seen.preview_jpeg
        self.go(
            TakePhoto(
                matter_name=self.draft.matter.name.text(),
                steps=steps(self.draft, words.STEP_SCAN),
                material=spec.name.text(),
                checks=() if taken is not None or seen is None else seen.checks,
                hint=hint,
                ready=taken is None and seen is not None and seen.good,
                taken=taken is not None,
                away=away,
                picture="data:image/jpeg;base64," + base64.b64encode(picture).decode() if picture else "",
            )
        )
        self._speak(hint)

    def _speak(self, hint: Text | None) -> None:
        now = self._kit.clock.monotonic()
        if hint is None or hint == self._said or now - self._said_at < SAID_S:
            return
        self._said, self._said_at = hint, now
        self._kit.voice.say(hint.in_(self._visit.language), self._visit.language)
