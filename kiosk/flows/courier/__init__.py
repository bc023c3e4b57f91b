"""The courier journey."""
