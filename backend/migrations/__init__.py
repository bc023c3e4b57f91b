"""Alembic migrations; see CONTRIBUTING.md for how to add one."""
