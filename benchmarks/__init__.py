"""Benchmarks: each against a peer or a physical limit, measured in the same run on the same machine."""
