"""The "WKLY" family of lock boards."""
