"""Chip cards of couriers, and what they were asked to sign."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "staff_cards",
        sa.Column("number", sa.String, nullable=False),
        sa.Column("courier", sa.String, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_staff_cards"),
        sa.ForeignKeyConstraint(["courier"], ["couriers.number"], name="fk_staff_cards_courier"),
    )
    op.create_table(
        "card_challenges",
        sa.Column("challenge", sa.String, nullable=False),
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("card", sa.String, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("challenge", name="pk_card_challenges"),
    )
    op.create_index("ix_card_challenges_until", "card_challenges", ["until"])


def downgrade() -> None:
    """Take back."""
    op.drop_table("card_challenges")
    op.drop_table("staff_cards")
