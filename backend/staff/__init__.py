"""Staff accounts, log-in and sessions."""
