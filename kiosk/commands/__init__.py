"""One file a verb of the kiosk command."""
