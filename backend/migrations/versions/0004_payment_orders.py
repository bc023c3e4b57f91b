"""Orders of payments by code."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "payment_orders",
        sa.Column("number", sa.String, nullable=False),
        sa.Column("debt", sa.String, nullable=False),
        sa.Column("holds", sa.String, nullable=True),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("amount_fen", sa.Integer, nullable=False),
        sa.Column("description", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=True),
        sa.Column("given_up", sa.Boolean, nullable=False),
        sa.Column("transaction", sa.String, nullable=True),
        sa.Column("trouble", sa.String, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("look_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_payment_orders"),
        sa.UniqueConstraint("holds", name="uq_payment_orders_holds"),
    )
    op.create_index("ix_payment_orders_debt", "payment_orders", ["debt"])
    op.create_index("ix_payment_orders_look_at", "payment_orders", ["look_at"])


def downgrade() -> None:
    """Take back."""
    op.drop_table("payment_orders")
