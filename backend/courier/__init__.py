"""Custody of envelopes, courier manifests and pick-ups."""
