"""A sample of the cuts of chip cards; `make sweep` makes all of them."""

import asyncio
import random

import pytest

from tests.faults import card_sweep

CUTS = list(card_sweep.cuts())


@pytest.mark.needs("pcscd", "unshare", "setpriv")
@pytest.mark.parametrize("cut", random.Random(7).sample(CUTS, 3), ids=str)
async def test_a_conversation_cut_in_the_middle(cut: card_sweep.Cut) -> None:
    assert await asyncio.to_thread(card_sweep.check, cut)
