"""The matters this backend serves."""
