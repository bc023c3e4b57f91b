"""The rows that the service cannot do without: the end of the audit chain, and a first table of duty."""

from datetime import time

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

FIRST_DUTY = (
    ("workday", time(8, 30), time(12, 0), "hall", 10),
    ("workday", time(12, 0), time(13, 30), "remote", 15),
    ("workday", time(13, 30), time(17, 30), "hall", 10),
    ("workday", time(17, 30), time(21, 0), "remote", 15),
    ("restday", time(9, 0), time(17, 0), "remote", 20),
)
"""Hall with its noon break; remote duty at noon, in the evening and on days off. Changed as data, not here."""


def upgrade() -> None:
    """Add."""
    head = sa.table("audit_head", sa.column("id"), sa.column("seq"), sa.column("hash"))
    op.bulk_insert(head, [{"id": 1, "seq": 0, "hash": "0" * 64}])
    spans = sa.table(
        "duty_spans",
        sa.column("days", sa.String),
        sa.column("begins", sa.Time),
        sa.column("ends", sa.Time),
        sa.column("kind", sa.String),
        sa.column("desk_minutes", sa.Integer),
    )
    names = ("days", "begins", "ends", "kind", "desk_minutes")
    op.bulk_insert(spans, [dict(zip(names, span, strict=True)) for span in FIRST_DUTY])


def downgrade() -> None:
    """Take back."""
    op.execute("DELETE FROM audit_head")
    op.execute("DELETE FROM duty_spans")
