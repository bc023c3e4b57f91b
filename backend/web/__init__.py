"""What every page shares: templates, style, headers."""
