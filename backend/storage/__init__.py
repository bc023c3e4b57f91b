"""Bytes: sealed pages by the hash of what was sent, issued papers, and the keys of the service."""
