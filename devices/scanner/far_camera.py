"""The far end of a document camera in the scanner's place: a folder into which each laid sheet goes as one picture.

Pictures bear rising numbers, as a document camera's own program writes them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from devices.far_end import Json, VerbError
from devices.far_folder import FarFolder
from devices.scanner.forms import Form
from devices.scanner.mat import View, render_view

CUT_SHARE = 0.4


class DocumentCameraFarEnd(FarFolder):
    """`devices.far_end.FarEnd` for `[devices.scanner]`.

    `lay-page VIEW [FORM]` is one more picture; `camera-cut` one that ends early.

    Args:
        folder: the cabinet's folder; the pictures lie below it in `mat`.
    """

    name = "scanner"

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder / "mat",
            {"lay-page": self._lay, "camera-cut": lambda _: self._lay([View.ABOVE], share=CUT_SHARE)},
        )
        self._laid = 0

    def state(self) -> Mapping[str, Json]:
        """How many sheets were laid below the camera."""
        return {"plugged": self._plugged, "pictures": self._laid}

    async def _lay(self, arguments: Sequence[str], share: float = 1.0) -> None:
        try:
            view = View(arguments[0]) if arguments else View.ABOVE
            form = Form(arguments[1]) if len(arguments) > 1 else Form.APPLICATION
        except ValueError as error:
            raise VerbError(f"lay-page VIEW [FORM]: views {', '.join(View)}; forms {', '.join(Form)}") from error
        picture = await asyncio.to_thread(render_view, view, form)
        self._put(f"page-{self._laid + 1}.jpg", picture[: int(len(picture) * share)])
        self._laid += 1
