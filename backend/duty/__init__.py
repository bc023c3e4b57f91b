"""Who is on duty, as data."""
