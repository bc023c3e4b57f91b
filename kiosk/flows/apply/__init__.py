"""The apply journey."""
