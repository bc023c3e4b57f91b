"""How often a person must turn the page where it is low and letters are large."""

from __future__ import annotations

import pytest

from contracts.rules.text import Language
from kiosk.flows.shown import TextSize
from tests.ui.look import Look
from tests.ui.samples import samples
from tests.ui.stage import LANDSCAPE, Stage

CONSENT_PAGES = 3


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", TextSize)
def test_four_questions_of_consent_are_asked_on_few_pages(stage: Stage, language: Language, size: TextSize) -> None:
    stage.lay(LANDSCAPE)
    sample = Look(language, size, "night", "landscape").dress(samples()["Consent.open"])
    stage.show(sample.chrome, sample.state)
    stage.picture()
    stage.settle()
    pages = [item.property("pages") for item in stage.items() if item.property("starts") is not None]
    assert max(pages) <= CONSENT_PAGES
