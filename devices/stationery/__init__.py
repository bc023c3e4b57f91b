"""Machines beside ours that issue numbered sheets."""
