"""The live picture below a document camera while a sheet is laid. A feeder or a flatbed has none.

It blocks nothing and stops nothing: a page can be taken whatever it says, and without it. A frame is looked at, shown
and forgotten; the next one takes its place.
"""

from __future__ import annotations

import asyncio
import base64
from contextlib import aclosing
from dataclasses import replace

from contracts.rules.faults import FaultCode
from kiosk.domain.pages import SheetHint, SheetLook
from kiosk.flows.apply.filling import Filling
from kiosk.flows.apply.material_states import LiveSheet, ScanMaterials
from kiosk.flows.scene import State
from kiosk.ports import Camera, DeviceError

FRAME_S = 5.0  # longest wait for the next frame
AGAIN_S = 2.0  # until a camera that gave no picture is asked again
NO_PICTURE = LiveSheet((), None, "")
NO_SHEET = LiveSheet((), SheetHint.NO_PAGE, "")


class Watching(Filling):
    """Looks at the sheet as long as the state on the screen says so."""

    def go(self, state: State) -> None:
        """Look, or look no more, as the new state wants it."""
        super().go(state)
        camera = self._kit.sheet_camera
        watched = isinstance(state, ScanMaterials) and state.live is not None and not state.scanning
        if watched and camera is not None and "live" not in self._work:
            self.work("live", self._watch(camera))
        elif not watched:
            self.stop("live")

    async def _watch(self, camera: Camera) -> None:
        while True:
            try:
                async with aclosing(camera.frames(FRAME_S)) as frames:
                    async for frame in frames:
                        # An order that is broken off costs the worker its life, and with it the loaded recogniser.
                        look = await asyncio.shield(self._look_at(frame))
                        if look is not None:
                            self._show_live(_shown(look))
            except DeviceError as error:
                self._show_live(NO_SHEET if error.code is FaultCode.NO_PAGE else NO_PICTURE)
            await self._kit.clock.sleep(AGAIN_S)

    async def _look_at(self, frame: bytes) -> SheetLook | None:
        """None: no frame that can be looked at; the next one may be."""
        try:
            return await self._kit.worker.look(frame)
        except DeviceError:
            return None

    def _show_live(self, live: LiveSheet) -> None:
        state = self._state
        if isinstance(state, ScanMaterials) and state.live is not None:
            self.go(replace(state, live=live))

    def live_of(self, state: State | None) -> LiveSheet:
        """What was last seen, for the next state of the same sheet."""
        live = state.live if isinstance(state, ScanMaterials) else None
        return live or NO_PICTURE


def _shown(look: SheetLook) -> LiveSheet:
    picture = "data:image/jpeg;base64," + base64.b64encode(look.preview_jpeg).decode()
    return LiveSheet(look.corners, look.hint, picture)
