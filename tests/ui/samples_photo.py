"""Sample identity photos: drawn persons, judged by the page worker's own rules."""

from __future__ import annotations

import base64
from functools import cache

from devices.camera.persons import Pose, jpeg_frame
from kiosk.domain.portraits import Portrait
from kiosk.flows.apply.material_states import TakePhoto
from kiosk.pages.portrait import examine_portrait
from tests.ui.samples_words import PERMIT, apply_steps, three


@cache
def seen(pose: Pose) -> Portrait:
    """What the worker says of one drawn person."""
    return examine_portrait(jpeg_frame(pose))


def photo(pose: Pose | None, *, taken: bool = False, away: bool = False) -> TakePhoto:
    """The camera's picture of one pose; None: there is none."""
    judged = None if pose is None else seen(pose)
    picture = b"" if judged is None else judged.jpeg if taken else judged.preview_jpeg
    return TakePhoto(
        matter_name=PERMIT,
        steps=apply_steps(3),
        material=three("证件照", "證件照", "Identity photo"),
        checks=() if judged is None or taken else judged.checks,
        hint=None if judged is None or taken else judged.hint,
        ready=judged is not None and judged.good and not taken,
        taken=taken,
        away=away,
        picture="data:image/jpeg;base64," + base64.b64encode(picture).decode() if picture else "",
    )


def photos() -> dict[str, TakePhoto]:
    """From the first frame to the photo, and without a camera."""
    return {
        "TakePhoto.opening": photo(None),
        "TakePhoto.away": photo(None, away=True),
        "TakePhoto.nobody": photo(Pose.NOBODY),
        "TakePhoto.tilted": photo(Pose.TILTED),
        "TakePhoto.good": photo(Pose.STRAIGHT),
        "TakePhoto.taken": photo(Pose.STRAIGHT, taken=True),
    }
