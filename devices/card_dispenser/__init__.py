"""Dispensers of blank cards."""
