"""First tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "audit",
    "audit_head",
    "cases",
    "couriers",
    "duty_spans",
    "facts",
    "kiosks",
    "serials",
    "staff_accounts",
    "staff_tasks",
    "case_pages",
    "consents",
    "envelopes",
    "issued_papers",
    "parties",
    "receipts",
    "rounds",
    "staff_sessions",
    "custody_moves",
)


def upgrade() -> None:
    """Add."""
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("previous", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
    )
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("matter", sa.String, nullable=False),
        sa.Column("matter_version", sa.Integer, nullable=False),
        sa.Column("department_code", sa.String, nullable=False),
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("originals", sa.String, nullable=False),
        sa.Column("delivery", sa.String, nullable=False),
        sa.Column("promise", sa.Date, nullable=True),
        sa.Column("promise_provisional", sa.Boolean, nullable=False),
        sa.Column("desk_deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("legal_deadline", sa.Date, nullable=True),
        sa.Column("open_index", sa.String, nullable=True),
        sa.Column("intake_sealed", sa.LargeBinary, nullable=False),
        sa.Column("decision", sa.Text, nullable=True),
        sa.Column("faults", sa.Text, nullable=False),
        sa.Column("faults_told", sa.Text, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("code", sa.String, nullable=True),
        sa.Column("status_token", sa.String, nullable=False),
        sa.Column("paper", sa.String, nullable=True),
        sa.Column("claimed_by", sa.String, nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("round", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("code", name="uq_cases_code"),
        sa.UniqueConstraint("number", name="uq_cases_number"),
        sa.UniqueConstraint("open_index", name="uq_cases_open_index"),
        sa.UniqueConstraint("status_token", name="uq_cases_status_token"),
    )
    op.create_index("ix_cases_state_received", "cases", ["state", "received_at"])
    op.create_table(
        "couriers",
        sa.Column("number", sa.String, nullable=False),
        sa.Column("name_sealed", sa.LargeBinary, nullable=False),
        sa.Column("badge_index", sa.String, nullable=False),
        sa.Column("pin_hash", sa.String, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_couriers"),
        sa.UniqueConstraint("badge_index", name="uq_couriers_badge_index"),
    )
    op.create_table(
        "duty_spans",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("days", sa.String, nullable=False),
        sa.Column("begins", sa.Time, nullable=False),
        sa.Column("ends", sa.Time, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("desk_minutes", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_duty_spans"),
    )
    op.create_table(
        "facts",
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("kiosk", "key", name="pk_facts"),
    )
    op.create_table(
        "kiosks",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("place", sa.String, nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
        sa.Column("heartbeat", sa.Text, nullable=True),
        sa.Column("heartbeat_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_kiosks"),
        sa.UniqueConstraint("token_hash", name="uq_kiosks_token_hash"),
    )
    op.create_table(
        "serials",
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("kiosk", "day", name="pk_serials"),
    )
    op.create_table(
        "staff_accounts",
        sa.Column("login", sa.String, nullable=False),
        sa.Column("name_sealed", sa.LargeBinary, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("department", sa.String, nullable=False),
        sa.Column("password_hash", sa.String, nullable=False),
        sa.Column("demo", sa.Boolean, nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("login", name="pk_staff_accounts"),
    )
    op.create_table(
        "staff_tasks",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("kiosk", sa.String, nullable=True),
        sa.Column("case_id", sa.String, nullable=True),
        sa.Column("envelope", sa.String, nullable=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.String, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_staff_tasks"),
    )
    op.create_table(
        "case_pages",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("case_id", sa.String, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("material", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("sealed_sha256", sa.String, nullable=False),
        sa.Column("plain_sha256", sa.String, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_pages_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_case_pages"),
    )
    op.create_index("ix_case_pages_case_id", "case_pages", ["case_id"])
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("matter", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("agreed", sa.Boolean, nullable=False),
        sa.Column("text_sha256", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_index", sa.String, nullable=False),
        sa.Column("case_id", sa.String, nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_consents_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
    )
    op.create_index("ix_consents_person_index", "consents", ["person_index"])
    op.create_table(
        "envelopes",
        sa.Column("code", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("case_id", sa.String, nullable=True),
        sa.Column("application_key", sa.String, nullable=True),
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("holder", sa.String, nullable=False),
        sa.Column("box", sa.Integer, nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("exception", sa.String, nullable=True),
        sa.Column("returns", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_envelopes_case_id"),
        sa.PrimaryKeyConstraint("code", name="pk_envelopes"),
    )
    op.create_index("ix_envelopes_application_key", "envelopes", ["application_key"])
    op.create_index("ix_envelopes_case_id", "envelopes", ["case_id"])
    op.create_index("ix_envelopes_kiosk_holder", "envelopes", ["kiosk", "holder"])
    op.create_table(
        "issued_papers",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("verify_code", sa.String, nullable=False),
        sa.Column("case_id", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("masked_name_sealed", sa.LargeBinary, nullable=False),
        sa.Column("blob", sa.String, nullable=False),
        sa.Column("pdf_sha256", sa.String, nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_issued_papers_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_issued_papers"),
        sa.UniqueConstraint("verify_code", name="uq_issued_papers_verify_code"),
    )
    op.create_index("ix_issued_papers_case_id", "issued_papers", ["case_id"])
    op.create_table(
        "parties",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("case_id", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("number_index", sa.String, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_parties_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_parties"),
    )
    op.create_index("ix_parties_case_id", "parties", ["case_id"])
    op.create_index("ix_parties_number_index", "parties", ["number_index"])
    op.create_table(
        "receipts",
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("case_id", sa.String, nullable=False),
        sa.Column("fingerprint", sa.String, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_receipts_case_id"),
        sa.PrimaryKeyConstraint("kiosk", "key", name="pk_receipts"),
    )
    op.create_index("ix_receipts_case_id", "receipts", ["case_id"])
    op.create_table(
        "rounds",
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("courier", sa.String, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["courier"], ["couriers.number"], name="fk_rounds_courier"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_rounds"),
    )
    op.create_index("ix_rounds_kiosk", "rounds", ["kiosk"])
    op.create_table(
        "staff_sessions",
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("login", sa.String, nullable=False),
        sa.Column("form_token", sa.String, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["login"], ["staff_accounts.login"], name="fk_staff_sessions_login"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_staff_sessions"),
    )
    op.create_table(
        "custody_moves",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("envelope", sa.String, nullable=False),
        sa.Column("from_holder", sa.String, nullable=False),
        sa.Column("from_box", sa.Integer, nullable=True),
        sa.Column("to_holder", sa.String, nullable=False),
        sa.Column("to_box", sa.Integer, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.ForeignKeyConstraint(["envelope"], ["envelopes.code"], name="fk_custody_moves_envelope"),
        sa.PrimaryKeyConstraint("id", name="pk_custody_moves"),
    )
    op.create_index("ix_custody_moves_envelope", "custody_moves", ["envelope"])


def downgrade() -> None:
    """Take back."""
    for table in reversed(TABLES):
        op.drop_table(table)
