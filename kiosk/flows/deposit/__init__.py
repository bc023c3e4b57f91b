"""The deposit journey."""
