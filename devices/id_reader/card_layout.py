"""Where each field lies in the text block, in bytes, for every kind of card. Source: `docs/devices/sam.md`.

Resident cards and the permit of Hong Kong, Macao and Taiwan (J) share one form; the foreigner's card of 2023 (Y) has
most fields at the same places, the one of 2017 (I) has a form of its own. Dates of validity lie alike on all.
"""

from __future__ import annotations

from devices.id_reader.card_fields import Place

TEXT_BYTES = 256
PHOTO_BYTES = 1024
TYPE = Place(248, 2)
VALID_FROM = Place(188, 16)
VALID_UNTIL = Place(204, 16)

NAME = Place(0, 30)
SEX = Place(30, 2)
ETHNICITY = Place(32, 4)
BIRTH = Place(36, 16)
ADDRESS = Place(52, 70)
NUMBER = Place(122, 36)
ISSUER = Place(158, 30)

PASS_NUMBER = Place(220, 18)
ISSUE_COUNT = Place(238, 4)

Y_ISSUE_COUNT = Place(32, 4)
Y_NAME_LATIN = Place(52, 70)
Y_NAME_LATIN_MORE = Place(220, 22)
Y_NATIONALITY = Place(242, 6)

I_NAME_LATIN = Place(0, 120)
I_SEX = Place(120, 2)
I_NUMBER = Place(122, 30)
I_NATIONALITY = Place(152, 6)
I_NAME = Place(158, 30)
I_BIRTH = Place(220, 16)
