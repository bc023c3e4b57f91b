"""What a picture is inside the page worker."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""Shape (height, width), or (height, width, 3) as blue, green and red."""
A4_RATIO = 297 / 210
