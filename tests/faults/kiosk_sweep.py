"""SIGKILL of the whole kiosk at each durable step of submit and deposit, over every wire.

Cabinet and backend are processes and threads of their own and live on. After each kill the kiosk starts again on the
same folder; what is judged is what the far sides know: latches that sprang, sheets printed, cases, moves and tasks.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.faults.kiosk_site import Seen, Site

LIVES = ("cert", "transfer", "deposit")


def check(site: Site, life: str, die: str) -> Seen:
    """Kill there, start again, and judge.

    Raises:
        AssertionError: something was lost or doubled, a door opened by itself, or the screen is not the right one.
    """
    seen = site.live(life, die)
    _nothing_moved(seen)
    _the_right_screen(seen)
    _the_case(seen)
    _the_paper(seen)
    return seen


def _nothing_moved(seen: Seen) -> None:
    assert seen.sprang_after == 0, "a door opened by itself"
    orders = sum(step.startswith("after order.begin") for step in seen.steps)
    assert seen.sprang <= orders, "a latch sprang without an order that was on disk, or twice for one"
    if "facts_settled" not in str(seen.die):  # these come while the slip lies with the printer, which finishes it
        assert seen.printed_after == 0, "a paper was printed by itself"
    assert seen.rejected == 0, "the backend refused a fact"


def _the_right_screen(seen: Seen) -> None:
    first, second = seen.restart
    assert first["screen"] == first["first"], "it served before it had looked"
    assert first["screen"] == ("OutOfService" if first["standing"] else "Attract")
    assert first["then"] == "Attract"
    assert second["screen"] == "Attract"
    assert first["open"] == 0
    for name in ("barred", "suspect", "lying", "promises"):
        assert second[name] == first[name], f"recovering twice changed {name}"


def _the_case(seen: Seen) -> None:
    """Committed: it arrives, once. Not committed: it never does. The deposit begins with one that arrived."""
    committed = seen.life == "deposit" or any(step.startswith("after application") for step in seen.steps)
    assert seen.cases == seen.receipts == int(committed)


def _the_paper(seen: Seen) -> None:
    """One custodian and never a guess; what nobody confirmed is barred and with staff."""
    reached = {step.partition("#")[0] for step in seen.steps}
    first = seen.restart[0]
    confirmed = "after deposit.confirmed" in reached
    lying = first["lying"]
    assert isinstance(lying, dict)
    assert [move[1:3] for move in seen.moves] == [("citizen", "box_in_trust")] * int(confirmed)
    assert [holder[1] for holder in seen.holders] == ["box_in_trust"] * int(confirmed)
    assert {(envelope, int(box)) for box, envelope in lying.items()} == {
        (envelope, box) for envelope, _, box in seen.holders
    }
    begun = "after order.begin" in reached
    unresolved = begun and not confirmed
    assert len(_list(first["barred"])) == int(unresolved)
    told = [words for words in seen.tasks if words.startswith("power_cut_deposit")]
    assert len(told) == int(unresolved)
    assert all(f"{box} 号箱" in words for box, words in zip(_list(first["barred"]), told, strict=True))
    if seen.sprang:
        assert confirmed or unresolved, "a door was open and nobody was told"


def _list(value: object) -> Sequence[object]:
    assert isinstance(value, list)
    return value


def points(there: Site, life: str) -> list[str]:
    """Every durable step of one life, as it was lived once."""
    return list(there.live(life).steps)
