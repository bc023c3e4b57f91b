"""Decide by the matter's instant rule, on values that the backend itself fetched. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from contracts.matters.engine import Values, decide, values_by_field
from contracts.matters.schema import Matter
from contracts.rules.sources import Source
from contracts.wire.applications import ApplicationIntake, Decision, FieldValue, Reason


def trusted_values(matter: Matter, intake: ApplicationIntake, shared: Mapping[str, str]) -> Values:
    """The values of an application, with shared data as the backend fetched it, never as a kiosk says it."""
    from_sources = {field.id for field in matter.fields if field.source == "shared"}
    said = values_by_field(value for value in intake.fields if value.field not in from_sources)
    fetched = {
        name: FieldValue(field=name, value=value, source=Source.DATA)
        for name, value in shared.items()
        if name in from_sources
    }
    return {**said, **fetched}


def decide_by_rule(matter: Matter, values: Values, now: datetime) -> Decision | None:
    """The decision with a reason for each check; None when there is no rule or a person must look."""
    result = decide(matter, values)
    if result is None or result.outcome == "person":
        return None
    return Decision(
        outcome=result.outcome,
        by="rule",
        rule=result.rule,
        reasons=[
            Reason(
                text_zh_CN=reason.text.zh_CN,
                text_zh_HK=reason.text.zh_HK,
                text_en=reason.text.en,
                source=reason.source,
                met=reason.met,
            )
            for reason in result.reasons
        ],
        decided_at=now,
    )
