"""Kerong CU48 lock boards."""
