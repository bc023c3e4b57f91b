"""Decisions by rule, result papers and their public proof."""
