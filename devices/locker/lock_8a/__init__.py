"""The "8A / 80" family of lock boards."""
