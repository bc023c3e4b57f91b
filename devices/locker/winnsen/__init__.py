"""Winnsen lock boards."""
