"""Uninterruptible power supplies."""
