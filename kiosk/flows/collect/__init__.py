"""The collect journey."""
