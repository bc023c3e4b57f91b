"""Kerong CU16 lock boards."""
